/**
 * The cohorts made comparable by the weight of each patient's propensity, and how alike they are then.
 */
package org.infusionoutcomes.comparison.comparable;
