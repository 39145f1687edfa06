/**
 * How cohorts, shares, days and differences look: one colour, mark and scale for one thing through all figures.
 */
package org.infusionoutcomes.figure.look;
