package org.infusionoutcomes.comparison.visit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.infusionoutcomes.comparison.cohort.CohortTable;
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
    private final double[][] people;

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
        this.people = people(courses, totals);
    }

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

    /** Whether in the smaller cohort, then the improvement at each visit, NaN without one; sorted by what they are. */
    private double[][] people(CourseRows courses, VisitTotals totals) {
        double[][] all = IntStream.range(0, courses.count())
                .filter(row -> courses.cohort(row) == smaller || courses.cohort(row) == larger)
                .filter(row -> visits.stream().anyMatch(v -> totals.has(row, v)))
                .mapToObj(row -> person(courses, totals, row))
                .toArray(double[][]::new);
        Arrays.parallelSort(all, Arrays::compare);
        return all;
    }

    private double[] person(CourseRows courses, VisitTotals totals, int row) {
        double[] person = new double[visits.size() + 1];
        person[0] = courses.cohort(row) == smaller ? 1 : 0;
        for (int v = 0; v < visits.size(); v++) {
            person[v + 1] = totals.has(row, visits.get(v)) ? totals.improvement(row, visits.get(v)) : Double.NaN;
        }
        return person;
    }

    /** One term a cohort and visit: those of the larger cohort first, then those of the smaller. */
    private RepeatedMeasures model() {
        int scores = (int) Arrays.stream(people)
                .flatMapToDouble(p -> Arrays.stream(p, 1, p.length))
                .filter(improvement -> !Double.isNaN(improvement))
                .count();
        int[] person = new int[scores];
        int[] visit = new int[scores];
        double[] score = new double[scores];
        double[][] design = new double[scores][];
        double[][] terms = identity(2 * visits.size());
        int next = 0;
        for (int p = 0; p < people.length; p++) {
            for (int v = 0; v < visits.size(); v++) {
                if (!Double.isNaN(people[p][v + 1])) {
                    person[next] = p;
                    visit[next] = v;
                    score[next] = people[p][v + 1];
                    design[next++] = terms[term(people[p][0] == 1, v)];
                }
            }
        }
        return RepeatedMeasures.of(person, visit, score, design, visits.size());
    }

    private int term(boolean isOfSmaller, int visit) {
        return (isOfSmaller ? visits.size() : 0) + visit;
    }

    private static double[][] identity(int size) {
        double[][] rows = new double[size][size];
        for (int i = 0; i < size; i++) {
            rows[i][i] = 1;
        }
        return rows;
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
        double[] seen = Arrays.stream(people)
                .filter(p -> (p[0] == 1) == isOfSmaller && !Double.isNaN(p[v + 1]))
                .mapToDouble(p -> p[v + 1])
                .sorted()
                .toArray();
        rows.add(key, "n", seen.length);
        CohortTable.spread(seen).ifPresent(spread -> rows.add(key, "mean", spread.mean()));
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
