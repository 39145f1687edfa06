package org.infusionoutcomes.between;

import java.util.List;
import java.util.OptionalDouble;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.intake.printed.PrintedKey;
import org.infusionoutcomes.intake.printed.PrintedReport;
import org.infusionoutcomes.report.document.Grid.Cell;

/** How a number of two reports stands in a table: first, second, second minus first. */
final class ChangeCells {

    private static final Cell INSUFFICIENT = Cell.of("insufficient data");
    private static final Cell NONE = Cell.of(NumberText.NONE);

    private final ReportPair pair;

    ChangeCells(ReportPair pair) {
        this.pair = pair;
    }

    List<Cell> of(Change change) {
        boolean one = isEnough(pair.first(), change);
        boolean two = isEnough(pair.second(), change);
        return List.of(
                value(pair.first(), change, change.first(), one),
                value(pair.second(), change, change.second(), two),
                one && two ? difference(change) : INSUFFICIENT);
    }

    private static boolean isEnough(PrintedReport report, Change change) {
        Enough enough = new Enough(report);
        PrintedKey key = change.key();
        if (isCount(change)) {
            return true;
        }
        if (!key.analysis().equals("durability")) {
            return enough.share(key);
        }
        return key.at().isEmpty() ? enough.curve(key) : enough.onDay(key);
    }

    private static Cell value(PrintedReport report, Change change, OptionalDouble value, boolean enough) {
        if (!enough) {
            return INSUFFICIENT;
        }
        if (value.isEmpty()) {
            return Cell.of(change.statistic().equals("median") ? "not reached" : NumberText.NONE);
        }
        return new Cell(text(change, value.getAsDouble()), detail(report, change));
    }

    private static Cell difference(Change change) {
        if (change.difference().isEmpty()) {
            return NONE;
        }
        String unit = isShare(change) ? " pp" : "";
        return new Cell(
                signed(change, change.difference().getAsDouble()) + unit,
                change.interval().map(i -> range(change, i)).orElse(""));
    }

    private static String range(Change change, Interval interval) {
        return signed(change, interval.lower()) + " to " + signed(change, interval.upper());
    }

    private static String signed(Change change, double value) {
        String text = isShare(change) ? points(value) : text(change, value);
        return value > 0 ? "+" + text : text;
    }

    private static String points(double share) {
        return NumberText.decimal(100 * share, 1);
    }

    private static String text(Change change, double value) {
        if (isCount(change)) {
            return NumberText.count(Math.round(value));
        }
        if (isShare(change)) {
            return points(value) + "%";
        }
        return NumberText.decimal(value, 1);
    }

    private static String detail(PrintedReport report, Change change) {
        if (!isShare(change)) {
            return "";
        }
        return change.key().analysis().equals("durability")
                ? counts(report, change, "at_risk", " at risk")
                : counts(report, change, "events", " of ") + counts(report, change, "n", "");
    }

    private static String counts(PrintedReport report, Change change, String statistic, String behind) {
        OptionalDouble count = report.value(change.key(), statistic);
        return count.isPresent() ? NumberText.count(Math.round(count.getAsDouble())) + behind : "";
    }

    private static boolean isCount(Change change) {
        return change.key().analysis().equals("flow");
    }

    private static boolean isShare(Change change) {
        return change.statistic().equals("estimate");
    }
}
