/**
 * Proportions: takes counts of successes and trials, gives estimates with intervals and tests. May import
 * {@code estimate}, commons-math3 and the JDK: these are formulas of counts and know nothing of what was counted.
 */
package org.infusionoutcomes.estimate.proportion;
