/**
 * Means: takes samples of numbers, gives means, differences, effect sizes, correlations and linear models. May import
 * {@code estimate}, {@code estimate.score}, {@code estimate.score.rank}, commons-math3 and the JDK. Sums run in the order of
 * the sample, so the same sample gives the same bits.
 */
package org.infusionoutcomes.estimate.score.mean;
