package org.infusionoutcomes.intake.mapped.day;

/** Why a row has no day. */
public enum NoDay {
    /** The visit map has no such label. */
    VISIT_UNKNOWN(
            "visit-unknown",
            "the visit's label is none of the mapping's visits; row left out, add it there with its day"),
    /** Day 0 where days are numbered without one. */
    NO_DAY_ZERO(
            "day-0-in-sdtm-days",
            "there is no day 0 where days are numbered as SDTM does; row left out, correct it or day_numbering"),
    /** No date in the declared format. */
    DATE_UNREADABLE(
            "date-unreadable",
            "no date in the declared format, or one that does not exist; row left out, correct it in the export, or"
                    + " declare the format that it has"),
    /** A date before 1970. */
    DATE_TOO_EARLY("date-too-early", "the date is before 1970; row left out, correct it in the export"),
    /** A date after the export was made. */
    DATE_AFTER_CUTOFF(
            "date-after-cutoff",
            "the date is after the day on which the export was made; row left out, correct it or the cut-off"),
    /** A date, but none to count from. */
    PATIENT_WITHOUT_DAY_ZERO(
            "patient-without-day-0",
            "no date of an infusion tells the patient's day 0; row left out, add the infusion to the export");

    private final String rule;
    private final String message;

    NoDay(String rule, String message) {
        this.rule = rule;
        this.message = message;
    }

    /** Short name of the check. */
    public String rule() {
        return rule;
    }

    /** What is wrong and what to do. */
    public String message() {
        return message;
    }
}
