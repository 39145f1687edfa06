package org.infusionoutcomes.between;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import org.infusionoutcomes.estimate.IndependentDifference;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.proportion.difference.Newcombe;
import org.infusionoutcomes.intake.printed.PrintedKey;

/** What a printed number is, as far as a difference of two of them asks. */
enum Kind {

    /** Events out of n: Newcombe's interval. */
    SHARE("newcombe") {
        @Override
        Optional<Interval> interval(Statistics second, Statistics first, double level) {
            return Optional.of(Newcombe.difference(
                    second.count("events"), second.count("n"), first.count("events"), first.count("n"), level));
        }
    },

    /** Events per person-time: the exact Poisson limits of each, squares of the arms added. */
    RATE("poisson-limits") {
        @Override
        Optional<Interval> interval(Statistics second, Statistics first, double level) {
            return fromLimits(second, first);
        }
    },

    /** Height of a curve on a day: the limits of each curve, squares of the arms added. */
    CURVE_VALUE("curve-limits") {
        @Override
        Optional<Interval> interval(Statistics second, Statistics first, double level) {
            return fromLimits(second, first);
        }
    },

    /** Any other number that can be subtracted. */
    PLAIN("") {
        @Override
        Optional<Interval> interval(Statistics second, Statistics first, double level) {
            return Optional.empty();
        }
    },

    /** A limit, a standard error, a test statistic or a p-value: a difference of two says nothing. */
    NOT_SUBTRACTED("") {
        @Override
        Optional<Interval> interval(Statistics second, Statistics first, double level) {
            return Optional.empty();
        }
    };

    private static final Pattern OF_A_TEST =
            Pattern.compile("(.*_)?(lower|upper|p|chisq|z|t|df|se)|interaction_p_holm");
    private static final Pattern QUANTILE = Pattern.compile("(decile|quartile)_(lower|upper)");
    private static final Set<String> CURVES =
            Set.of("durability", "thinned_grid", "sensitivity", "first_response", "adjusted_durability");
    private static final Set<String> INCIDENCES = Set.of("relapse", "further_infusion");
    private static final double ROUNDING = 1e-9;

    private final String method;

    Kind(String method) {
        this.method = method;
    }

    String method() {
        return method;
    }

    boolean mayHaveInterval() {
        return this == SHARE || this == RATE || this == CURVE_VALUE;
    }

    /**
     * The interval of second minus first, the two being independent.
     *
     * @param level two-sided, inside (0, 1); the limits of both reports are of this level
     * @return empty where a report has no limits (a curve at 0 or 1)
     */
    abstract Optional<Interval> interval(Statistics second, Statistics first, double level);

    /** The kind of a statistic in both reports: a share only where both say events, n and their quotient. */
    static Kind of(PrintedKey key, Statistics first, Statistics second) {
        String name = first.name();
        if (OF_A_TEST.matcher(name).matches() && !QUANTILE.matcher(name).matches()) {
            return NOT_SUBTRACTED;
        }
        if (first.isShare() && second.isShare()) {
            return SHARE;
        }
        if (name.startsWith("per_")) {
            return RATE;
        }
        boolean onCurve = CURVES.contains(key.analysis()) && name.equals("estimate")
                || key.analysis().equals("competing") && INCIDENCES.contains(name);
        return onCurve && !key.at().isEmpty() ? CURVE_VALUE : PLAIN;
    }

    private static Optional<Interval> fromLimits(Statistics second, Statistics first) {
        return second.limits()
                .flatMap(two ->
                        first.limits().map(one -> IndependentDifference.of(second.itself(), two, first.itself(), one)));
    }

    /**
     * A statistic and those that stand beside it under the same key of one report.
     *
     * @param name such as {@code estimate} or {@code by_score_estimate}
     * @param all every statistic of the key
     */
    record Statistics(String name, Map<String, OptionalDouble> all) {

        double itself() {
            return all.get(name).getAsDouble();
        }

        /** What stands before {@code estimate} in the name, and so before {@code events} and {@code n}. */
        private Optional<String> prefix() {
            return name.endsWith("estimate")
                    ? Optional.of(name.substring(0, name.length() - "estimate".length()))
                    : Optional.empty();
        }

        long count(String of) {
            return Math.round(value(prefix().orElse("") + of).getAsDouble());
        }

        /** A height of a curve may stand beside its events and n, but is not their quotient but by chance; it has an at risk. */
        boolean isShare() {
            if (prefix().isEmpty() || all.containsKey("at_risk")) {
                return false;
            }
            OptionalDouble events = value(prefix().get() + "events");
            OptionalDouble n = value(prefix().get() + "n");
            return events.isPresent()
                    && n.isPresent()
                    && n.getAsDouble() >= 1
                    && Math.abs(events.getAsDouble() / n.getAsDouble() - itself()) < ROUNDING;
        }

        Optional<Interval> limits() {
            String before = name.equals("estimate") ? "" : name + "_";
            OptionalDouble lower = value(before + "lower");
            OptionalDouble upper = value(before + "upper");
            return lower.isPresent() && upper.isPresent()
                    ? Optional.of(new Interval(lower.getAsDouble(), upper.getAsDouble()))
                    : Optional.empty();
        }

        private OptionalDouble value(String statistic) {
            return all.getOrDefault(statistic, OptionalDouble.empty());
        }
    }
}
