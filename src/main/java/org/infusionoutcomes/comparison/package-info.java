/**
 * Room: the cohorts side by side.
 *
 * <p>Takes the outcomes and the plan; gives every number of a report once, in a {@link
 * org.infusionoutcomes.comparison.number.Numbers table}, and what its curves are drawn from. May import {@code outcome}
 * and the shelves {@code plan} and {@code estimate}. Nothing is computed after this room: pages and figures show its
 * numbers, rounded.
 *
 * <p>The door stands here, and sets every family of numbers side by side: {@code response}, {@code durability}, {@code
 * visit}, {@code care}, {@code subgroup}, {@code comparable}. All of them ask the same {@code cohort}s and write the
 * same kind of {@code number}; {@code result} is what the room hands on, and {@code disclosure} its last step.
 */
package org.infusionoutcomes.comparison;
