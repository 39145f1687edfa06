package org.infusionoutcomes.comparison.comparable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.infusionoutcomes.comparison.durability.Curves;
import org.infusionoutcomes.comparison.durability.DurabilityNumbers;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Rows;
import org.infusionoutcomes.comparison.result.Curve;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.cox.CoxFit;
import org.infusionoutcomes.estimate.cox.CoxModel;
import org.infusionoutcomes.estimate.survival.FollowUps;
import org.infusionoutcomes.estimate.survival.Subjects;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeierCurve;
import org.infusionoutcomes.estimate.survival.curve.Limits;
import org.infusionoutcomes.estimate.survival.curve.WeightedKaplanMeier;
import org.infusionoutcomes.plan.Plan;

/** The durability of the weighted responders: curves and hazard ratio with errors that know of the weights. */
final class AdjustedCurves {

    private final Plan plan;
    private final double[] days;
    private final int[] causes;
    private final boolean[] group;
    private final double[] weights;
    private final int sign;

    /**
     * Prepares the curves.
     *
     * @param group whether a responder is in the modelled cohort
     * @param sign 1 where the modelled cohort is the first of the comparison, else -1
     */
    AdjustedCurves(Plan plan, double[] days, int[] causes, boolean[] group, double[] weights, int sign) {
        this.plan = plan;
        this.days = days;
        this.causes = causes;
        this.group = group;
        this.weights = weights;
        this.sign = sign;
    }

    private Key key(String cohort) {
        return Key.of(ComparableNumbers.DURABILITY, cohort)
                .rule(plan.durability().primaryRule().key())
                .estimand(plan.durability().estimand().key());
    }

    void addCohort(Rows rows, List<Curve> curves, String cohort, boolean of) {
        int[] own = IntStream.range(0, group.length).filter(i -> group[i] == of).toArray();
        double[] times = pick(days, own);
        int[] ended = Arrays.stream(own).map(i -> causes[i]).toArray();
        Key key = key(cohort);
        rows.add(key, "n", own.length);
        rows.add(key, "events", Arrays.stream(ended).sum());
        Optional<KaplanMeierCurve> curve = own.length == 0
                ? Optional.empty()
                : Optional.of(WeightedKaplanMeier.estimate(
                        Subjects.of(times, ended).weighing(pick(weights, own)), Limits.LOG_LOG, plan.confidence()));
        for (int day : plan.durability().days()) {
            DurabilityNumbers.addDay(rows, key.at(day), curve.flatMap(c -> c.at(day)));
            rows.add(
                    key.at(day),
                    "at_risk",
                    Arrays.stream(times).filter(t -> t >= day).count());
        }
        FollowUps counted = FollowUps.of(times, ended);
        curve.ifPresent(c -> curves.add(
                new Curve(ComparableNumbers.DURABILITY, cohort, key.rule(), key.estimand(), points(c, counted))));
    }

    /** Weighted heights over the days of the curve; the counts are of people, not of weights. */
    private static List<Curve.Point> points(KaplanMeierCurve curve, FollowUps counted) {
        List<Curve.Point> weighted = Curves.points(curve);
        List<Curve.Point> points = new ArrayList<>();
        for (Curve.Point point : weighted) {
            int day = point.day();
            int at = IntStream.range(0, counted.distinctTimes())
                    .filter(i -> counted.time(i) == day)
                    .findFirst()
                    .orElse(-1);
            points.add(new Curve.Point(
                    day,
                    Math.round(counted.atRiskAt(day)),
                    at < 0 ? 0 : Math.round(counted.anyEvent(at)),
                    at < 0 ? 0 : Math.round(counted.censored(at)),
                    point.estimate(),
                    point.lower(),
                    point.upper()));
        }
        return points;
    }

    void addHazardRatio(Rows rows) {
        double[][] covariate = new double[group.length][1];
        for (int i = 0; i < group.length; i++) {
            covariate[i][0] = group[i] ? 1 : 0;
        }
        Optional<CoxFit> fit = CoxModel.of(Subjects.of(days, causes).weighing(weights), covariate)
                .robust()
                .fit();
        Key key = key(plan.comparisonName());
        Optional<Interval> interval = fit.map(f -> f.interval(0, plan.confidence()));
        rows.add(
                key,
                "hazard_ratio",
                fit.isPresent() ? OptionalDouble.of(turned(fit.get().hazardRatio(0))) : OptionalDouble.empty());
        rows.addInterval(
                key,
                "hazard_ratio_",
                interval.map(i -> sign > 0 ? i : new Interval(turned(i.upper()), turned(i.lower()))));
        rows.add(key, "wald_p", fit.isPresent() ? OptionalDouble.of(fit.get().p(0)) : OptionalDouble.empty());
    }

    /** A ratio of the modelled cohort over the other as one of the first over the second. */
    private double turned(double ratio) {
        return sign > 0 ? ratio : 1 / ratio;
    }

    private static double[] pick(double[] values, int[] of) {
        return Arrays.stream(of).mapToDouble(i -> values[i]).toArray();
    }
}
