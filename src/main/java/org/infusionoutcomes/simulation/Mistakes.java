package org.infusionoutcomes.simulation;

import java.util.ArrayList;
import java.util.List;

/**
 * What goes wrong in an export, put in on purpose. Shares of patients or of rows; invented, and for some kinds higher than a
 * clinic's, so that a sample of 500 patients has each of them.
 */
final class Mistakes {

    // of patients
    private static final double NO_INFUSION = 0.015;
    private static final double NO_BASELINE = 0.025;
    private static final double FIRST_INFUSION_AFTER_DAY_0 = 0.006;
    private static final double INFUSION_BEFORE_DAY_0 = 0.008;
    private static final double IN_TWO_COHORTS = 0.006;
    private static final double UNKNOWN_COHORT = 0.004;
    private static final double PATIENT_TWICE = 0.006;
    private static final double INFUSION_TWICE = 0.012;
    private static final double INFUSION_CONTRADICTED = 0.010;
    private static final double SCORED_BUT_NOT_IN_PATIENTS = 0.003;

    // of assessment rows
    private enum Spoilt {
        MISSING,
        OUT_OF_RANGE,
        UNKNOWN_INSTRUMENT,
        COPIED,
        CONTRADICTED,
        NOT
    }

    private static final List<Spoilt> SPOILT = List.of(Spoilt.values());
    private static final double[] SPOILT_SHARES = {0.015, 0.0015, 0.0008, 0.004, 0.002, 0.9767};

    private static final List<String> MISSING_WORDS = List.of("", "NA", "not done", ".", "N/A", "-");
    private static final List<String> IMPOSSIBLE = List.of("99", "-1", "77", "23.5", "see notes");

    private static final int ID = 0;
    private static final int COHORT = 1;
    private static final int DAY = 1;
    private static final int DOSE = 2;
    private static final int INSTRUMENT = 2;
    private static final int TOTAL = 3;
    private static final int TIMING = 4;

    private final Rows rows;
    private final Chance chance;

    private Mistakes(Rows rows, Chance chance) {
        this.rows = rows;
        this.chance = chance;
    }

    /** Spoils some rows of one patient, who is alone in the tables. */
    static void make(Rows rows, Chance chance) {
        Mistakes mistakes = new Mistakes(rows, chance);
        mistakes.inPatients();
        mistakes.inInfusions();
        mistakes.inAssessments();
        mistakes.inDays();
    }

    private void inPatients() {
        List<String> patient = rows.patients().get(0);
        if (chance.happens(IN_TWO_COHORTS)) {
            rows.patients().add(with(patient, COHORT, patient.get(COHORT).equals("OCD") ? "MDD" : "OCD"));
        } else if (chance.happens(UNKNOWN_COHORT)) {
            rows.patients().set(0, with(patient, COHORT, "PTSD"));
        } else if (chance.happens(PATIENT_TWICE)) {
            rows.patients().add(patient);
        }
    }

    private void inInfusions() {
        List<List<String>> infusions = rows.infusions();
        List<String> any = chance.oneOf(infusions);
        if (chance.happens(INFUSION_TWICE)) {
            infusions.add(any);
        } else if (chance.happens(INFUSION_CONTRADICTED)) {
            infusions.add(with(any, DOSE, "0.6"));
        }
        if (chance.happens(INFUSION_BEFORE_DAY_0)) {
            infusions.add(with(any, DAY, "-21"));
        }
        if (chance.happens(NO_INFUSION)) {
            infusions.clear();
            rows.adverseEvents().clear();
            rows.assessments().removeIf(row -> !before(row));
        }
    }

    private void inAssessments() {
        if (chance.happens(NO_BASELINE)) {
            rows.assessments().removeIf(Mistakes::before);
        }
        List<List<String>> spoiled = new ArrayList<>();
        for (List<String> row : rows.assessments()) {
            spoil(row, spoiled);
        }
        rows.assessments().clear();
        rows.assessments().addAll(spoiled);
        if (chance.happens(SCORED_BUT_NOT_IN_PATIENTS)) {
            String stranger = rows.patients().get(0).get(ID).replace('P', 'Q');
            rows.assessments().add(List.of(stranger, "0", "PHQ9", "17", "", "", "", ""));
        }
    }

    private void spoil(List<String> row, List<List<String>> spoiled) {
        switch (chance.oneOf(SPOILT, SPOILT_SHARES)) {
            case MISSING -> spoiled.add(with(row, TOTAL, chance.oneOf(MISSING_WORDS)));
            case OUT_OF_RANGE -> spoiled.add(with(row, TOTAL, chance.oneOf(IMPOSSIBLE)));
            case UNKNOWN_INSTRUMENT -> spoiled.add(with(row, INSTRUMENT, "GAD7"));
            case COPIED -> spoiled.addAll(List.of(row, row));
            case CONTRADICTED ->
                spoiled.addAll(List.of(row, with(row, TOTAL, row.get(TOTAL).equals("12") ? "13" : "12")));
            case NOT -> spoiled.add(row);
        }
    }

    /** Days that somebody counted from an earlier visit. */
    private void inDays() {
        if (chance.happens(FIRST_INFUSION_AFTER_DAY_0)) {
            rows.infusions().replaceAll(row -> later(row, 3));
            rows.assessments().replaceAll(row -> later(row, 3));
            rows.adverseEvents().replaceAll(row -> later(row, 3));
        }
    }

    private static List<String> later(List<String> row, int days) {
        String day = row.get(DAY);
        boolean whole = day.indexOf('.') < 0;
        return whole ? with(row, DAY, Integer.toString(Integer.parseInt(day) + days)) : row;
    }

    /** Whether a total could be a baseline: on day 0 or before, not hours after an infusion. */
    private static boolean before(List<String> row) {
        String day = row.get(DAY);
        return day.startsWith("-") || (day.equals("0") && !row.get(TIMING).equals("post"));
    }

    private static List<String> with(List<String> row, int column, String cell) {
        List<String> changed = new ArrayList<>(row);
        changed.set(column, cell);
        return List.copyOf(changed);
    }
}
