package org.infusionoutcomes.report.quarter;

import java.util.List;
import java.util.Optional;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.report.document.Grid.Cell;
import org.infusionoutcomes.report.material.Material;
import org.infusionoutcomes.report.material.Phrases;

/** Patients whose endpoint window had not closed when the export was made: in no share, but not forgotten. */
public final class PendingPatients {

    private static final String ANALYSIS = "quarter_pending";

    private PendingPatients() {}

    /** How many each cohort has, and in which quarters they started. */
    static List<String> sentences(Material m) {
        return m.cohorts().stream().flatMap(c -> sentence(m, c).stream()).toList();
    }

    private static Optional<String> sentence(Material m, String cohort) {
        long all = m.numbers().count(Key.of("flow", cohort), "pending");
        List<String> quarters = m.numbers().rows().stream()
                .filter(row -> row.key().analysis().equals(ANALYSIS)
                        && row.key().cohort().equals(cohort)
                        && !row.key().group().isEmpty())
                .map(row -> quarter(row.key().group(), Math.round(row.value().orElse(0))))
                .toList();
        return all == 0 ? Optional.empty() : Optional.of(sentence(cohort, all, quarters));
    }

    private static String quarter(String group, long pending) {
        return group.substring(group.indexOf('=') + 1) + ": " + NumberText.count(pending);
    }

    /** The sentence on one cohort's pending patients, with the quarters in which they started where these are given. */
    public static String sentence(String cohort, long all, List<String> quarters) {
        String started = quarters.isEmpty() ? "" : " (" + String.join(", ", quarters) + ")";
        return "Pending in " + cohort + ": " + Phrases.patients(all) + started
                + ". Their endpoint window had not closed at the cut-off; they are in no share yet.";
    }

    /** A quarter\u2019s cell with those who are still to come. */
    static Cell beside(Cell cell, Material m, String cohort, String quarter) {
        long pending = m.numbers().count(Key.of(ANALYSIS, cohort).group(quarter), "pending");
        String still = NumberText.count(pending) + " pending";
        return pending == 0
                ? cell
                : new Cell(cell.text(), cell.detail().isEmpty() ? still : cell.detail() + "; " + still);
    }
}
