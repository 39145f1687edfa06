/**
 * Control and funnel charts: takes counts by quarter or by site, gives limits and signals. May import {@code estimate},
 * {@code estimate.proportion}, commons-math3 and the JDK. It draws nothing.
 */
package org.infusionoutcomes.estimate.chart;
