package org.infusionoutcomes.check.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.infusionoutcomes.check.accepted.Moment;
import org.infusionoutcomes.check.accepted.ScoreWord;
import org.infusionoutcomes.check.cell.MissingWords;
import org.infusionoutcomes.check.cell.OptionalWord;
import org.infusionoutcomes.check.cell.Vocabulary;
import org.infusionoutcomes.check.column.CgiColumn;
import org.infusionoutcomes.check.column.DayColumn;
import org.infusionoutcomes.check.column.InstrumentColumn;
import org.infusionoutcomes.check.column.ItemColumns;
import org.infusionoutcomes.check.column.PatientColumn;
import org.infusionoutcomes.check.column.TimingColumn;
import org.infusionoutcomes.check.column.TotalColumn;
import org.infusionoutcomes.check.identity.PatientRegister;
import org.infusionoutcomes.intake.Header;
import org.infusionoutcomes.intake.Layout;
import org.infusionoutcomes.intake.Row;
import org.infusionoutcomes.plan.Plan;

/** Reads {@code assessments.csv} row by row. */
public final class ScoreTable extends PatientRows {

    /** The table's name, from which its file's is made. */
    public static final String NAME = "assessments";

    private static final List<String> REQUIRED = List.of(PatientColumn.NAME, DayColumn.NAME, "instrument", "total");
    private static final List<String> OPTIONAL = List.of("timing", "rater", "cgi_i");
    private static final int ITEMS = REQUIRED.size() + OPTIONAL.size();

    private static final int TIMING = 4;
    private static final int RATER = 5;
    private static final int CGI = 6;

    private final Plan plan;
    private final InstrumentColumn instruments;
    private final BitSet withUnknownScale = new BitSet();
    private DayColumn days;
    private TotalColumn totals;
    private ItemColumns items;
    private TimingColumn timings;
    private OptionalWord raters;
    private CgiColumn cgi;

    /** Reads rows of the register's patients on the plan's instruments. */
    public ScoreTable(Plan plan, PatientRegister register, TableReading reading) {
        super(register, reading);
        this.plan = plan;
        this.instruments = new InstrumentColumn(plan, register, findings);
    }

    /** The columns, with those of the items that the plan's scales are made of. */
    public static Layout layout(Plan plan) {
        List<String> items = ItemColumns.names(plan.reading().items());
        List<String> optional = new ArrayList<>(OPTIONAL);
        optional.addAll(items);
        return new Layout(NAME, REQUIRED, optional, Map.of("total", items));
    }

    @Override
    public void begin(Header header) {
        MissingWords missing = new MissingWords(plan.reading().missing());
        String other = plan.reading().rater().equals("clinician") ? "self" : "clinician";
        days = new DayColumn(header, plan.reading(), findings);
        totals = new TotalColumn(header, plan, missing, findings);
        items = new ItemColumns(header, plan, ITEMS, missing, findings);
        timings = new TimingColumn(TIMING, missing, findings);
        raters = new OptionalWord(
                "rater", RATER, missing, findings, plan.reading().rater(), other);
        cgi = new CgiColumn(header, CGI, missing, findings);
    }

    @Override
    void row(int patient, Row row) {
        int instrument = patient == PatientColumn.NOBODY ? Vocabulary.UNKNOWN : instruments.instrument(row);
        if (instrument == Vocabulary.UNKNOWN && patient != PatientColumn.NOBODY) {
            withUnknownScale.set(patient);
        }
        if (instrument == Vocabulary.UNKNOWN || !days.reads(row) || !timings.reads(row)) {
            tally.setAside();
            return;
        }
        int total = items.reconciled(row, instrument, totals.total(row, instrument));
        if (total == TotalColumn.MISSING) {
            tally.missing();
        } else if (total == TotalColumn.INVALID) {
            tally.setAside();
        } else {
            tally.used();
            add(row, patient, instrument, total);
        }
    }

    /** Patients with a row of a scale that the plan does not know. */
    public BitSet withUnknownScale() {
        return withUnknownScale;
    }

    /** Whether every total that is a number is below 0, as changes from baseline are; false where none is. */
    public boolean areAllNegative() {
        return totals != null && totals.areAllNegative();
    }

    private void add(Row row, int patient, int instrument, int total) {
        double day = days.day();
        int rater = preference(raters.number(row));
        columns.add(
                patient,
                Moment.of(day, timings.timing() == ScoreWord.POST),
                ScoreWord.of(day, instrument, timings.timing(), rater, total, cgi.improvement(row), row.line()));
    }

    /** The plan's rater first, then one who is not named, then the other. */
    private static int preference(int word) {
        return word == 0 ? 1 : word == 1 ? 0 : 2;
    }
}
