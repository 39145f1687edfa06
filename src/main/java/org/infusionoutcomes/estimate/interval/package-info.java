/**
 * Interval censoring: takes the two times between which each event lies, gives the nonparametric estimate of the curve
 * and tests between groups. May import {@code estimate}, commons-math3 and the JDK.
 *
 * <p>A relapse is seen at a visit and happened at some time after the visit before: the event lies in (left, right].
 */
package org.infusionoutcomes.estimate.interval;
