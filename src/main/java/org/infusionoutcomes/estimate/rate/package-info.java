/**
 * Rates: takes counts of events and time at risk, gives events per unit of time with exact Poisson intervals. May import
 * {@code estimate}, commons-math3 and the JDK.
 */
package org.infusionoutcomes.estimate.rate;
