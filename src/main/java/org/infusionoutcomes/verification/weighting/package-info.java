/**
 * Reference cases of weighting: propensities, balance, weighted differences and curves.
 */
package org.infusionoutcomes.verification.weighting;
