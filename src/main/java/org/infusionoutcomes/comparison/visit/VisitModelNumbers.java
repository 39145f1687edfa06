package org.infusionoutcomes.comparison.visit;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.infusionoutcomes.comparison.cohort.CourseRows;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Rows;
import org.infusionoutcomes.comparison.result.Part;
import org.infusionoutcomes.comparison.result.Refusal;
import org.infusionoutcomes.estimate.repeated.RepeatedFit;
import org.infusionoutcomes.estimate.repeated.RepeatedMeasures;
import org.infusionoutcomes.outcome.VisitTotals;
import org.infusionoutcomes.plan.Plan;

/**
 * Percent improvement by visit under a mixed model for repeated measures: a mean for each cohort and visit, one
 * unstructured covariance of the visits. Whether a score is missing may depend on the scores seen, not on itself.
 */
public final class VisitModelNumbers {

    static final String ANALYSIS = "mmrm";

    private final Plan plan;
    private final Rows rows;
    private final List<Integer> visits;
    private final int smaller;
    private final int larger;
    private final VisitSums sums;

    private VisitModelNumbers(Plan plan, CourseRows courses, VisitTotals totals) {
        this.plan = plan;
        this.rows = new Rows(plan.confidence());
        int first = plan.cohortNames().indexOf(plan.compare().get(0));
        int second = plan.cohortNames().indexOf(plan.compare().get(1));
        this.visits = IntStream.range(0, VisitTotals.DAYS.size())
                .filter(v -> Math.min(count(courses, totals, first, v), count(courses, totals, second, v))
                        >= plan.reporting().leastPatients())
                .boxed()
                .toList();
        boolean isFirstSmaller = scores(courses, totals, first) <= scores(courses, totals, second);
        this.smaller = isFirstSmaller ? first : second;
        this.larger = isFirstSmaller ? second : first;
        this.sums = VisitSums.of(courses, totals, visits, List.of(larger, smaller));
    }

    /**
     * The model's means by cohort and visit and their differences. Refused, with the reason, where no visit has
     * patients enough in each cohort or the fit does not converge.
     */
    public static Part of(CourseRows courses, VisitTotals totals, Plan plan) {
        VisitModelNumbers made = new VisitModelNumbers(plan, courses, totals);
        if (made.visits.isEmpty()) {
            return refused("no visit has " + plan.reporting().leastPatients() + " patients in each cohort");
        }
        Optional<RepeatedFit> fit = made.model().fit();
        if (fit.isEmpty()) {
            return refused("the mixed model did not converge");
        }
        made.add(fit.get());
        return Part.of(made.rows.rows(), List.of());
    }

    private static Part refused(String reason) {
        return Part.of(List.of(), List.of(new Refusal(ANALYSIS, reason)));
    }

    private static long count(CourseRows courses, VisitTotals totals, int cohort, int visit) {
        return IntStream.range(0, courses.count())
                .filter(row -> courses.cohort(row) == cohort && totals.has(row, visit))
                .count();
    }

    private long scores(CourseRows courses, VisitTotals totals, int cohort) {
        return visits.stream().mapToLong(v -> count(courses, totals, cohort, v)).sum();
    }

    /** One term a cohort and visit: those of the larger cohort first, then those of the smaller. */
    private RepeatedMeasures model() {
        return RepeatedMeasures.of(sums.people(), visits.size());
    }

    private int term(boolean isOfSmaller, int visit) {
        return (isOfSmaller ? visits.size() : 0) + visit;
    }

    private void add(RepeatedFit fit) {
        for (int v = 0; v < visits.size(); v++) {
            addMean(fit, v, true);
            addMean(fit, v, false);
            addDifference(fit, v);
        }
    }

    private void addMean(RepeatedFit fit, int v, boolean isOfSmaller) {
        Key key = Key.of(ANALYSIS, plan.cohortNames().get(isOfSmaller ? smaller : larger))
                .at(VisitTotals.DAYS.get(visits.get(v)));
        double[] weights = new double[2 * visits.size()];
        weights[term(isOfSmaller, v)] = 1;
        RepeatedFit.Contrast mean = fit.contrast(weights, plan.confidence());
        long seen = sums.people(isOfSmaller ? 1 : 0, v);
        rows.add(key, "n", seen);
        if (seen > 0) {
            rows.add(key, "mean", sums.improvement(isOfSmaller ? 1 : 0, v) / seen);
        }
        rows.add(key, "ls_mean", mean.estimate());
        rows.add(key, "ls_mean_lower", mean.interval().lower());
        rows.add(key, "ls_mean_upper", mean.interval().upper());
    }

    private void addDifference(RepeatedFit fit, int v) {
        Key key = Key.of(ANALYSIS, plan.comparisonName()).at(VisitTotals.DAYS.get(visits.get(v)));
        boolean isSmallerFirst =
                plan.cohortNames().get(smaller).equals(plan.compare().get(0));
        double[] weights = new double[2 * visits.size()];
        weights[term(isSmallerFirst, v)] = 1;
        weights[term(!isSmallerFirst, v)] = -1;
        RepeatedFit.Contrast difference = fit.contrast(weights, plan.confidence());
        rows.add(key, "ls_difference", difference.estimate());
        rows.add(key, "ls_difference_lower", difference.interval().lower());
        rows.add(key, "ls_difference_upper", difference.interval().upper());
        rows.add(key, "ls_difference_df", difference.df());
        rows.add(key, "ls_difference_p", difference.p());
    }
}
