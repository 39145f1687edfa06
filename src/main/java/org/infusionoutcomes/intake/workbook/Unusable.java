package org.infusionoutcomes.intake.workbook;

import org.infusionoutcomes.intake.UnreadableTable;

/** What is said of workbooks that cannot be used as they stand. */
final class Unusable {

    private Unusable() {}

    static UnreadableTable tooLarge(String file) {
        return of(
                "expands-too-far",
                file,
                "the workbook expands too far; if it should, raise expanded_megabytes_at_most in the plan");
    }

    static UnreadableTable damaged(String file) {
        return of(
                "not-a-workbook",
                file,
                "this is no .xlsx workbook, or it is damaged or has a password; save it again, or each sheet as CSV");
    }

    static UnreadableTable hidden(String file, SheetList.Sheet sheet) {
        return of(
                "hidden-sheet",
                file,
                "the workbook has a hidden sheet, " + sheet.shown()
                        + "; delete it or show it, or leave it unread with --drop or drop in the mapping");
    }

    private static UnreadableTable of(String rule, String file, String message) {
        return new UnreadableTable(rule, file, 0, "", message);
    }
}
