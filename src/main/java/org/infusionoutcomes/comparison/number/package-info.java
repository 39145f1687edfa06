/**
 * The one table of numbers: each number under its key, with what is known of its certainty, or why it is not shown.
 *
 * <p>Every family of comparison writes rows; figures and sections read them and nothing else.
 */
package org.infusionoutcomes.comparison.number;
