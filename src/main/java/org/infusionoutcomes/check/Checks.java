package org.infusionoutcomes.check;

import java.util.ArrayList;
import java.util.List;
import org.infusionoutcomes.intake.Export;
import org.infusionoutcomes.intake.Layout;
import org.infusionoutcomes.intake.ReadCount;
import org.infusionoutcomes.intake.RowHandler;
import org.infusionoutcomes.intake.UnreadableTable;
import org.infusionoutcomes.plan.Plan;

/** Reads an export and checks it. */
public final class Checks {

    private final Export export;
    private final Plan plan;
    private final List<TableFindings> findings = new ArrayList<>();
    private final List<TableCount> counts = new ArrayList<>();

    private Checks(Export export, Plan plan) {
        this.export = export;
        this.plan = plan;
    }

    /**
     * Reads every table of an export.
     *
     * @throws Refused if a file cannot be used
     */
    public static Checked apply(Export export, Plan plan) {
        return new Checks(export, plan).checked();
    }

    private Checked checked() {
        TableFindings ofPatients = findingsOf("patients");
        PatientTable patients = new PatientTable(plan, ofPatients);
        read(patients.layout(), patients, patients.tally(), ofPatients);
        PatientRegister register = patients.register();
        TableFindings ofInfusions = findingsOf("infusions");
        InfusionTable infusionTable = new InfusionTable(plan, register, ofInfusions);
        read(InfusionTable.LAYOUT, infusionTable, infusionTable.tally(), ofInfusions);
        TableFindings ofScores = findingsOf("assessments");
        ScoreTable scoreTable = new ScoreTable(plan, register, ofScores);
        read(ScoreTable.LAYOUT, scoreTable, scoreTable.tally(), ofScores);
        Grouped infusions = infusionTable.columns().byPatient(register.count());
        infusions.sort(InfusionWords::isBefore, 0, register.count());
        infusions.sieve(new InfusionSieve(ofInfusions, infusionTable.tally()));
        Grouped scores = scoreTable.columns().byPatient(register.count());
        scores.sort(ScoreWord::isBefore, 0, register.count());
        scores.sieve(new ScoreSieve(ofScores, scoreTable.tally()));
        return new Checked(
                patients.finish(),
                new Infusions(infusions),
                new Scores(scores),
                new AdverseEvents(new Columns().byPatient(register.count())),
                Findings.of(findings, plan.reporting().findingsListedPerRule()),
                counts,
                plan.reading().adverseEvents());
    }

    private TableFindings findingsOf(String table) {
        TableFindings of = new TableFindings(
                export.fileName(table), plan.reporting().findingsListedPerRule());
        findings.add(of);
        return of;
    }

    private void read(Layout layout, RowHandler handler, Tally tally, TableFindings of) {
        try {
            ReadCount read = export.read(layout, handler);
            counts.add(tally.count(of.file(), read));
        } catch (UnreadableTable e) {
            of.refused(e.rule(), e.line(), e.column(), e.getMessage());
            throw new Refused(Findings.of(findings, plan.reporting().findingsListedPerRule()), counts);
        }
    }
}
