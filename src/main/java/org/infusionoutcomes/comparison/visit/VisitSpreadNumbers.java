package org.infusionoutcomes.comparison.visit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.infusionoutcomes.comparison.cohort.CohortTable;
import org.infusionoutcomes.comparison.cohort.CourseRows;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Medians;
import org.infusionoutcomes.comparison.number.Rows;
import org.infusionoutcomes.comparison.result.Part;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.score.mean.StudentTest;
import org.infusionoutcomes.outcome.VisitTotals;
import org.infusionoutcomes.plan.Plan;

/** Percent improvement of those seen at each visit after the last induction infusion: mean with its interval, quantiles. */
public final class VisitSpreadNumbers {

    static final String ANALYSIS = "visit_improvement";

    private VisitSpreadNumbers() {}

    /**
     * The rows of each cohort and visit: n, mean and quantiles in percent of baseline. The mean has an interval from
     * two patients on; without a patient all but n is empty.
     */
    public static Part of(CourseRows courses, VisitTotals totals, Plan plan) {
        Rows rows = new Rows(plan.confidence());
        for (int cohort = 0; cohort < plan.cohortNames().size(); cohort++) {
            int number = cohort;
            for (int visit = 0; visit < VisitTotals.DAYS.size(); visit++) {
                int v = visit;
                double[] rising = IntStream.range(0, courses.count())
                        .parallel()
                        .filter(row -> courses.cohort(row) == number && totals.has(row, v))
                        .mapToDouble(row -> totals.improvement(row, v))
                        .sorted()
                        .toArray();
                Key key = Key.of(ANALYSIS, plan.cohortNames().get(cohort)).at(VisitTotals.DAYS.get(visit));
                rows.add(key, "n", rising.length);
                addMean(rows, key, rising);
                addQuantiles(rows, key, rising);
            }
        }
        return Part.of(rows.rows(), List.of());
    }

    /** The mean with Student's interval, which a sample of one or without spread has not. */
    private static void addMean(Rows rows, Key key, double[] rising) {
        Optional<Interval> interval = rising.length < 2
                ? Optional.empty()
                : StudentTest.paired(rising, new double[rising.length], rows.confidence())
                        .map(StudentTest::interval);
        rows.add(
                key,
                "mean",
                CohortTable.spread(rising)
                        .map(spread -> OptionalDouble.of(spread.mean()))
                        .orElse(OptionalDouble.empty()));
        rows.addInterval(key, "mean_", interval);
    }

    /** Type 7 quantiles: a tenth, a quarter, half, three quarters and nine tenths lie below them. */
    static void addQuantiles(Rows rows, Key key, double[] rising) {
        rows.add(key, "decile_lower", Medians.quantile(rising, 0.1));
        rows.add(key, "quartile_lower", Medians.quantile(rising, 0.25));
        rows.add(key, "median", Medians.quantile(rising, 0.5));
        rows.add(key, "quartile_upper", Medians.quantile(rising, 0.75));
        rows.add(key, "decile_upper", Medians.quantile(rising, 0.9));
    }
}
