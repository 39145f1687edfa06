/**
 * Two proportions: takes the counts of two groups or of pairs, gives differences and ratios with intervals and tests. May
 * import {@code estimate}, {@code estimate.proportion}, commons-math3 and the JDK.
 */
package org.infusionoutcomes.estimate.proportion.difference;
