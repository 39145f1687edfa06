package org.infusionoutcomes.check.column;

import org.infusionoutcomes.check.cell.Vocabulary;
import org.infusionoutcomes.check.finding.TableFindings;
import org.infusionoutcomes.check.identity.PatientRegister;
import org.infusionoutcomes.intake.Row;
import org.infusionoutcomes.plan.Plan;

/** The column {@code instrument}: one of the plan's, in one of its spellings. Never a guess from a part of the name. */
public final class InstrumentColumn {

    private static final String NAME = "instrument";
    private static final int COLUMN = 2;

    private final TableFindings findings;
    private final ShownWord shown;
    private final Vocabulary instruments = new Vocabulary();

    /** Knows every instrument of the plan by its name and its spellings. */
    public InstrumentColumn(Plan plan, PatientRegister patients, TableFindings findings) {
        this.shown = new ShownWord(ShownWord.SCALES, plan.instrumentNames(), patients);
        this.findings = findings;
        int number = 0;
        for (String name : plan.instrumentNames()) {
            instruments.add(name, number);
            for (String spelling : plan.instruments().get(name).spellings()) {
                instruments.add(spelling, number);
            }
            number++;
        }
    }

    /** The instrument's number in the plan's order, or unknown once the reason was noted. */
    public int instrument(Row row) {
        int instrument = instruments.number(row, COLUMN);
        if (instrument == Vocabulary.UNKNOWN) {
            boolean empty = row.isEmpty(COLUMN);
            findings.setAside(
                    empty ? "instrument-empty" : "instrument-unknown",
                    row.line(),
                    NAME,
                    () -> empty ? "the instrument is empty; row left out, fill it in in the export" : unknown(row));
        }
        return instrument;
    }

    private String unknown(Row row) {
        return "the instrument" + shown.of(row.text(COLUMN))
                + " is none of the plan's; row left out, correct it or "
                + findings.asKnown("it") + " as an instrument or a spelling";
    }
}
