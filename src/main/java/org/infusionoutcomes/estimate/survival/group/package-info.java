/**
 * Tests between groups: takes the follow-ups of each group, gives the log-rank family, Gray's test and the ratio of two
 * hazards. May import {@code estimate}, {@code estimate.survival}, commons-math3 and the JDK.
 */
package org.infusionoutcomes.estimate.survival.group;
