package org.infusionoutcomes.check.sieve;

import org.infusionoutcomes.check.accepted.Grouped;
import org.infusionoutcomes.check.accepted.ScoreWord;
import org.infusionoutcomes.check.finding.TableFindings;
import org.infusionoutcomes.check.finding.Tally;
import org.infusionoutcomes.check.table.TableReading;

/**
 * Leaves the totals that count: copies once, none of those that contradict each other, and of several raters at one
 * time the plan's.
 */
public final class ScoreSieve implements Grouped.Sieve {

    private final TableFindings findings;
    private final Tally tally;

    /** Counts what it leaves out in the table's tally and tells it in its findings. */
    public ScoreSieve(TableReading reading) {
        this.findings = reading.findings();
        this.tally = reading.tally();
    }

    @Override
    public int keep(int patient, Grouped rows, int start, int end) {
        int kept = start;
        for (int row = start; row < end; ) {
            int next = nextKey(rows, row, end);
            if (next - row > 1 && !areEqual(rows, row, next)) {
                noteContradiction(rows, row, next);
            } else if (kept > start && isOfSameOccasion(rows, kept - 1, row)) {
                noteOtherRater(rows, row, next);
            } else {
                noteCopies(rows, row, next);
                rows.set(kept++, rows.first(row), merged(rows, row, next));
            }
            row = next;
        }
        return kept - start;
    }

    private static int nextKey(Grouped rows, int row, int end) {
        int next = row + 1;
        while (next < end
                && rows.first(next) == rows.first(row)
                && ScoreWord.haveOneKey(rows.second(next), rows.second(row))) {
            next++;
        }
        return next;
    }

    private static boolean areEqual(Grouped rows, int start, int end) {
        return ScoreWord.total(rows.second(start)) == ScoreWord.total(rows.second(end - 1));
    }

    private static boolean isOfSameOccasion(Grouped rows, int earlier, int row) {
        return rows.first(earlier) == rows.first(row)
                && ScoreWord.haveOneOccasion(rows.second(earlier), rows.second(row));
    }

    private void noteContradiction(Grouped rows, int start, int end) {
        tally.usedToSetAside(end - start);
        for (int i = start; i < end; i++) {
            findings.setAside(
                    "score-contradictory",
                    ScoreWord.line(rows.second(i)),
                    "total",
                    () -> "another total of this patient, time and instrument differs; all of them left out, keep"
                            + " the one that is right or say pre and post in a column timing");
        }
    }

    private void noteOtherRater(Grouped rows, int start, int end) {
        tally.usedToSkipped(end - start);
        for (int i = start; i < end; i++) {
            findings.notice(
                    "score-of-other-rater",
                    ScoreWord.line(rows.second(i)),
                    "rater",
                    () -> "the plan's rater rated the same at the same time; this rating is not analysed");
        }
    }

    private void noteCopies(Grouped rows, int start, int end) {
        for (int i = start + 1; i < end; i++) {
            tally.usedToSkipped(1);
            findings.notice(
                    "score-copy",
                    ScoreWord.line(rows.second(i)),
                    "",
                    () -> "the row repeats another total of this patient, time and instrument; counted once");
        }
    }

    /** The first row, with the one CGI-I that its copies give. */
    private static long merged(Grouped rows, int start, int end) {
        int cgi = 0;
        for (int i = start; i < end; i++) {
            int given = ScoreWord.cgi(rows.second(i));
            if (cgi != 0 && given != 0 && given != cgi) {
                return ScoreWord.withCgi(rows.second(start), 0);
            }
            cgi = Math.max(cgi, given);
        }
        return ScoreWord.withCgi(rows.second(start), cgi);
    }
}
