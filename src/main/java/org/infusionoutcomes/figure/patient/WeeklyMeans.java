package org.infusionoutcomes.figure.patient;

import java.util.List;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.figure.text.NumberText;

/**
 * The mean improvement of those who were seen, week by week.
 *
 * @param numbers of the comparison
 * @param days of the weeks, rising
 * @param leastPatients with fewer nothing is said of a mean
 */
record WeeklyMeans(Numbers numbers, List<Integer> days, int leastPatients) {

    private static final double WEEK = 7;

    static WeeklyMeans of(Comparison comparison) {
        Numbers numbers = comparison.numbers();
        List<Integer> days = numbers.rows().stream()
                .filter(row -> row.key().analysis().equals("visit_improvement")
                        && row.statistic().equals("n"))
                .map(row -> Integer.parseInt(row.key().at()))
                .distinct()
                .sorted()
                .toList();
        return new WeeklyMeans(numbers, days, comparison.plan().reporting().leastPatients());
    }

    private static Key key(String cohort, int day) {
        return Key.of("visit_improvement", cohort).at(day);
    }

    /** The number of a week, from its day. */
    static String week(int day) {
        return NumberText.decimal(day / WEEK, 0);
    }

    /** How many were seen. */
    String patients(String cohort, int day) {
        return NumberText.count(numbers.count(key(cohort, day), "n"));
    }

    boolean isEnough(String cohort, int day) {
        Key key = key(cohort, day);
        return numbers.count(key, "n") >= leastPatients
                && numbers.value(key, "mean").isPresent();
    }

    /** {@code 40.1 (31.0 to 49.2)}. */
    String text(String cohort, int day) {
        if (!isEnough(cohort, day)) {
            return "insufficient data";
        }
        Key key = key(cohort, day);
        return NumberText.decimal(numbers.value(key, "mean"), 1) + " ("
                + NumberText.decimal(numbers.value(key, "mean_lower"), 1) + " to "
                + NumberText.decimal(numbers.value(key, "mean_upper"), 1) + ")";
    }

    /** The mean or one of its limits; a limit that does not exist is the mean. */
    double value(String cohort, int day, String statistic) {
        Key key = key(cohort, day);
        return numbers.value(key, statistic).orElse(numbers.value(key, "mean").orElse(0));
    }
}
