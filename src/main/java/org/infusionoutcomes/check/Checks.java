package org.infusionoutcomes.check;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.infusionoutcomes.intake.Export;
import org.infusionoutcomes.plan.Plan;

/** Reads an export and checks it. */
public final class Checks {

    private final Plan plan;
    private final TableReading patients;
    private final TableReading infusions;
    private final TableReading scores;

    private Checks(Export export, Plan plan) {
        int listed = plan.reporting().findingsListedPerRule();
        this.plan = plan;
        this.patients = new TableReading(export, "patients", listed);
        this.infusions = new TableReading(export, "infusions", listed);
        this.scores = new TableReading(export, "assessments", listed);
    }

    /**
     * Reads every table of an export: the patients first, then infusions and totals side by side against the ids that are
     * then known.
     *
     * @throws Refused if a file cannot be used
     */
    public static Checked apply(Export export, Plan plan) {
        return new Checks(export, plan).checked();
    }

    private Checked checked() {
        PatientTable patientTable = new PatientTable(plan, patients);
        patients.read(patientTable.layout(), patientTable);
        stopWhereRefused();
        PatientRegister register = patientTable.register();
        CompletableFuture<Grouped> infusionRows = CompletableFuture.supplyAsync(() -> readInfusions(register));
        Grouped scoreRows = readScores(register);
        Grouped infused = infusionRows.join();
        stopWhereRefused();
        return new Checked(
                patientTable.finish(),
                new Infusions(infused),
                new Scores(scoreRows),
                new AdverseEvents(new Columns().byPatient(register.count())),
                findings(),
                counts(),
                plan.reading().adverseEvents());
    }

    private Grouped readInfusions(PatientRegister register) {
        InfusionTable table = new InfusionTable(plan, register, infusions);
        infusions.read(InfusionTable.LAYOUT, table);
        Grouped rows = table.columns().byPatient(register.count());
        rows.sort(InfusionWords::isBefore, 0, register.count());
        rows.sieve(new InfusionSieve(infusions));
        return rows;
    }

    private Grouped readScores(PatientRegister register) {
        ScoreTable table = new ScoreTable(plan, register, scores);
        scores.read(ScoreTable.LAYOUT, table);
        Grouped rows = table.columns().byPatient(register.count());
        rows.sort(ScoreWord::isBefore, 0, register.count());
        rows.sieve(new ScoreSieve(scores));
        return rows;
    }

    private void stopWhereRefused() {
        if (tables().stream().anyMatch(TableReading::isRefused)) {
            throw new Refused(findings(), counts());
        }
    }

    private List<TableReading> tables() {
        return List.of(patients, infusions, scores);
    }

    private Findings findings() {
        return Findings.of(
                tables().stream().map(TableReading::findings).toList(),
                plan.reporting().findingsListedPerRule());
    }

    private List<TableCount> counts() {
        return tables().stream().map(TableReading::count).toList();
    }
}
