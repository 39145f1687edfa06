/**
 * What was given and what came with it: infusions of the induction, further infusions, adverse events, counted over
 * courses.
 *
 * <p>Takes courses, gives counts that hold no patient. May import {@code course}, {@code check}'s words and the shelf
 * {@code plan}. Counts of whole numbers do not depend on the order in which threads add to them.
 */
package org.infusionoutcomes.outcome.care;
