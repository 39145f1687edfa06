package org.infusionoutcomes.comparison.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.proportion.Wilson;

/** Collects the rows of the table of numbers. */
public final class Rows {

    private final List<Estimate> rows = new ArrayList<>();
    private final double confidence;

    /** No rows yet; the two-sided confidence of their intervals lies in (0, 1). */
    public Rows(double confidence) {
        this.confidence = confidence;
    }

    /** The two-sided level of every interval, in (0, 1). */
    public double confidence() {
        return confidence;
    }

    /** What has been added, in that order. */
    public List<Estimate> rows() {
        return rows;
    }

    /** A number that exists; NaN or infinity is refused. */
    public void add(Key key, String statistic, double value) {
        rows.add(new Estimate(key, statistic, OptionalDouble.of(value)));
    }

    /** A count. */
    public void add(Key key, String statistic, long count) {
        add(key, statistic, (double) count);
    }

    /** A number that may not exist: the row is there either way, its value empty where it does not. */
    public void add(Key key, String statistic, OptionalDouble value) {
        rows.add(new Estimate(key, statistic, value));
    }

    /** Two rows, {@code lower} and {@code upper} behind the prefix. */
    public void addInterval(Key key, String prefix, Optional<Interval> interval) {
        add(key, prefix + "lower", lower(interval));
        add(key, prefix + "upper", upper(interval));
    }

    /** Five rows: events, n, estimate and Wilson's interval, the last three empty where n is 0. */
    public void addShare(Key key, String prefix, long events, long n) {
        add(key, prefix + "events", events);
        add(key, prefix + "n", n);
        add(key, prefix + "estimate", n == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) events / n));
        addInterval(key, prefix, n == 0 ? Optional.empty() : Optional.of(Wilson.interval(events, n, confidence)));
    }

    static OptionalDouble lower(Optional<Interval> interval) {
        return interval.isPresent() ? OptionalDouble.of(interval.get().lower()) : OptionalDouble.empty();
    }

    static OptionalDouble upper(Optional<Interval> interval) {
        return interval.isPresent() ? OptionalDouble.of(interval.get().upper()) : OptionalDouble.empty();
    }
}
