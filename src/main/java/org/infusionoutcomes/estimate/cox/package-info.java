/**
 * Cox's proportional hazards model with several covariates: takes people one by one and their covariates, gives
 * coefficients, tests, residuals and predicted curves. May import {@code estimate}, {@code estimate.survival},
 * commons-math3 and the JDK.
 */
package org.infusionoutcomes.estimate.cox;
