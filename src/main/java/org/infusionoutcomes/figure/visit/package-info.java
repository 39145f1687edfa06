/**
 * Figures by infusion and week: response, improvement and its spread, and who was rated when.
 *
 * <p>Takes a comparison; each figure is one class. May import {@code plan}, {@code comparison} and {@code figure}.
 */
package org.infusionoutcomes.figure.visit;
