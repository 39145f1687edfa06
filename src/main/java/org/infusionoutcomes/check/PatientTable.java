package org.infusionoutcomes.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.infusionoutcomes.check.PatientRegister.Standing;
import org.infusionoutcomes.intake.Header;
import org.infusionoutcomes.intake.Layout;
import org.infusionoutcomes.intake.Row;
import org.infusionoutcomes.intake.RowHandler;
import org.infusionoutcomes.plan.Plan;

/** Reads {@code patients.csv}: who there is, in which cohort, and what is known of them. */
final class PatientTable implements RowHandler {

    private static final int ID = 0;
    private static final int COHORT = 1;
    private static final int QUARTER = 2;
    private static final int OBSERVABLE = 3;
    private static final int ATTRIBUTES = 4;
    private static final int NO_COHORT = -2;

    private final Plan plan;
    private final Layout layout;
    private final TableFindings findings;
    private final Tally tally;
    private final PatientRegister register = new PatientRegister();
    private final Vocabulary cohorts = new Vocabulary();
    private final List<Levels> levels = new ArrayList<>();
    private final PatientRepeats repeats;
    private PatientCells cells;
    private IntList[] stored;
    private int[] fields;
    private boolean observableGiven;

    PatientTable(Plan plan, TableReading reading) {
        this.plan = plan;
        this.findings = reading.findings();
        this.tally = reading.tally();
        this.repeats = new PatientRepeats(register, findings, tally);
        this.layout = new Layout(
                "patients",
                List.of(PatientColumn.NAME, "cohort"),
                Stream.of(
                                List.of("start_quarter", "observable_days"),
                                Levels.COLUMNS,
                                plan.reading().subgroups())
                        .flatMap(List::stream)
                        .distinct()
                        .toList());
        for (int c = 0; c < plan.cohortNames().size(); c++) {
            cohorts.add(plan.cohortNames().get(c), c);
        }
    }

    Layout layout() {
        return layout;
    }

    PatientRegister register() {
        return register;
    }

    @Override
    public void begin(Header header) {
        List<String> columns = layout.columns();
        for (int column = ATTRIBUTES; column < columns.size(); column++) {
            if (header.has(columns.get(column))) {
                levels.add(new Levels(columns.get(column), column));
            }
        }
        observableGiven = header.has("observable_days");
        cells = new PatientCells(header, plan.reading(), findings);
        fields = new int[3 + levels.size()];
        stored = new IntList[fields.length];
        Arrays.setAll(stored, i -> new IntList());
    }

    @Override
    public void row(Row row) {
        if (row.isEmpty(ID)) {
            findings.setAside(
                    "patient-id-empty",
                    row.line(),
                    PatientColumn.NAME,
                    () -> "the patient's id is empty; row left out, fill it in in the export");
            tally.setAside();
            return;
        }
        read(row);
        int before = register.count();
        int patient = register.add(row.chars(), row.from(ID), row.to(ID), row.line());
        if (patient == before) {
            store(patient);
        } else {
            repeats.add(patient, row.line(), stored[0].get(patient) == fields[0], equalsFirst(patient));
        }
    }

    @Override
    public void ragged(long line, int found, int expected) {
        RaggedRows.note(findings, line, found, expected);
        tally.setAside();
    }

    /** Judges the patients who have more than one row, or no cohort; called once, after the last row. */
    void settle() {
        repeats.settle();
        for (int p = 0; p < register.count(); p++) {
            if (register.standing(p) == Standing.COHORT_UNKNOWN) {
                noteCohort(p);
            }
        }
    }

    /** Looks whether a column holds free text: a subgroup is refused, a known column stays out. */
    void judgeLevels(TableReading reading) {
        for (Levels of : levels) {
            if (of.isFreeSubgroup()) {
                reading.refuse(
                        "subgroup-free-text",
                        0,
                        of.name(),
                        "the column has more than " + Levels.SUBGROUP_LEVELS
                                + " levels, which looks like free text; take it out of the plan's subgroups");
            } else if (of.isFreeText()) {
                findings.notice(
                        "levels-too-many",
                        0,
                        of.name(),
                        () -> "the column has more than " + Levels.KNOWN_LEVELS
                                + " levels, which looks like free text; it is left out");
            }
        }
    }

    Patients finish() {
        Map<String, Patients.Attribute> attributes = new LinkedHashMap<>();
        for (int a = 0; a < levels.size(); a++) {
            if (!levels.get(a).isFreeText()) {
                attributes.put(levels.get(a).name(), levels.get(a).finish(stored[3 + a].toArray()));
            }
        }
        int[] cohortNumbers = stored[0].toArray();
        for (int p = 0; p < cohortNumbers.length; p++) {
            if (cohortNumbers[p] < 0 || register.standing(p) == Standing.IN_TWO_COHORTS) {
                cohortNumbers[p] = -1;
            }
        }
        return new Patients(
                cohortNumbers,
                register.setAside(),
                stored[1].toArray(),
                stored[2].toArray(),
                observableGiven,
                attributes);
    }

    private void read(Row row) {
        fields[0] = row.isEmpty(COHORT) ? NO_COHORT : cohorts.number(row, COHORT);
        fields[1] = cells.quarter(row, QUARTER);
        fields[2] = cells.observableDays(row, OBSERVABLE);
        for (int a = 0; a < levels.size(); a++) {
            fields[3 + a] = cells.level(row, levels.get(a));
        }
    }

    private void store(int patient) {
        for (int f = 0; f < fields.length; f++) {
            stored[f].add(fields[f]);
        }
        if (fields[0] < 0) {
            register.setStanding(patient, Standing.COHORT_UNKNOWN);
            tally.setAside();
        } else {
            tally.used();
        }
    }

    private void noteCohort(int patient) {
        if (stored[0].get(patient) == NO_COHORT) {
            findings.setAside(
                    "cohort-empty",
                    register.line(patient),
                    "cohort",
                    () -> "the cohort is empty; patient left out, fill it in in the export");
        } else {
            findings.setAside(
                    "cohort-unknown",
                    register.line(patient),
                    "cohort",
                    () -> "the cohort is none of " + String.join(", ", plan.cohortNames())
                            + "; patient left out, correct it or add the cohort to the plan");
        }
    }

    private boolean equalsFirst(int patient) {
        for (int f = 0; f < fields.length; f++) {
            if (stored[f].get(patient) != fields[f]) {
                return false;
            }
        }
        return true;
    }
}
