package org.infusionoutcomes.report.published;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.plan.Reporting;
import org.infusionoutcomes.report.document.Grid.Cell;

/** Numbers as cells: a hidden one says that it is not shown, one that does not exist is a dash. */
record ShownCells(Numbers numbers, Reporting reporting) {

    static final Cell HIDDEN = Cell.of(NumberText.NOT_SHOWN);
    static final Cell NONE = Cell.of(NumberText.NONE);
    static final Cell INSUFFICIENT = Cell.of("insufficient data");

    Cell count(Key key, String statistic) {
        return shown(key, () -> Cell.of(NumberText.count(numbers.count(key, statistic))), statistic);
    }

    /** Percent, interval, counts. */
    Cell share(Key key) {
        return shown(key, () -> enough(key), "events", "n", "estimate");
    }

    private Cell enough(Key key) {
        long n = numbers.count(key, "n");
        if (n < reporting.leastPatients()) {
            return INSUFFICIENT;
        }
        String counts = NumberText.count(numbers.count(key, "events")) + " of " + NumberText.count(n);
        return new Cell(
                NumberText.percent(numbers.value(key, "estimate"), n), range(key, "lower", "upper", n) + "; " + counts);
    }

    /** Percentage points, interval, Fisher's p. */
    Cell difference(Key key, String estimate, String prefix) {
        return shown(key, () -> points(key, estimate, prefix), estimate);
    }

    private Cell points(Key key, String estimate, String prefix) {
        OptionalDouble value = numbers.value(key, estimate);
        if (value.isEmpty()) {
            return NONE;
        }
        String percent = NumberText.percent(value.getAsDouble(), 100);
        return new Cell(
                percent.substring(0, percent.length() - 1) + " pp",
                range(key, prefix + "lower", prefix + "upper", 100).replace("%", "") + p(key, "fisher_p"));
    }

    /** Height of a curve on a day, interval, at risk. */
    Cell height(Key key, long entrants) {
        return shown(
                key,
                () -> new Cell(
                        NumberText.percent(numbers.value(key, "estimate"), entrants),
                        range(key, "lower", "upper", entrants) + atRisk(key)),
                "estimate");
    }

    private String atRisk(Key key) {
        boolean isThere = !numbers.isHidden(key, "at_risk") && numbers.has(key, "at_risk");
        return isThere ? "; " + NumberText.count(numbers.count(key, "at_risk")) + " at risk" : "";
    }

    /** Days, or that a median is not reached. */
    Cell median(Key key) {
        return shown(
                key,
                () -> Cell.of(
                        numbers.value(key, "median").isPresent()
                                ? NumberText.days(numbers.value(key, "median")) + " days"
                                : "not reached"),
                "median");
    }

    /** A number with its limits and a p-value, all with so many decimals. */
    Cell decimal(Key key, String statistic, int places, String p) {
        return shown(key, () -> decimals(key, statistic, places, p), statistic);
    }

    private Cell decimals(Key key, String statistic, int places, String p) {
        OptionalDouble value = numbers.value(key, statistic);
        if (value.isEmpty()) {
            return NONE;
        }
        String lower = statistic + "_lower";
        String upper = statistic + "_upper";
        boolean hasLimits =
                isShown(key, lower, upper) && numbers.value(key, lower).isPresent();
        String limits = hasLimits
                ? NumberText.decimal(numbers.value(key, lower).getAsDouble(), places) + " to "
                        + NumberText.decimal(numbers.value(key, upper).orElseThrow(), places)
                : "";
        return new Cell(NumberText.decimal(value.getAsDouble(), places), limits + p(key, p));
    }

    private String p(Key key, String statistic) {
        boolean isThere =
                isShown(key, statistic) && numbers.value(key, statistic).isPresent();
        return isThere ? "; p " + NumberText.p(numbers.value(key, statistic).getAsDouble()) : "";
    }

    private String range(Key key, String lower, String upper, long n) {
        return isShown(key, lower, upper) && numbers.value(key, lower).isPresent()
                ? NumberText.percentRange(numbers.value(key, lower), numbers.value(key, upper), n) + "%"
                : "";
    }

    boolean isHidden(Key key, String statistic) {
        return numbers.isHidden(key, statistic);
    }

    /** Whether all of these are there and not hidden. */
    boolean isShown(Key key, String... statistics) {
        return Arrays.stream(statistics).allMatch(s -> !numbers.isHidden(key, s) && numbers.has(key, s));
    }

    private Cell shown(Key key, Supplier<Cell> cell, String... statistics) {
        if (Arrays.stream(statistics).anyMatch(s -> numbers.isHidden(key, s))) {
            return HIDDEN;
        }
        return isShown(key, statistics) ? cell.get() : NONE;
    }
}
