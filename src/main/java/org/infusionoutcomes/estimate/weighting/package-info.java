/**
 * Weighting: takes covariates and the group of each person, gives the propensity to be in the first group, weights that
 * make the groups alike, and how alike they then are. May import {@code estimate}, commons-math3 and the JDK.
 *
 * <p>"Treated" means belonging to the first of two groups; nothing here is an effect of anything.
 */
package org.infusionoutcomes.estimate.weighting;
