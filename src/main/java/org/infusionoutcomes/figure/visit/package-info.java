/**
 * Figures by infusion and week: response, improvement and its spread, and who was rated when.
 *
 * <p>Takes a comparison; each figure is one class. May import {@code plan}, {@code comparison} and what all figures
 * share.
 */
package org.infusionoutcomes.figure.visit;
