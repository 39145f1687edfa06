package org.infusionoutcomes.comparison.subgroup;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.infusionoutcomes.comparison.cohort.CourseRows;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Rows;
import org.infusionoutcomes.estimate.proportion.table.CochranArmitage;
import org.infusionoutcomes.outcome.Characteristic;
import org.infusionoutcomes.plan.Plan;

/** Response of all analysed patients by the number of earlier trials. */
final class TrialNumbers {

    static final String ANALYSIS = "response_by_trials";

    /** Above so many patients the exact test is the approximate one to all digits that are shown, and slow. */
    private static final long MOST_EXACT = 1000;

    private TrialNumbers() {}

    static void addTo(Rows rows, CourseRows courses, Characteristic trials, Plan plan) {
        for (int cohort = 0; cohort < plan.cohortNames().size(); cohort++) {
            add(rows, courses, trials, cohort, plan.cohortNames().get(cohort));
        }
    }

    private static void add(Rows rows, CourseRows courses, Characteristic trials, int cohort, String name) {
        List<String> levels = trials.levels();
        long[] events = new long[levels.size()];
        long[] n = new long[levels.size()];
        for (int row = 0; row < courses.count(); row++) {
            int level = trials.level(row);
            if (courses.cohort(row) == cohort && level != Characteristic.UNKNOWN) {
                n[level]++;
                events[level] += courses.isResponse(row) ? 1 : 0;
            }
        }
        for (int level = 0; level < n.length; level++) {
            if (n[level] > 0) {
                rows.addShare(
                        Key.of(ANALYSIS, name).group("ssri_trials=" + levels.get(level)), "", events[level], n[level]);
            }
        }
        addTrend(rows, Key.of(ANALYSIS, name), events, n);
    }

    /** Levels are numbers of trials, so that a level's place is its score. */
    private static void addTrend(Rows rows, Key key, long[] events, long[] n) {
        int[] seen = IntStream.range(0, n.length).filter(i -> n[i] > 0).toArray();
        long[] x = Arrays.stream(seen).mapToLong(i -> events[i]).toArray();
        long[] of = Arrays.stream(seen).mapToLong(i -> n[i]).toArray();
        double[] scores = Arrays.stream(seen).asDoubleStream().toArray();
        Optional<CochranArmitage.Trend> trend =
                seen.length < 2 ? Optional.empty() : CochranArmitage.test(x, of, scores);
        OptionalDouble p = OptionalDouble.empty();
        if (trend.isPresent()) {
            p = OptionalDouble.of(
                    Arrays.stream(of).sum() <= MOST_EXACT
                            ? CochranArmitage.exactP(x, of, seen)
                            : trend.get().test().p());
        }
        rows.add(
                key,
                "trend_z",
                trend.isPresent() ? OptionalDouble.of(trend.get().z()) : OptionalDouble.empty());
        rows.add(key, "trend_p", p);
    }
}
