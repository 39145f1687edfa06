/**
 * Competing events: takes follow-ups with causes, gives cumulative incidences (their test is beside the log-rank test, their
 * models beside Cox's). May import {@code estimate}, {@code estimate.survival}, {@code estimate.survival.curve},
 * commons-math3 and the JDK.
 */
package org.infusionoutcomes.estimate.survival.competing;
