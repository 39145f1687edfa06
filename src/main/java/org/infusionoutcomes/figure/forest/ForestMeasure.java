package org.infusionoutcomes.figure.forest;

import java.util.List;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.comparison.result.Subgroup;
import org.infusionoutcomes.figure.drawing.ForestScale;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.Reporting;

/** What a forest of subgroups is of. */
public enum ForestMeasure {
    /** Difference in response, all analysed, in percentage points. */
    RESPONSE("difference", "difference_", "estimate", "", List.of(-1.0, -0.5, 0.0, 0.5, 1.0)) {
        @Override
        Key key(Plan plan, String cohort, String group) {
            return Key.of("subgroup", cohort).group(group);
        }

        @Override
        boolean isEnough(Numbers numbers, Key key, Reporting reporting) {
            return numbers.count(key, "n") >= reporting.leastPatients();
        }

        @Override
        double place(double value) {
            return value;
        }

        @Override
        String tick(double value) {
            return NumberText.decimal(100 * value, 0);
        }

        @Override
        String text(Effect effect) {
            return NumberText.decimal(100 * effect.estimate().getAsDouble(), 0) + " ("
                    + NumberText.decimal(100 * effect.lower().getAsDouble(), 0) + " to "
                    + NumberText.decimal(100 * effect.upper().getAsDouble(), 0) + ")";
        }

        @Override
        String unit() {
            return "difference in response, pp";
        }

        @Override
        boolean holds(Subgroup subgroup) {
            return !subgroup.isAtEndpoint();
        }
    },
    /** Hazard ratio of relapse under the primary rule and estimand, on a logarithmic scale. */
    RELAPSE(
            "hazard_ratio",
            "hazard_ratio_",
            "hazard_ratio",
            "hazard_ratio_",
            List.of(0.125, 0.25, 0.5, 1.0, 2.0, 4.0, 8.0)) {
        @Override
        Key key(Plan plan, String cohort, String group) {
            return Key.of("subgroup", cohort)
                    .group(group)
                    .rule(plan.durability().primaryRule().key())
                    .estimand(plan.durability().estimand().key());
        }

        @Override
        boolean isEnough(Numbers numbers, Key key, Reporting reporting) {
            return numbers.count(key, "n") >= reporting.leastEntrants()
                    && numbers.count(key, "events") >= reporting.leastEvents();
        }

        @Override
        double place(double value) {
            return StrictMath.log(value);
        }

        @Override
        String tick(double value) {
            return value < 1 ? "1/" + NumberText.decimal(1 / value, 0) : NumberText.decimal(value, 0);
        }

        @Override
        String text(Effect effect) {
            return NumberText.ratioWithRange(effect.estimate(), effect.lower(), effect.upper());
        }

        @Override
        String unit() {
            return "hazard ratio of relapse";
        }

        @Override
        boolean holds(Subgroup subgroup) {
            return true;
        }
    };

    private final String within;
    private final String withinPrefix;
    private final String between;
    private final String betweenPrefix;
    private final List<Double> ticks;

    ForestMeasure(String within, String withinPrefix, String between, String betweenPrefix, List<Double> ticks) {
        this.within = within;
        this.withinPrefix = withinPrefix;
        this.between = between;
        this.betweenPrefix = betweenPrefix;
        this.ticks = ticks;
    }

    /** Where the numbers of a cohort, or of the comparison, on a level stand. */
    abstract Key key(Plan plan, String cohort, String group);

    /** Whether there are patients enough on a level. */
    abstract boolean isEnough(Numbers numbers, Key key, Reporting reporting);

    /** Place of an effect on a linear scale. */
    abstract double place(double value);

    abstract String tick(double value);

    /** Title of the scale. */
    abstract String unit();

    /** An effect with its interval, in words and numbers. */
    abstract String text(Effect effect);

    /** Whether the measure can be asked of a division. */
    abstract boolean holds(Subgroup subgroup);

    /** The scale of both panels; no difference is its reference. */
    ForestScale scale() {
        double reference = ticks.get(ticks.size() / 2);
        return new ForestScale(ticks, reference, this::place, this::tick, unit());
    }

    Effect within(Numbers numbers, Key key) {
        return Effect.read(numbers, key, within, withinPrefix);
    }

    Effect between(Numbers numbers, Key key) {
        return Effect.read(numbers, key, between, betweenPrefix);
    }
}
