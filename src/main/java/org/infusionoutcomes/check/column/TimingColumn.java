package org.infusionoutcomes.check.column;

import org.infusionoutcomes.check.accepted.Scores;
import org.infusionoutcomes.check.cell.MissingWords;
import org.infusionoutcomes.check.cell.Vocabulary;
import org.infusionoutcomes.check.finding.TableFindings;
import org.infusionoutcomes.intake.Row;

/** The column {@code timing}. A word that is not understood could mean after the infusion, so the row is set aside. */
public final class TimingColumn {

    private static final String NAME = "timing";

    private final int column;
    private final MissingWords missing;
    private final TableFindings findings;
    private final Vocabulary words = Vocabulary.of("pre", "post");
    private int timing;

    /** Reads the column at this place. */
    public TimingColumn(int column, MissingWords missing, TableFindings findings) {
        this.column = column;
        this.missing = missing;
        this.findings = findings;
    }

    /**
     * Reads the row's timing; false where its word is not understood, which is then a finding and the row set aside.
     */
    public boolean reads(Row row) {
        timing = 0;
        if (row.isEmpty(column) || missing.isMissing(row, column)) {
            return true;
        }
        int word = words.number(row, column);
        if (word == Vocabulary.UNKNOWN) {
            findings.setAside(
                    "timing-unknown",
                    row.line(),
                    NAME,
                    () -> "the timing is neither pre nor post; row left out, correct it or leave it empty");
            return false;
        }
        timing = word + 1;
        return true;
    }

    /** The timing's place among {@link Scores.Timing}, of the row that was read last. */
    public int timing() {
        return timing;
    }
}
