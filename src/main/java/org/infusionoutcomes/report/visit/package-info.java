/**
 * What is said of scores by infusion, by week and within hours of an infusion.
 */
package org.infusionoutcomes.report.visit;
