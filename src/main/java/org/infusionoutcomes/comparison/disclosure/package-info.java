/**
 * The last step of comparison: what may be published.
 *
 * <p>Takes a {@link org.infusionoutcomes.comparison.result.Comparison} with every number and gives one in which no
 * count of patients from 1 to the plan's {@code hidden_at_most} stands, nor anything such a count could be had from.
 * Nothing is shown unless a rule of this package says so: an analysis without a rule is withheld whole. May import
 * {@code plan}, {@code estimate} and {@code comparison}.
 */
package org.infusionoutcomes.comparison.disclosure;
