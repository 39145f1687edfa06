/**
 * Scores: takes samples of numbers, gives means, effect sizes and tests. May import {@code estimate}, commons-math3 and
 * the JDK. Sums run in the order of the sample, so the same sample gives the same bits.
 */
package org.infusionoutcomes.estimate.score;
