package org.infusionoutcomes.report.reading;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.plan.Reporting;

/**
 * How long responders stayed well under one relapse rule and estimand.
 *
 * @param n responders who entered
 * @param events how many had the event
 * @param personDays days under observation, summed, where the table has them
 * @param medianGiven whether the table has a median at all
 * @param median days, empty where it is not reached
 * @param medianLower lower limit, empty where not reached
 * @param medianUpper upper limit, empty where not reached
 * @param rate events per 100 person-months
 * @param rateLimits its interval
 * @param tau horizon of the restricted mean in days
 * @param mean restricted mean in days
 * @param meanError its standard error
 */
public record WellTime(
        long n,
        long events,
        OptionalDouble personDays,
        boolean medianGiven,
        OptionalDouble median,
        OptionalDouble medianLower,
        OptionalDouble medianUpper,
        OptionalDouble rate,
        Optional<Limits> rateLimits,
        OptionalDouble tau,
        OptionalDouble mean,
        OptionalDouble meanError) {

    /** Where the numbers of a cohort's curve stand. */
    public static Key key(String cohort, String rule, String estimand) {
        return Key.of("durability", cohort).rule(rule).estimand(estimand);
    }

    /** The curve's numbers, empty where the table has no such rows. */
    public static Optional<WellTime> read(Numbers numbers, Key key) {
        if (!numbers.has(key, "n")) {
            return Optional.empty();
        }
        return Optional.of(new WellTime(
                numbers.count(key, "n"),
                numbers.count(key, "events"),
                numbers.value(key, "person_days"),
                numbers.has(key, "median"),
                numbers.value(key, "median"),
                numbers.value(key, "median_lower"),
                numbers.value(key, "median_upper"),
                numbers.value(key, "per_100_months"),
                Limits.read(numbers, key, "per_100_months_lower", "per_100_months_upper"),
                numbers.value(key, "tau"),
                numbers.value(key, "rmst"),
                numbers.value(key, "rmst_se")));
    }

    /** What the curve says on one day, empty where the table has no such row. */
    public static Optional<OnDay> on(Numbers numbers, Key key, int day) {
        Key there = key.at(day);
        if (!numbers.has(there, "estimate") || !numbers.has(there, "at_risk")) {
            return Optional.empty();
        }
        return Optional.of(new OnDay(
                day,
                numbers.value(there, "estimate"),
                Limits.read(numbers, there, "lower", "upper"),
                numbers.count(there, "at_risk"),
                numbers.count(key, "n")));
    }

    /** Those on the given days that the table has. */
    public static List<OnDay> on(Numbers numbers, Key key, List<Integer> days) {
        return days.stream().flatMap(day -> on(numbers, key, day).stream()).toList();
    }

    /** Whether the curve has entrants and events enough to be spoken of. */
    public boolean isEnough(Reporting reporting) {
        return n >= reporting.leastEntrants() && events >= reporting.leastEvents();
    }
}
