/**
 * Beside the press: analysed courses as data sets for a researcher's own analyses, in the shape of CDISC's ADaM.
 *
 * <p>Takes judged courses under keys, never a patient's id; gives {@code adsl.csv}, {@code adqs.csv}, {@code adtte.csv}, and
 * {@code define.csv}, which is made of the very columns that are written. May import {@code outcome}, the shelf {@code plan},
 * and writes through {@code press}.
 */
package org.infusionoutcomes.dataset;
