/**
 * Analysed courses in the shape of CDISC's ADaM: {@code adsl.csv}, {@code adqs.csv}, {@code adtte.csv}, and {@code define.csv},
 * which is made of the very columns that are written.
 */
package org.infusionoutcomes.press.adam;
