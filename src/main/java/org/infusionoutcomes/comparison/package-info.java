/**
 * Room: the cohorts side by side.
 *
 * <p>Takes the outcomes and the plan; gives every number of a report once, in a {@link
 * org.infusionoutcomes.comparison.Numbers table}, and what its curves are drawn from. May import {@code outcome} and the
 * shelves {@code plan} and {@code estimate}. Nothing is computed after this room: pages and figures show its numbers,
 * rounded.
 */
package org.infusionoutcomes.comparison;
