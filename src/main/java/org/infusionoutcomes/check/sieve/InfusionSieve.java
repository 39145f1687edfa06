package org.infusionoutcomes.check.sieve;

import org.infusionoutcomes.check.accepted.Grouped;
import org.infusionoutcomes.check.accepted.InfusionWords;
import org.infusionoutcomes.check.finding.TableFindings;
import org.infusionoutcomes.check.finding.Tally;
import org.infusionoutcomes.check.table.TableReading;

/** Leaves one infusion a day: copies count once, and rows that contradict each other stand for one of unknown dose. */
public final class InfusionSieve implements Grouped.Sieve {

    private final TableFindings findings;
    private final Tally tally;

    /** Counts what it leaves out in the table's tally and tells it in its findings. */
    public InfusionSieve(TableReading reading) {
        this.findings = reading.findings();
        this.tally = reading.tally();
    }

    @Override
    public int keep(int patient, Grouped rows, int start, int end) {
        int kept = start;
        for (int day = start; day < end; ) {
            int next = nextDay(rows, day, end);
            if (areEqual(rows, day, next)) {
                noteCopies(rows, day, next);
                rows.set(kept, rows.first(day), rows.second(day));
            } else {
                noteContradiction(rows, day, next);
                rows.set(kept, common(rows, day, next), InfusionWords.UNKNOWN_DOSE);
            }
            kept++;
            day = next;
        }
        return kept - start;
    }

    private static int nextDay(Grouped rows, int row, int end) {
        int next = row + 1;
        while (next < end && InfusionWords.day(rows.first(next)) == InfusionWords.day(rows.first(row))) {
            next++;
        }
        return next;
    }

    private static boolean areEqual(Grouped rows, int start, int end) {
        for (int i = start + 1; i < end; i++) {
            if (!InfusionWords.areEqual(rows.first(start), rows.second(start), rows.first(i), rows.second(i))) {
                return false;
            }
        }
        return true;
    }

    private void noteCopies(Grouped rows, int start, int end) {
        for (int i = start + 1; i < end; i++) {
            tally.usedToSkipped(1);
            findings.notice(
                    "infusion-copy",
                    InfusionWords.line(rows.first(i)),
                    "",
                    () -> "the row repeats another infusion of this patient and day; counted once");
        }
    }

    private void noteContradiction(Grouped rows, int start, int end) {
        tally.usedToSetAside(end - start);
        for (int i = start; i < end; i++) {
            findings.setAside(
                    "infusion-contradictory",
                    InfusionWords.line(rows.first(i)),
                    "",
                    () -> "the rows of this patient and day differ, so they count as one infusion of unknown dose; keep"
                            + " the row that is right in the export and delete the others");
        }
    }

    /** Phase and reason where all rows agree in them. */
    private static long common(Grouped rows, int start, int end) {
        long first = rows.first(start);
        int phase = InfusionWords.phase(first);
        int reason = InfusionWords.reason(first);
        for (int i = start + 1; i < end; i++) {
            phase = InfusionWords.phase(rows.first(i)) == phase ? phase : 0;
            reason = InfusionWords.reason(rows.first(i)) == reason ? reason : 0;
        }
        return InfusionWords.first(InfusionWords.day(first), phase, reason, InfusionWords.line(first));
    }
}
