/**
 * Shelf: the analysis plan.
 *
 * <p>Takes the text of a plan file; gives a {@link org.infusionoutcomes.plan.Plan}, whose records refuse what cannot
 * stand. Imports nothing of the program, so that every room may ask it.
 */
package org.infusionoutcomes.plan;
