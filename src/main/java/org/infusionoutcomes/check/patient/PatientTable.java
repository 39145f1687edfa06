package org.infusionoutcomes.check.patient;

import java.util.HashMap;
import java.util.Map;
import org.infusionoutcomes.check.accepted.Patients;
import org.infusionoutcomes.check.column.PatientColumn;
import org.infusionoutcomes.check.column.ShownWord;
import org.infusionoutcomes.check.identity.PatientRegister;
import org.infusionoutcomes.check.identity.PatientRegister.Standing;
import org.infusionoutcomes.check.table.TableReading;
import org.infusionoutcomes.check.table.TableRows;
import org.infusionoutcomes.intake.Header;
import org.infusionoutcomes.intake.Layout;
import org.infusionoutcomes.intake.Row;
import org.infusionoutcomes.plan.Plan;

/** Reads {@code patients.csv}: who there is, in which cohort, and what is known of them. */
public final class PatientTable extends TableRows {

    private static final int ID = 0;

    /** So many unknown words are kept until all ids are known; messages are capped long before. */
    private static final int COHORTS_KEPT = 1000;

    private final Plan plan;
    private final TableReading reading;
    private final PatientRegister register = new PatientRegister();
    private final PatientRepeats repeats;
    private final ShownWord shown;
    private final Map<Integer, String> unknownCohorts = new HashMap<>();
    private PatientFields fields;

    /** Begins with an empty register, which the other tables look their patients up in once this one was read. */
    public PatientTable(Plan plan, TableReading reading) {
        super(reading);
        this.plan = plan;
        this.reading = reading;
        this.shown = new ShownWord(ShownWord.DIAGNOSES, plan.cohortNames(), register);
        this.repeats = new PatientRepeats(register, findings, tally);
    }

    /** The columns that the table may have under this plan. */
    public Layout layout() {
        return PatientFields.layout(plan);
    }

    /** The patients with their ids, complete once all rows were read. */
    public PatientRegister register() {
        return register;
    }

    @Override
    public void begin(Header header) {
        fields = new PatientFields(plan, header, findings);
    }

    @Override
    public void rows(Row[] rows, int count) {
        for (int i = 0; i < count; i++) {
            row(rows[i]);
        }
    }

    private void row(Row row) {
        if (row.isEmpty(ID)) {
            setAside(
                    "patient-id-empty",
                    row.line(),
                    PatientColumn.NAME,
                    "the patient's id is empty; row left out, fill it in in the export");
            return;
        }
        fields.read(row);
        int before = register.count();
        int patient = register.add(row.chars(), row.from(ID), row.to(ID), row.line());
        if (patient < before) {
            repeats.add(patient, row.line(), fields.cohort(patient) == fields.cohort(), fields.equalFirst(patient));
            return;
        }
        fields.store();
        if (fields.cohort() < 0) {
            register.setStanding(patient, Standing.COHORT_UNKNOWN);
            if (unknownCohorts.size() < COHORTS_KEPT) {
                unknownCohorts.put(patient, fields.cohortText(row));
            }
            tally.setAside();
        } else {
            tally.used();
        }
    }

    /** Judges patients with several rows or without a cohort, and columns of free text; called after the last row. */
    public void settle() {
        repeats.settle();
        for (int p = 0; p < register.count(); p++) {
            if (register.standing(p) == Standing.COHORT_UNKNOWN) {
                noteCohort(p);
            }
        }
        if (fields != null) {
            fields.levels().forEach(this::judge);
        }
    }

    /** The patients as the rooms after this one see them, without ids. To be called once all rows were read. */
    public Patients finish() {
        return fields.finish(register);
    }

    /** Looks whether a column holds free text: a subgroup is refused, a known column stays out. */
    private void judge(Levels levels) {
        if (levels.isFreeSubgroup()) {
            reading.refuse(
                    "subgroup-free-text",
                    0,
                    levels.name(),
                    "the column has more than " + Levels.SUBGROUP_LEVELS
                            + " levels, which looks like free text; take it out of the plan's subgroups");
        } else if (levels.isFreeText()) {
            findings.notice(
                    "levels-too-many",
                    0,
                    levels.name(),
                    () -> "the column has more than " + Levels.KNOWN_LEVELS
                            + " levels, which looks like free text; it is left out");
        }
    }

    private void noteCohort(int patient) {
        boolean empty = fields.cohort(patient) == PatientFields.NO_COHORT;
        findings.setAside(
                empty ? "cohort-empty" : "cohort-unknown",
                register.line(patient),
                "cohort",
                () -> empty
                        ? "the cohort is empty; patient left out, fill it in in the export"
                        : "the cohort" + shown.of(unknownCohorts.getOrDefault(patient, "")) + " is none of "
                                + String.join(", ", plan.cohortNames())
                                + "; patient left out, correct it or " + findings.asKnown("the cohort"));
    }
}
