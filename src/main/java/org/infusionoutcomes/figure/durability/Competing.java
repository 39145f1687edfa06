package org.infusionoutcomes.figure.durability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.comparison.result.Curve;
import org.infusionoutcomes.figure.look.CohortLook;
import org.infusionoutcomes.figure.picture.Table;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.plan.Estimand;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.Reporting;

/**
 * What is known of one cohort's competing events: a relapse by the primary rule, or a further infusion before it.
 *
 * @param look the cohort
 * @param relapse cumulative incidence of a relapse
 * @param further cumulative incidence of a further infusion before a relapse
 * @param isSufficient whether there are entrants and events enough to draw it
 * @param numbers where its values on the plan's days stand
 * @param key of these
 */
record Competing(
        CohortLook look,
        Optional<Curve> relapse,
        Optional<Curve> further,
        boolean isSufficient,
        Numbers numbers,
        Key key) {

    static List<Competing> of(Comparison comparison) {
        return CohortLook.present(comparison).stream()
                .map(look -> of(look, comparison))
                .toList();
    }

    private static Competing of(CohortLook look, Comparison comparison) {
        Plan plan = comparison.plan();
        String rule = plan.durability().primaryRule().key();
        String estimand = Estimand.COMPETING.key();
        Optional<Curve> relapse = comparison.curve("competing_relapse", look.name(), rule, estimand);
        Optional<Curve> further = comparison.curve("competing_further_infusion", look.name(), rule, estimand);
        boolean isSufficient = relapse.isPresent()
                && further.isPresent()
                && relapse.get().entrants() >= plan.reporting().leastEntrants()
                && events(relapse) + events(further) >= plan.reporting().leastEvents();
        Key key = Key.of("competing", look.name()).rule(rule).estimand(estimand);
        return new Competing(look, relapse, further, isSufficient, comparison.numbers(), key);
    }

    long entrants() {
        return relapse.map(Curve::entrants).orElse(0L);
    }

    int lastDay() {
        return isSufficient ? last(relapse.orElseThrow()).day() : 0;
    }

    int lastSolidDay(Reporting reporting) {
        return !isSufficient
                ? 0
                : relapse.orElseThrow().points().stream()
                        .filter(p -> reporting.isSolid(p.atRisk(), entrants()))
                        .mapToInt(Curve.Point::day)
                        .max()
                        .orElse(0);
    }

    /** Those whose time is this day or later; empty where the curve ends before with some still at risk. */
    OptionalLong atRisk(int day) {
        Optional<Curve.Point> next = relapse.orElseThrow().points().stream()
                .filter(p -> p.day() >= day)
                .findFirst();
        if (next.isPresent()) {
            return OptionalLong.of(next.get().atRisk());
        }
        Curve.Point last = last(relapse.orElseThrow());
        long left = last.events() + last(further.orElseThrow()).events() + last.censored();
        return left == last.atRisk() ? OptionalLong.of(0) : OptionalLong.empty();
    }

    String insufficient(Plan plan) {
        return "Insufficient data (" + NumberText.counted(entrants(), "responder") + ", "
                + NumberText.counted(events(relapse) + events(further), "event") + "; "
                + plan.reporting().leastEntrants() + " and " + plan.reporting().leastEvents() + " are needed)";
    }

    /** The shares on the plan's days, in words. */
    String sentence(Plan plan) {
        if (!isSufficient) {
            return look.label() + ": " + insufficient(plan) + ".";
        }
        return look.label() + ": "
                + plan.durability().days().stream()
                        .map(day -> "at day " + day + " relapsed " + value("relapse", day, plan)
                                + ", treated again first " + value("further_infusion", day, plan))
                        .collect(Collectors.joining("; "))
                + ".";
    }

    static Table table(List<Competing> cohorts, Plan plan) {
        List<List<String>> rows = new ArrayList<>();
        for (Competing cohort : cohorts) {
            for (int day : plan.durability().days()) {
                rows.add(List.of(
                        cohort.look().label(),
                        Integer.toString(day),
                        cohort.value("relapse", day, plan),
                        cohort.value("further_infusion", day, plan)));
            }
        }
        return new Table(
                List.of("Cohort", "Day", "Relapsed (interval)", "Treated again before a relapse (interval)"), rows);
    }

    /** A share on a day with its interval; insufficient where fewer are at risk than the solid part needs. */
    private String value(String statistic, int day, Plan plan) {
        if (!isSufficient || !plan.reporting().isSolid(atRisk(day).orElse(0), entrants())) {
            return "insufficient data";
        }
        OptionalDouble lower = numbers.value(key.at(day), statistic + "_lower");
        OptionalDouble upper = numbers.value(key.at(day), statistic + "_upper");
        return NumberText.percentWithRange(numbers.value(key.at(day), statistic), lower, upper, entrants());
    }

    private static long events(Optional<Curve> curve) {
        return curve.stream()
                .flatMap(c -> c.points().stream())
                .mapToLong(Curve.Point::events)
                .sum();
    }

    private static Curve.Point last(Curve curve) {
        return curve.points().get(curve.points().size() - 1);
    }
}
