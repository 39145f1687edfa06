/**
 * Workbooks (.xlsx), sheet by sheet, streamed.
 *
 * <p>Apache POI opens the package; its parts are read as they come, so that a sheet is never whole in memory. Cells come
 * as what is stored in them and not as what a screen shows: numbers with all digits, dates as {@code 2025-03-31}.
 */
package org.infusionoutcomes.intake.workbook;
