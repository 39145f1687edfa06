/**
 * Forests of subgroups: response and relapse on the levels of each division of the patients.
 *
 * <p>Takes a comparison; gives one figure a family of divisions by {@link
 * org.infusionoutcomes.figure.forest.ForestPages#of}. May import {@code plan}, {@code comparison} and what all figures
 * share.
 */
package org.infusionoutcomes.figure.forest;
