/**
 * What stands beside the tables for a researcher: {@code methods.md}, {@code dictionary.csv}, {@code redraw.R}.
 *
 * <p>The dictionary is one file of the program: the meaning of every column, analysis and statistic.
 */
package org.infusionoutcomes.press.research;
