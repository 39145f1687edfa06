package org.infusionoutcomes.intake.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The tables that a mapping fills, and their columns as {@code data/README.md} tells them. */
public enum CanonicalTable {
    /** One row a patient. */
    PATIENTS(
            "patients",
            List.of("patient_id", "cohort"),
            List.of(
                    "start_quarter",
                    "observable_days",
                    "site",
                    "age_band",
                    "sex",
                    "ssri_trials",
                    "erp_completed",
                    "comorbid_depression",
                    "benzodiazepine",
                    "lamotrigine_mg",
                    "psychotherapy",
                    "psychotherapy_day")),
    /** One row an infusion. */
    INFUSIONS("infusions", List.of("patient_id", "day"), List.of("dose_mg_per_kg", "duration_min", "phase", "reason")),
    /** One row a total. */
    ASSESSMENTS(
            "assessments",
            List.of("patient_id", "day", "instrument", "total"),
            List.of("timing", "rater", "cgi_i", "cgi_s")),
    /** One row an event. */
    ADVERSE_EVENTS("adverse_events", List.of("patient_id", "day", "event"), List.of("severity", "serious"));

    /** The pseudo-column of calendar dates, which become days. */
    public static final String DATE = "date";

    /** The pseudo-column of patients with the date up to which each could be observed; it becomes observable days. */
    public static final String OBSERVED_UNTIL = "observed_until";

    private static final Pattern ITEM = Pattern.compile("item_\\d+[a-z]?");

    private final String key;
    private final List<String> required;
    private final List<String> optional;

    CanonicalTable(String key, List<String> required, List<String> optional) {
        this.key = key;
        this.required = required;
        this.optional = optional;
    }

    /** Its name in mappings and as a file. */
    public String key() {
        return key;
    }

    /** Columns that must be filled. */
    public List<String> required() {
        return required;
    }

    /** All columns, the required ones first, and {@link #DATE}. */
    public List<String> columns() {
        List<String> all = new ArrayList<>(required);
        all.addAll(optional);
        all.add(DATE);
        return all;
    }

    /** Whether it has a column. */
    public boolean has(String column, List<String> subgroups) {
        return columns().contains(column)
                || (this == PATIENTS && (column.equals(OBSERVED_UNTIL) || subgroups.contains(column)))
                || (this == ASSESSMENTS && ITEM.matcher(column).matches());
    }

    /** Whether the cells of a column are calendar dates, which become days. */
    public static boolean isDate(String column) {
        return column.equals(DATE) || column.equals(OBSERVED_UNTIL);
    }

    /** The table of a name. */
    public static Optional<CanonicalTable> of(String key) {
        return List.of(values()).stream().filter(table -> table.key.equals(key)).findFirst();
    }
}
