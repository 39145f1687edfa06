package org.infusionoutcomes.check.patient;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.infusionoutcomes.check.accepted.Patients;
import org.infusionoutcomes.check.cell.Vocabulary;
import org.infusionoutcomes.check.column.PatientColumn;
import org.infusionoutcomes.check.finding.TableFindings;
import org.infusionoutcomes.check.identity.IntList;
import org.infusionoutcomes.check.identity.PatientRegister;
import org.infusionoutcomes.intake.Header;
import org.infusionoutcomes.intake.Layout;
import org.infusionoutcomes.intake.Row;
import org.infusionoutcomes.plan.Plan;

/** The cells of {@code patients.csv} as numbers: those of the row at hand, and those of each patient's first row. */
public final class PatientFields {

    /** The cohort of a patient whose cell is empty; one that the plan does not know is {@link Vocabulary#UNKNOWN}. */
    static final int NO_COHORT = -2;

    private static final int COHORT_COLUMN = 1;
    private static final int FIRST_ATTRIBUTE_COLUMN = 4;

    private static final int COHORT = 0;
    private static final int QUARTER = 1;
    private static final int OBSERVABLE = 2;
    private static final int ATTRIBUTES = 3;

    private final PatientCells cells;
    private final Vocabulary cohorts = new Vocabulary();
    private final List<Levels> levels = new ArrayList<>();
    private final int[] fields;
    private final IntList[] stored;
    private final boolean observableGiven;

    PatientFields(Plan plan, Header header, TableFindings findings) {
        this.cells = new PatientCells(header, plan.reading(), findings);
        for (int c = 0; c < plan.cohortNames().size(); c++) {
            cohorts.add(plan.cohortNames().get(c), c);
        }
        List<String> columns = layout(plan).columns();
        for (int column = FIRST_ATTRIBUTE_COLUMN; column < columns.size(); column++) {
            if (header.has(columns.get(column))) {
                levels.add(new Levels(columns.get(column), column));
            }
        }
        this.observableGiven = header.has("observable_days");
        this.fields = new int[ATTRIBUTES + levels.size()];
        this.stored = new IntList[fields.length];
        Arrays.setAll(stored, i -> new IntList());
    }

    /** The columns that {@code patients.csv} may have under a plan: the known ones and the subgroups that it names. */
    public static Layout layout(Plan plan) {
        List<String> required = List.of(PatientColumn.NAME, "cohort");
        Stream<String> subgroups =
                plan.reading().subgroups().stream().map(name -> name.strip().toLowerCase(Locale.ROOT));
        List<String> optional = Stream.of(
                        Stream.of("start_quarter", "observable_days"), Levels.COLUMNS.stream(), subgroups)
                .flatMap(names -> names)
                .distinct()
                .filter(name -> !required.contains(name))
                .toList();
        return new Layout("patients", required, optional);
    }

    List<Levels> levels() {
        return levels;
    }

    /** Reads the row at hand. */
    void read(Row row) {
        fields[COHORT] = row.isEmpty(COHORT_COLUMN) ? NO_COHORT : cohorts.number(row, COHORT_COLUMN);
        fields[QUARTER] = cells.quarter(row, COHORT_COLUMN + QUARTER);
        fields[OBSERVABLE] = cells.observableDays(row, COHORT_COLUMN + OBSERVABLE);
        for (int a = 0; a < levels.size(); a++) {
            fields[ATTRIBUTES + a] = cells.level(row, levels.get(a));
        }
    }

    /** The cell of the cohort. */
    String cohortText(Row row) {
        return row.text(COHORT_COLUMN);
    }

    /** The cohort of the row at hand, negative where there is none. */
    int cohort() {
        return fields[COHORT];
    }

    /** The cohort of a patient's first row. */
    int cohort(int patient) {
        return stored[COHORT].get(patient);
    }

    /** Keeps the row at hand as the first of the next patient. */
    void store() {
        for (int f = 0; f < fields.length; f++) {
            stored[f].add(fields[f]);
        }
    }

    /** Whether the row at hand says the same as a patient's first. */
    boolean equalFirst(int patient) {
        for (int f = 0; f < fields.length; f++) {
            if (stored[f].get(patient) != fields[f]) {
                return false;
            }
        }
        return true;
    }

    Patients finish(PatientRegister register) {
        Map<String, Patients.Attribute> attributes = new LinkedHashMap<>();
        for (int a = 0; a < levels.size(); a++) {
            if (!levels.get(a).isFreeText()) {
                attributes.put(levels.get(a).name(), levels.get(a).finish(stored[ATTRIBUTES + a].toArray()));
            }
        }
        int[] known = stored[COHORT].toArray();
        for (int p = 0; p < known.length; p++) {
            boolean none = known[p] < 0 || register.standing(p) == PatientRegister.Standing.IN_TWO_COHORTS;
            known[p] = none ? -1 : known[p];
        }
        return new Patients(
                known,
                register.setAside(),
                stored[QUARTER].toArray(),
                stored[OBSERVABLE].toArray(),
                observableGiven,
                attributes);
    }
}
