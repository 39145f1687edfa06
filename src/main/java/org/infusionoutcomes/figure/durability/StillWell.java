package org.infusionoutcomes.figure.durability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.comparison.result.Curve;
import org.infusionoutcomes.figure.look.CohortLook;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.plan.Plan;

/**
 * What is known of one cohort's primary durability.
 *
 * @param look the cohort
 * @param key of its numbers
 * @param entrants responders who entered the curve
 * @param events of the primary rule and estimand
 * @param curve empty where the data are insufficient for one
 */
record StillWell(CohortLook look, Key key, long entrants, long events, Optional<Curve> curve) {

    /** Of each cohort, but those whose curve may not be published. */
    static List<StillWell> of(Comparison comparison) {
        Plan plan = comparison.plan();
        String rule = plan.durability().primaryRule().key();
        String estimand = plan.durability().estimand().key();
        List<StillWell> all = new ArrayList<>();
        for (CohortLook look : CohortLook.present(comparison)) {
            Key key = Key.of("durability", look.name()).rule(rule).estimand(estimand);
            if (comparison.numbers().isHidden(key, "n")) {
                continue;
            }
            long n = comparison.numbers().count(key, "n");
            long events = comparison.numbers().count(key, "events");
            boolean enough = n >= plan.reporting().leastEntrants()
                    && events >= plan.reporting().leastEvents();
            all.add(new StillWell(
                    look,
                    key,
                    n,
                    events,
                    enough ? comparison.curve("durability", look.name(), rule, estimand) : Optional.empty()));
        }
        return all;
    }

    /** Why there is no curve. */
    String insufficient(Plan plan) {
        return look.label() + ": insufficient data (" + NumberText.counted(entrants, "responder") + ", "
                + NumberText.counted(events, "relapse") + "; a curve needs "
                + plan.reporting().leastEntrants() + " and " + plan.reporting().leastEvents() + ")";
    }

    /** The last day on which the curve is solid, 0 if it never is. */
    int lastSolidDay(Plan plan) {
        return curve.stream()
                .flatMap(c -> c.points().stream())
                .filter(p -> plan.reporting().isSolid(p.atRisk(), entrants))
                .mapToInt(Curve.Point::day)
                .max()
                .orElse(0);
    }

    /** The last day of the curve. */
    int lastDay() {
        return curve.map(c -> c.points().get(c.points().size() - 1).day()).orElse(0);
    }
}
