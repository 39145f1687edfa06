/**
 * The clinic's shares beside published ones: one forest. Takes a {@code Comparison} and the published shares, gives a
 * figure whose table says of each study what makes it not the same thing.
 *
 * <p>May import {@code plan}, {@code comparison} and what all figures share.
 */
package org.infusionoutcomes.figure.published;
