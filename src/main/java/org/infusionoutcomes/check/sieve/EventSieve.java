package org.infusionoutcomes.check.sieve;

import org.infusionoutcomes.check.accepted.EventWord;
import org.infusionoutcomes.check.accepted.Grouped;
import org.infusionoutcomes.check.finding.TableFindings;
import org.infusionoutcomes.check.finding.Tally;
import org.infusionoutcomes.check.table.TableReading;

/**
 * Leaves the adverse events that count: copies once. Two {@code other} events of one day may be two different ones, so
 * they are never taken for copies.
 */
public final class EventSieve implements Grouped.Sieve {

    private final TableFindings findings;
    private final Tally tally;
    private final int other;

    /** Counts what it leaves out in the table's tally; {@code other} is the number of the word that is never a copy. */
    public EventSieve(TableReading reading, int other) {
        this.findings = reading.findings();
        this.tally = reading.tally();
        this.other = other;
    }

    @Override
    public int keep(int patient, Grouped rows, int start, int end) {
        int kept = start;
        for (int row = start; row < end; row++) {
            if (kept > start && isCopy(rows, kept - 1, row)) {
                tally.usedToSkipped(1);
                findings.notice(
                        "event-copy",
                        EventWord.line(rows.second(row)),
                        "",
                        () -> "the row repeats another event of this patient and day; counted once");
            } else {
                rows.set(kept++, rows.first(row), rows.second(row));
            }
        }
        return kept - start;
    }

    private boolean isCopy(Grouped rows, int earlier, int row) {
        return rows.first(earlier) == rows.first(row)
                && EventWord.areEqual(rows.second(earlier), rows.second(row))
                && EventWord.word(rows.second(row)) != other;
    }
}
