/**
 * How numbers, rules and characteristics are written, in figures and in sentences alike.
 */
package org.infusionoutcomes.figure.text;
