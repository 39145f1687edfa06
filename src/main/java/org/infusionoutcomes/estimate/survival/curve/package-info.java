/**
 * Curves: takes follow-ups, gives Kaplan-Meier and Nelson-Aalen curves with limits, bands and quantiles, the restricted mean
 * under a curve, and the contrast of two curves. May import {@code estimate}, {@code estimate.survival}, commons-math3 and
 * the JDK.
 */
package org.infusionoutcomes.estimate.survival.curve;
