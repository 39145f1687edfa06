/**
 * How one cell is understood: a number, a word of the plan, a word that says there is no value.
 */
package org.infusionoutcomes.check.cell;
