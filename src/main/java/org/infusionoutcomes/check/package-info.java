/**
 * Room: rows become patients, infusions and scores, and findings about what was wrong.
 *
 * <p>Takes an export and the plan. Gives {@link org.infusionoutcomes.check.accepted.Checked}: columns of primitives,
 * grouped by patient, and the findings. Three answers to a fault: a notice, a row (or patient) set aside, a file
 * refused; nothing is repaired and no cell of an id or of free text is echoed. The ids end here. May import {@code
 * plan} and {@code intake}.
 *
 * <p>The door stands here, and it alone knows all the rest. A table is read column by column, a column cell by cell
 * ({@code table}, {@code patient}, {@code column}, {@code cell}); what was read is sieved and told of ({@code sieve},
 * {@code notice}); at the bottom lie the {@code accepted} rows, the {@code finding}s and the {@code identity} of
 * patients.
 */
package org.infusionoutcomes.check;
