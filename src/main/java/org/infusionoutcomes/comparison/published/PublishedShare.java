package org.infusionoutcomes.comparison.published;

import java.util.List;
import java.util.OptionalDouble;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.proportion.Wilson;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.published.PublishedResult;
import org.infusionoutcomes.plan.published.PublishedResults;

/**
 * A published share. Where the paper gives counts, share and interval (Wilson's, at the plan's confidence) are computed from
 * them; where it gives a percent alone, the share is that percent and there is no interval, since an interval from a
 * rounded percent and a number analysed would look more exact than it is.
 *
 * @param result what was published
 * @param share from 0 to 1
 * @param lower limit, empty where only a percent is published
 * @param upper limit
 */
public record PublishedShare(PublishedResult result, double share, OptionalDouble lower, OptionalDouble upper) {

    /** The published shares of a cohort with such a measure, in the table's order. */
    public static List<PublishedShare> of(String cohort, String measure, Plan plan) {
        return PublishedResults.of(cohort, measure).stream()
                .map(result -> of(result, plan.confidence()))
                .toList();
    }

    /**
     * The share of one result.
     *
     * @throws IllegalArgumentException if the result is in days
     */
    static PublishedShare of(PublishedResult result, double confidence) {
        if (result.isInDays()) {
            throw new IllegalArgumentException("Days are no share: " + result.name() + " " + result.measure());
        }
        if (!result.isCounted()) {
            return new PublishedShare(
                    result, result.value().getAsDouble() / 100, OptionalDouble.empty(), OptionalDouble.empty());
        }
        long events = result.events().getAsLong();
        long of = result.of().getAsLong();
        Interval interval = Wilson.interval(events, of, confidence);
        return new PublishedShare(
                result, (double) events / of, OptionalDouble.of(interval.lower()), OptionalDouble.of(interval.upper()));
    }
}
