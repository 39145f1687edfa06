package org.infusionoutcomes.comparison.durability;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Rows;
import org.infusionoutcomes.estimate.rate.PoissonRate;
import org.infusionoutcomes.estimate.survival.FollowUps;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeierCurve;
import org.infusionoutcomes.estimate.survival.curve.RestrictedMean;
import org.infusionoutcomes.plan.Plan;

/** The durability of response under one relapse rule and estimand. */
public final class DurabilityNumbers {

    private final Plan plan;
    private final Rows rows;
    private final Key of;
    private final List<FollowUps> cohorts;
    private final FollowUps first;
    private final FollowUps second;

    /**
     * Prepares the numbers.
     *
     * @param of names the rule and the estimand
     * @param cohorts the follow-ups of each cohort of the plan, in its order
     */
    public DurabilityNumbers(Plan plan, Rows rows, Key of, List<FollowUps> cohorts) {
        this.plan = plan;
        this.rows = rows;
        this.of = of;
        this.cohorts = cohorts;
        this.first = cohorts.get(plan.cohortNames().indexOf(plan.compare().get(0)));
        this.second = cohorts.get(plan.cohortNames().indexOf(plan.compare().get(1)));
    }

    /**
     * Adds the rows of each cohort, then those of the compared two. Without entrants counts are 0 and the rest is
     * empty.
     */
    public void add() {
        for (int c = 0; c < cohorts.size(); c++) {
            addCohort(
                    new Key("durability", plan.cohortNames().get(c), "", "", of.rule(), of.estimand(), ""),
                    cohorts.get(c));
        }
        addComparison(new Key("durability", plan.comparisonName(), "", "", of.rule(), of.estimand(), ""));
    }

    private void addCohort(Key key, FollowUps followUps) {
        Optional<KaplanMeierCurve> curve = Curves.kaplanMeier(followUps, plan.confidence());
        double events = followUps.isEmpty() ? 0 : followUps.anyEvent();
        rows.add(key, "n", followUps.size());
        rows.add(key, "events", events);
        rows.add(key, "person_days", followUps.personTime());
        Optional<KaplanMeierCurve.Quantile> median = curve.map(KaplanMeierCurve::median);
        rows.add(key, "median", median.map(KaplanMeierCurve.Quantile::time).orElse(OptionalDouble.empty()));
        rows.add(
                key,
                "median_lower",
                median.map(KaplanMeierCurve.Quantile::lower).orElse(OptionalDouble.empty()));
        rows.add(
                key,
                "median_upper",
                median.map(KaplanMeierCurve.Quantile::upper).orElse(OptionalDouble.empty()));
        for (int day : plan.durability().days()) {
            addDay(rows, key.at(day), curve.flatMap(c -> c.at(day)));
            rows.add(key.at(day), "at_risk", followUps.isEmpty() ? 0 : followUps.atRiskAt(day));
        }
        rows.add(
                key,
                "follow_up_median",
                Curves.kaplanMeier(followUps.reversed(), plan.confidence())
                        .map(reverse -> reverse.median().time())
                        .orElse(OptionalDouble.empty()));
        addRestrictedMean(key, followUps, curve);
        addRate(key, Math.round(events), followUps.personTime());
    }

    /** Height of a curve on a day with its limits. */
    public static void addDay(Rows rows, Key key, Optional<KaplanMeierCurve.Value> value) {
        rows.add(
                key,
                "estimate",
                value.isPresent() ? OptionalDouble.of(value.get().survival()) : OptionalDouble.empty());
        rows.addInterval(key, "", value.flatMap(KaplanMeierCurve.Value::interval));
    }

    private void addRestrictedMean(Key key, FollowUps followUps, Optional<KaplanMeierCurve> curve) {
        OptionalDouble tau = tau(followUps);
        Optional<RestrictedMean> mean = restrictedMean(curve, tau);
        rows.add(key, "tau", tau);
        rows.add(key, "rmst", mean.isPresent() ? OptionalDouble.of(mean.get().mean()) : OptionalDouble.empty());
        rows.add(
                key,
                "rmst_se",
                mean.isPresent() ? OptionalDouble.of(mean.get().standardError()) : OptionalDouble.empty());
    }

    private static Optional<RestrictedMean> restrictedMean(Optional<KaplanMeierCurve> curve, OptionalDouble tau) {
        return curve.isEmpty() || tau.isEmpty() || tau.getAsDouble() == 0
                ? Optional.empty()
                : Optional.of(RestrictedMean.of(curve.get(), tau.getAsDouble()));
    }

    /** The plan's horizon, or the longest time of the compared cohort followed shorter; a third cohort has its own. */
    private OptionalDouble tau(FollowUps followUps) {
        if (followUps.isEmpty()) {
            return OptionalDouble.empty();
        }
        double tau = Math.min(plan.durability().restrictedMeanDays(), followUps.longest());
        if (followUps == first || followUps == second) {
            tau = first.isEmpty() ? tau : Math.min(tau, first.longest());
            tau = second.isEmpty() ? tau : Math.min(tau, second.longest());
        }
        return OptionalDouble.of(tau);
    }

    private void addRate(Key key, long events, double days) {
        Optional<PoissonRate> rate =
                PoissonRate.of(events, days / plan.reporting().daysInMonth() / 100, plan.confidence());
        rows.add(
                key,
                "per_100_months",
                rate.isPresent() ? OptionalDouble.of(rate.get().rate()) : OptionalDouble.empty());
        rows.addInterval(key, "per_100_months_", rate.map(PoissonRate::interval));
    }

    private void addComparison(Key key) {
        CurveTests.addTo(rows, key, first, second);
        addCurves(key);
    }

    private void addCurves(Key key) {
        Optional<KaplanMeierCurve> one = Curves.kaplanMeier(first, plan.confidence());
        Optional<KaplanMeierCurve> two = Curves.kaplanMeier(second, plan.confidence());
        CurveDifference.addTo(rows, key, plan, one, two);
        boolean both = one.isPresent() && two.isPresent();
        Optional<RestrictedMean> mean = both ? restrictedMean(one, tau(first)) : Optional.empty();
        Optional<RestrictedMean> other = both ? restrictedMean(two, tau(second)) : Optional.empty();
        addMeans(key, mean, other);
    }

    private void addMeans(Key key, Optional<RestrictedMean> one, Optional<RestrictedMean> two) {
        boolean both = one.isPresent() && two.isPresent();
        Optional<RestrictedMean.Difference> difference = both
                ? Optional.of(RestrictedMean.difference(one.get(), two.get(), plan.confidence()))
                : Optional.empty();
        rows.add(
                key,
                "rmst_difference",
                difference.isPresent() ? OptionalDouble.of(difference.get().estimate()) : OptionalDouble.empty());
        rows.addInterval(key, "rmst_difference_", difference.map(RestrictedMean.Difference::interval));
        Optional<RestrictedMean.Ratio> ratio =
                both ? Optional.of(RestrictedMean.ratio(one.get(), two.get(), plan.confidence())) : Optional.empty();
        rows.add(
                key,
                "rmst_ratio",
                ratio.isPresent() ? OptionalDouble.of(ratio.get().estimate()) : OptionalDouble.empty());
        rows.addInterval(key, "rmst_ratio_", ratio.map(RestrictedMean.Ratio::interval));
    }
}
