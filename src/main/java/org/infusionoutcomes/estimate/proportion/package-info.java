/**
 * Proportions: takes counts of successes and trials, gives a proportion with its intervals; two proportions and tables have
 * packages of their own. May import {@code estimate}, commons-math3 and the JDK: these are formulas of counts and know
 * nothing of what was counted.
 */
package org.infusionoutcomes.estimate.proportion;
