package org.infusionoutcomes.check;

import java.util.Map;

/** The mappings with which cases of other layouts are read. Names of items as {@code data/README.md} has them. */
final class NastyMappings {

    private static final String ITEMS_39 = """
            assessments:
              file: items.csv
              constants: {instrument: YBOCS}
              columns: {patient_id: patient_id, day: day, total: total_score, item_1: q1, item_1b: q1b, item_2: q2,
                item_3: q3, item_4: q4, item_5: q5, item_6: q6, item_6b: q6b, item_7: q7, item_8: q8, item_9: q9,
                item_10: q10, item_11: q11, item_12: q12}
            """;

    private static final String ITEMS_40 = """
            assessments:
              file: items.csv
              constants: {instrument: QIDS}
              columns: {patient_id: patient_id, day: day, total: qids_total, item_1: qids_1, item_2: qids_2,
                item_3: qids_3, item_4: qids_4, item_5: qids_5, item_6: qids_6, item_7: qids_7, item_8: qids_8,
                item_9: qids_9, item_10: qids_10, item_11: qids_11, item_12: qids_12, item_13: qids_13,
                item_14: qids_14, item_15: qids_15, item_16: qids_16}
            """;

    private static final String WORKBOOK_84 = """
            extends: same-names
            patients: {file: workbook.xlsx, sheet: patients}
            infusions: {file: workbook.xlsx, sheet: infusions}
            assessments: {file: workbook.xlsx, sheet: assessments}
            """;

    private static final String DATES = """
            extends: same-names
            dates: {format: FORMAT}
            infusions: {file: infusions.csv}
            assessments: {file: assessments.csv}
            """;

    static final Map<String, String> BY_CASE = Map.of(
            "39", ITEMS_39,
            "40", ITEMS_40,
            "52", DATES.replace("FORMAT", "yyyy-MM-dd, cutoff: 2025-12-31"),
            "56", DATES.replace("FORMAT", "yyyy-MM-dd"),
            "84", WORKBOOK_84);

    private NastyMappings() {}

    /** Dates in a format. */
    static String dates(String format) {
        return DATES.replace("FORMAT", format);
    }
}
