/**
 * Room: rows become patients, infusions and scores, and findings about what was wrong.
 *
 * <p>Takes an export and the plan. Gives {@link org.infusionoutcomes.check.Checked}: columns of primitives, grouped by
 * patient, and the findings. Three answers to a fault: a notice, a row (or patient) set aside, a file refused; nothing
 * is repaired and no cell of an id or of free text is echoed. The ids end here. May import {@code plan} and {@code
 * intake}.
 */
package org.infusionoutcomes.check;
