/**
 * Ranks: takes samples of numbers with ties, gives exact and normal tests of their ranks. May import {@code estimate},
 * {@code estimate.score}, commons-math3 and the JDK.
 */
package org.infusionoutcomes.estimate.score.rank;
