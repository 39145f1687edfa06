/**
 * Scores by visit and infusion: change, its spread and its model, and who was rated when.
 */
package org.infusionoutcomes.comparison.visit;
