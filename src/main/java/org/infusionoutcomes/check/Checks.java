package org.infusionoutcomes.check;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.infusionoutcomes.check.accepted.AdverseEvents;
import org.infusionoutcomes.check.accepted.Checked;
import org.infusionoutcomes.check.accepted.Grouped;
import org.infusionoutcomes.check.accepted.Infusions;
import org.infusionoutcomes.check.accepted.Patients;
import org.infusionoutcomes.check.accepted.Scores;
import org.infusionoutcomes.check.finding.Findings;
import org.infusionoutcomes.check.finding.Refused;
import org.infusionoutcomes.check.finding.TableCount;
import org.infusionoutcomes.check.finding.TableFindings;
import org.infusionoutcomes.check.identity.PatientRegister;
import org.infusionoutcomes.check.notice.BaselineNotices;
import org.infusionoutcomes.check.notice.CohortNotices;
import org.infusionoutcomes.check.notice.CohortScales;
import org.infusionoutcomes.check.notice.IdWarnings;
import org.infusionoutcomes.check.notice.PatientNotices;
import org.infusionoutcomes.check.notice.SetAsideNotices;
import org.infusionoutcomes.check.patient.PatientTable;
import org.infusionoutcomes.check.sieve.DayZero;
import org.infusionoutcomes.check.sieve.EventSieve;
import org.infusionoutcomes.check.sieve.InfusionSieve;
import org.infusionoutcomes.check.sieve.ScoreSieve;
import org.infusionoutcomes.check.table.EventTable;
import org.infusionoutcomes.check.table.InfusionTable;
import org.infusionoutcomes.check.table.MappingLines;
import org.infusionoutcomes.check.table.OtherFiles;
import org.infusionoutcomes.check.table.ScoreTable;
import org.infusionoutcomes.check.table.TableReading;
import org.infusionoutcomes.intake.Export;
import org.infusionoutcomes.plan.Plan;

/** Reads an export and checks it. */
public final class Checks {

    private static final List<String> TABLES =
            List.of("patients", InfusionTable.LAYOUT.table(), ScoreTable.NAME, EventTable.LAYOUT.table());

    private final Export export;
    private final Plan plan;
    private final int listed;
    private final boolean hasEvents;
    private final TableReading patients;
    private final TableReading infusions;
    private final TableReading scores;
    private final TableReading events;
    private final BitSet withUnknownScale = new BitSet();
    private Optional<TableFindings> mapping = Optional.empty();

    private Checks(Export export, Plan plan, int listed) {
        this.export = export;
        this.plan = plan;
        this.listed = listed;
        this.hasEvents = export.has(EventTable.LAYOUT.table());
        this.patients = new TableReading(export, "patients", listed);
        this.infusions = new TableReading(export, InfusionTable.LAYOUT.table(), listed);
        this.scores = new TableReading(export, ScoreTable.NAME, listed);
        this.events = new TableReading(export, EventTable.LAYOUT.table(), listed);
    }

    /**
     * Reads every table of an export: the patients first, then infusions and totals side by side against the ids that
     * are known by then. What is found does not depend on which of them is done first.
     *
     * @throws Refused if a file cannot be used, or the mapping has lines for values that no row has
     */
    public static Checked apply(Export export, Plan plan) {
        return new Checks(export, plan, plan.reporting().findingsListedPerRule()).checked();
    }

    /** The same with every finding listed: for whoever asks what became of a row. */
    public static Checked applyListingAll(Export export, Plan plan) {
        return new Checks(export, plan, Integer.MAX_VALUE).checked();
    }

    private Checked checked() {
        PatientTable table = readPatients();
        PatientRegister register = table.register();
        CompletableFuture<Grouped> scoreRows = CompletableFuture.supplyAsync(() -> readScores(register));
        Grouped infusionRows = readInfusions(register);
        Grouped eventRows = readEvents(register);
        Grouped scored = scoreRows.join();
        stopWhereRefused();
        judgeMapping();
        align(register, infusionRows, scored, eventRows);
        Patients known = table.finish();
        Scores totals = new Scores(scored);
        noteTotals(register, known, totals);
        noteSetAside();
        return new Checked(
                known,
                new Infusions(infusionRows),
                totals,
                new AdverseEvents(eventRows, hasEvents),
                findings(),
                counts(),
                EventTable.words(plan));
    }

    private PatientTable readPatients() {
        PatientTable table = new PatientTable(plan, patients);
        OtherFiles.note(export, TABLES, patients.findings());
        patients.read(table.layout(), table, table.register());
        table.settle();
        patients.refuseIfEmpty();
        patients.refuseIfAllSetAside("look at the other findings and correct the export");
        stopWhereRefused();
        IdWarnings.note(table.register(), patients.findings());
        IdWarnings.refuse(table.register(), patients);
        stopWhereRefused();
        return table;
    }

    private Grouped readInfusions(PatientRegister register) {
        InfusionTable table = new InfusionTable(plan, register, infusions);
        infusions.read(InfusionTable.LAYOUT, table, register);
        infusions.refuseIfEmpty();
        infusions.refuseIfAllSetAside("look at the other findings and correct the export");
        Grouped rows = table.columns().byPatient(register.count());
        rows.sort();
        rows.sieve(new InfusionSieve(infusions));
        return rows;
    }

    private Grouped readScores(PatientRegister register) {
        ScoreTable table = new ScoreTable(plan, register, scores);
        scores.read(ScoreTable.layout(plan), table, register);
        scores.refuseIfEmpty();
        withUnknownScale.or(table.withUnknownScale());
        Grouped rows = table.columns().byPatient(register.count());
        rows.sort();
        rows.sieve(new ScoreSieve(scores));
        scores.refuseIfAllSetAside(
                table.areAllNegative()
                        ? "all totals are below 0: these look like changes from baseline, export the totals themselves"
                        : "look at the other findings and correct the export");
        return rows;
    }

    private Grouped readEvents(PatientRegister register) {
        EventTable table = new EventTable(plan, register, events);
        if (hasEvents) {
            events.read(EventTable.LAYOUT, table, register);
            table.noteOthers();
            events.refuseIfAllSetAside("look at the other findings and correct the export");
        }
        Grouped rows = table.columns().byPatient(register.count());
        rows.sort();
        rows.sieve(new EventSieve(events, EventTable.words(plan).size() - 1));
        return rows;
    }

    private void align(PatientRegister register, Grouped infused, Grouped scored, Grouped eventRows) {
        boolean align = plan.series().alignDays();
        int[] shifts = new DayZero(register, infusions.findings(), align).judge(infused);
        if (align) {
            DayZero.shiftInfusions(infused, shifts);
            DayZero.shiftScores(scored, shifts);
            DayZero.shiftEvents(eventRows, shifts);
        }
    }

    private void noteTotals(PatientRegister register, Patients known, Scores totals) {
        CohortScales scales = new CohortScales(plan);
        PatientNotices notices = new PatientNotices(register, patients.findings());
        notices.noteObservableDays(known, export.isDated());
        notices.noteOtherScales(known, totals, scales, withUnknownScale);
        new BaselineNotices(plan, totals, scales, scores.findings()).note(known);
        new CohortNotices(plan, scores.findings()).note(known, totals, scales);
    }

    private void noteSetAside() {
        double atMost = plan.reporting().setAsidePercentAtMost();
        tables().stream()
                .filter(TableReading::isRead)
                .forEach(table -> SetAsideNotices.note(table.count(), table.findings(), atMost));
    }

    private void stopWhereRefused() {
        if (tables().stream().anyMatch(TableReading::isRefused)) {
            throw Refused.forData(findings(), counts());
        }
    }

    private void judgeMapping() {
        MappingLines lines = new MappingLines(export, listed);
        mapping = Optional.of(lines.findings());
        if (lines.isRefused()) {
            throw Refused.forMapping(findings(), counts());
        }
    }

    private List<TableReading> tables() {
        return List.of(patients, infusions, scores, events);
    }

    private Findings findings() {
        return Findings.of(
                Stream.concat(tables().stream().map(TableReading::findings), mapping.stream())
                        .toList(),
                listed);
    }

    private List<TableCount> counts() {
        return tables().stream()
                .filter(TableReading::isRead)
                .map(TableReading::count)
                .toList();
    }
}
