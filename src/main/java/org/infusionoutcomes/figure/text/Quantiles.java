package org.infusionoutcomes.figure.text;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;

/**
 * A distribution of percent improvement.
 *
 * @param n patients
 * @param mean their mean
 * @param tenth a tenth of them lies below
 * @param quarter a quarter
 * @param median half
 * @param threeQuarters three quarters
 * @param nineTenths nine tenths
 */
public record Quantiles(
        long n,
        OptionalDouble mean,
        OptionalDouble tenth,
        OptionalDouble quarter,
        OptionalDouble median,
        OptionalDouble threeQuarters,
        OptionalDouble nineTenths) {

    /** Headings of {@link #cells}. */
    public static final List<String> HEADER = List.of(
            "Patients", "10th percentile", "Lower quartile", "Median", "Upper quartile", "90th percentile", "Mean");

    /** What the table of numbers has under a key; the mean under a name of its own. */
    public static Quantiles read(Numbers numbers, Key key, String mean) {
        return new Quantiles(
                numbers.count(key, "n"),
                numbers.value(key, mean),
                numbers.value(key, "decile_lower"),
                numbers.value(key, "quartile_lower"),
                numbers.value(key, "median"),
                numbers.value(key, "quartile_upper"),
                numbers.value(key, "decile_upper"));
    }

    /** Whether there are so many patients and all that is drawn is known. */
    public boolean isDrawn(int least) {
        return n >= least && all().stream().allMatch(OptionalDouble::isPresent);
    }

    private List<OptionalDouble> all() {
        return List.of(tenth, quarter, median, threeQuarters, nineTenths, mean);
    }

    /** The numbers as a table has them, dashes where they are of too few. */
    public List<String> cells(int least) {
        List<String> cells = new ArrayList<>(List.of(NumberText.count(n)));
        all().forEach(value ->
                cells.add(isDrawn(least) ? NumberText.decimal(value.getAsDouble(), 1) : NumberText.NONE));
        return cells;
    }
}
