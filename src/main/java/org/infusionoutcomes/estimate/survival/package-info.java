/**
 * Survival: follow-up times and what ended them, as people or as counts; curves, tests between groups and competing events
 * have packages of their own. May import {@code estimate}, commons-math3 and the JDK.
 *
 * <p>Most works from {@link org.infusionoutcomes.estimate.survival.FollowUps}, a table of counts by distinct time: what it
 * costs grows with the number of distinct times and hardly with the number of people. At one time events come before
 * censorings, and whoever leaves at a time was at risk then.
 */
package org.infusionoutcomes.estimate.survival;
