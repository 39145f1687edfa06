package org.infusionoutcomes.command.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.between.Change;
import org.infusionoutcomes.between.ReportPair;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.intake.printed.PrintedKey;
import org.infusionoutcomes.press.table.CsvFile;

/** {@code differences.csv}: one row a number of either report. */
final class DifferencesTable {

    static final List<String> HEADER = List.of(
            "analysis",
            "cohort",
            "instrument",
            "group",
            "rule",
            "estimand",
            "at",
            "statistic",
            "first",
            "second",
            "difference",
            "lower",
            "upper",
            "method",
            "note");

    private DifferencesTable() {}

    static List<List<String>> rows(ReportPair pair) {
        return pair.changes().stream().map(DifferencesTable::row).toList();
    }

    private static List<String> row(Change change) {
        PrintedKey key = change.key();
        return List.of(
                key.analysis(),
                key.cohort(),
                key.instrument(),
                key.group(),
                key.rule(),
                key.estimand(),
                key.at(),
                change.statistic(),
                CsvFile.cell(change.first()),
                CsvFile.cell(change.second()),
                CsvFile.cell(change.difference()),
                limit(change.interval().map(Interval::lower)),
                limit(change.interval().map(Interval::upper)),
                change.method(),
                change.note());
    }

    private static String limit(Optional<Double> limit) {
        return CsvFile.cell(limit.isPresent() ? OptionalDouble.of(limit.get()) : OptionalDouble.empty());
    }
}
