package org.infusionoutcomes.comparison.disclosure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.infusionoutcomes.comparison.disclosure.People.Of;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.comparison.result.Curve;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.Level;
import org.infusionoutcomes.plan.Plan;

/**
 * The primary durability curve and the time to the first response. Other relapse rules and estimands follow the same
 * responders: their events differ from these by few, and they are not shown.
 */
record CurveRule(Ledger ledger, Comparison comparison, SmallCounts small, Key primary) {

    /** The primary curves of the cohorts that may have one. */
    Map<String, WeeklyCurve> durability(List<People> cohorts) {
        Map<String, WeeklyCurve> curves = new LinkedHashMap<>();
        for (People people : cohorts) {
            Key key = at(people.cohort());
            if (people.shows(Of.ENTRANTS) && isLarge(key)) {
                exact("durability", key)
                        .flatMap(c -> weekly(c, Weeks.of(c), plan().durability().days()))
                        .ifPresent(c -> curves.put(people.cohort(), c));
            }
        }
        curves.forEach((cohort, curve) -> showCohort(at(cohort), curve));
        if (curves.keySet().containsAll(plan().compare())) {
            showComparison(at(plan().comparisonName()), curves);
        }
        return curves;
    }

    /** The time to the first response of the cohorts that may have it. */
    Map<String, WeeklyCurve> firstResponse(List<People> cohorts) {
        List<Integer> days = plan().response().firstResponseDays();
        Map<String, WeeklyCurve> curves = new LinkedHashMap<>();
        for (People people : cohorts) {
            Key key = Key.of("first_response", people.cohort());
            if (people.shows(Of.FIRST_RESPONSE) && isLarge(key)) {
                exact("first_response", key)
                        .flatMap(c -> weekly(c, fromFirstScore(c, people), days))
                        .ifPresent(c -> curves.put(people.cohort(), c));
            }
        }
        curves.forEach((cohort, curve) -> showHeights(Key.of("first_response", cohort), curve, days));
        return curves;
    }

    private Plan plan() {
        return comparison.plan();
    }

    private Key at(String cohort) {
        return new Key("durability", cohort, "", "", primary.rule(), primary.estimand(), "");
    }

    private boolean isLarge(Key key) {
        long events = ledger.count(key, "events");
        return small.areLarge(events, ledger.count(key, "n") - events);
    }

    private Optional<Curve> exact(String name, Key key) {
        return comparison.curve(name, key.cohort(), key.rule(), key.estimand());
    }

    private Optional<WeeklyCurve> weekly(Curve exact, List<Weeks> weeks, List<Integer> days) {
        return WeeklyCurve.of(exact, weeks, days, small, plan().confidence());
    }

    /** Those censored on day 0 have no score at all: some of those without an endpoint, and told apart only as these are. */
    private static List<Weeks> fromFirstScore(Curve exact, People people) {
        List<Weeks> weeks = Weeks.of(exact);
        return people.admit(List.of(exact.entrants() - weeks.get(0).censored())) ? weeks : Weeks.withoutDayZero(weeks);
    }

    private void showCohort(Key key, WeeklyCurve curve) {
        showHeights(key, curve, plan().durability().days());
        showHalf(key, "median_lower", curve, Curve.Point::lower);
        showHalf(key, "median_upper", curve, Curve.Point::upper);
        ledger.showRounded(key, 1, "per_100_months", "per_100_months_lower", "per_100_months_upper");
    }

    private void showHeights(Key key, WeeklyCurve curve, List<Integer> days) {
        ledger.show(key, "n", "events");
        showHalf(key, "median", curve, p -> OptionalDouble.of(p.estimate()));
        for (int day : days) {
            curve.pointOn(day)
                    .ifPresent(
                            i -> showPoint(key.at(day), curve.curve().points().get(i)));
        }
    }

    private void showPoint(Key key, Curve.Point point) {
        ledger.showInstead(key, "estimate", OptionalDouble.of(point.estimate()));
        ledger.showInstead(key, "lower", point.lower());
        ledger.showInstead(key, "upper", point.upper());
        ledger.showInstead(
                key, "at_risk", OptionalDouble.of((double) (point.atRisk() - point.events() - point.censored())));
    }

    /** A median that lies behind the end of the published curve is hidden, one that is not reached at all is told. */
    private void showHalf(Key key, String statistic, WeeklyCurve curve, Function<Curve.Point, OptionalDouble> height) {
        OptionalDouble half = curve.halfOf(height);
        if (half.isPresent() || ledger.value(key, statistic).isEmpty()) {
            ledger.showInstead(key, statistic, half);
        }
    }

    private void showComparison(Key key, Map<String, WeeklyCurve> curves) {
        ledger.showRounded(key, 2, "hazard_ratio", "hazard_ratio_lower", "hazard_ratio_upper");
        ledger.showTwoDigits(key, "logrank_chisq", "logrank_p");
        WeeklyCurve first = curves.get(plan().compare().get(0));
        WeeklyCurve second = curves.get(plan().compare().get(1));
        for (int day : plan().durability().days()) {
            if (first.pointOn(day).isPresent() && second.pointOn(day).isPresent()) {
                showDifference(key.at(day), first, second, day);
            }
        }
    }

    private void showDifference(Key key, WeeklyCurve first, WeeklyCurve second, int day) {
        int one = first.pointOn(day).orElseThrow();
        int other = second.pointOn(day).orElseThrow();
        double difference = first.curve().points().get(one).estimate()
                - second.curve().points().get(other).estimate();
        double e1 = first.errors().get(one);
        double e2 = second.errors().get(other);
        double error = Math.sqrt(e1 * e1 + e2 * e2);
        if (error > 0) {
            Interval interval = Interval.around(difference, Level.z(plan().confidence()) * error);
            ledger.showInstead(key, "difference", OptionalDouble.of(difference));
            ledger.showInstead(key, "difference_lower", OptionalDouble.of(interval.lower()));
            ledger.showInstead(key, "difference_upper", OptionalDouble.of(interval.upper()));
        }
    }
}
