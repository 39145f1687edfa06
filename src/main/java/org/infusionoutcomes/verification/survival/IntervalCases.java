package org.infusionoutcomes.verification.survival;

import static org.infusionoutcomes.verification.reference.Tolerance.EARLY_STOP;
import static org.infusionoutcomes.verification.reference.Tolerance.ITERATIVE;
import static org.infusionoutcomes.verification.reference.Tolerance.MASS;
import static org.infusionoutcomes.verification.reference.Tolerance.P_VALUE;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.infusionoutcomes.estimate.interval.AcceleratedTime;
import org.infusionoutcomes.estimate.interval.IntervalCurve;
import org.infusionoutcomes.estimate.interval.IntervalCurve.Fall;
import org.infusionoutcomes.estimate.interval.IntervalTest;
import org.infusionoutcomes.estimate.interval.Intervals;
import org.infusionoutcomes.estimate.interval.LifeDistribution;
import org.infusionoutcomes.estimate.interval.RankScores;
import org.infusionoutcomes.estimate.interval.Turnbull;
import org.infusionoutcomes.verification.reference.Maybe;
import org.infusionoutcomes.verification.reference.Reference;
import org.infusionoutcomes.verification.reference.Selection;
import org.infusionoutcomes.verification.reference.Study;

/** Interval censoring: Turnbull's estimate and the rank tests of two groups. */
public final class IntervalCases {

    private static final Map<String, RankScores> SCORES =
            Map.of("logrank1", RankScores.SUN, "logrank2", RankScores.FINKELSTEIN, "wmw", RankScores.WILCOXON);

    private IntervalCases() {}

    /** Goes through the cases that the study has of this family. */
    public static void verify(Study study) {
        study.each("interval/cases.json", (name, wanted) -> {
            List<Reference> rows = study.data(wanted.text("data"));
            curves(study, wanted, rows);
            if (wanted.has("parametric")) {
                acceleratedTime(wanted, rows);
            }
            if (wanted.has("group")) {
                SCORES.forEach((key, scores) -> {
                    if (wanted.has(key)) {
                        test(study, wanted.get(key), key, rows, wanted.text("group"));
                    }
                });
            }
        });
    }

    private static Intervals intervals(Reference wanted, List<Reference> rows) {
        double[] left = Selection.column(rows, "left");
        double[] right = rows.stream()
                .mapToDouble(row -> row.get("right").value().orElse(Double.POSITIVE_INFINITY))
                .toArray();
        return wanted.has("weights")
                ? Intervals.weighted(left, right, Selection.column(rows, wanted.text("weights")))
                : Intervals.of(left, right);
    }

    private static void curves(Study study, Reference wanted, List<Reference> rows) {
        List<Reference> npmle = study.rows(wanted.text("npmle"));
        List<Reference> survfit = wanted.has("survfit_curve") ? study.rows(wanted.text("survfit_curve")) : List.of();
        wanted.get("fits").fields().forEach((stratum, fit) -> {
            List<Reference> people = stratum.equals("all") ? rows : Selection.keep(rows, wanted.text("group"), stratum);
            Intervals intervals = intervals(wanted, people);
            IntervalCurve curve = Turnbull.estimate(intervals);
            fit.agrees("n", intervals.size(), ITERATIVE);
            fit.agrees(
                    "support_size",
                    (double) curve.falls().stream()
                            .filter(fall -> fall.mass() > 1e-8)
                            .count(),
                    ITERATIVE);
            fit.agrees("loglik", curve.logLikelihood(), ITERATIVE);
            masses(fit, Selection.keep(npmle, "stratum", stratum), curve);
            Selection.keep(survfit, "stratum", stratum).forEach(row -> survfit(study, fit, row, curve));
        });
    }

    /** A case may say that R's survfit misses the estimate in it: deviations.md has why. */
    private static void survfit(Study study, Reference fit, Reference row, IntervalCurve curve) {
        String difference = "max_abs_difference_from_survfit";
        if (fit.has(difference) && fit.number(difference) > EARLY_STOP.most()) {
            study.leavesOut(row, "survfit where the case says that it misses the NPMLE");
        } else {
            row.agrees("surv", after(curve, row.number("time")), EARLY_STOP);
        }
    }

    private static void masses(Reference fit, List<Reference> rows, IntervalCurve curve) {
        if (!fit.agreesInSize("rows", rows.size(), curve.falls().size())) {
            return;
        }
        for (int j = 0; j < rows.size(); j++) {
            Fall fall = curve.falls().get(j);
            Reference row = rows.get(j);
            row.agrees("left", fall.left(), MASS);
            row.agrees("right", fall.right(), MASS);
            row.agrees("left_open", fall.left() < fall.right() ? 1 : 0, MASS);
            row.agrees("mass", fall.mass(), MASS);
            row.agrees("surv_after", fall.after(), MASS);
        }
    }

    /** The curve with each mass at the middle of its interval, as R's {@code survfit} draws it. */
    private static double after(IntervalCurve curve, double time) {
        double after = 1;
        for (Fall fall : curve.falls()) {
            after = (fall.left() + fall.right()) / 2 <= time ? fall.after() : after;
        }
        return after;
    }

    private static void test(Study study, Reference expected, String key, List<Reference> rows, String group) {
        Intervals intervals = intervals(expected, rows);
        RankScores scores = SCORES.get(key);
        double[] each = scores.of(Turnbull.estimate(intervals));
        List<Reference> wanted = study.rows(expected.text("scores_file"));
        if (expected.agreesInSize("rows", wanted.size(), each.length)) {
            for (int i = 0; i < each.length; i++) {
                wanted.get(i).text("row");
                wanted.get(i).agrees(key, each[i], ITERATIVE);
            }
        }
        Optional<IntervalTest> test = IntervalTest.of(intervals, second(rows, group), scores);
        expected.agrees("sum_scores_second_group", Maybe.of(test, IntervalTest::sum), ITERATIVE);
        expected.agrees("permutation_variance", Maybe.of(test, IntervalTest::variance), ITERATIVE);
        expected.agrees("z", Maybe.of(test, IntervalTest::z), ITERATIVE);
        expected.agrees("p", Maybe.of(test, IntervalTest::p), P_VALUE);
    }

    /** The term is an indicator of the second group. */
    private static void acceleratedTime(Reference wanted, List<Reference> rows) {
        Intervals intervals = intervals(wanted, rows);
        boolean[] second = second(rows, wanted.text("group"));
        double[][] constant = new double[second.length][];
        Arrays.setAll(constant, i -> new double[] {1});
        double[][] design = new double[second.length][];
        Arrays.setAll(design, i -> new double[] {1, second[i] ? 1 : 0});
        for (LifeDistribution life : LifeDistribution.values()) {
            String name = life.name().toLowerCase(Locale.ROOT);
            if (wanted.get("parametric").has(name)) {
                Reference expected = wanted.get("parametric").get(name);
                Optional<AcceleratedTime> none = AcceleratedTime.fit(intervals, constant, life);
                expected.agrees("loglik_null", Maybe.of(none, AcceleratedTime::logLikelihood), ITERATIVE);
                acceleratedTime(expected, AcceleratedTime.fit(intervals, design, life));
            }
        }
    }

    private static void acceleratedTime(Reference expected, Optional<AcceleratedTime> fit) {
        if (fit.isEmpty()) {
            expected.hasNoFit();
            return;
        }
        double[] coefficients =
                fit.get().coefficients().stream().mapToDouble(d -> d).toArray();
        double[] errors =
                fit.get().standardErrors().stream().mapToDouble(d -> d).toArray();
        expected.agrees("coef", coefficients, ITERATIVE);
        expected.agrees("se", errors, ITERATIVE);
        expected.agrees("scale", fit.get().scale(), ITERATIVE);
        expected.agrees("loglik", fit.get().logLikelihood(), ITERATIVE);
    }

    private static boolean[] second(List<Reference> rows, String group) {
        String last =
                Selection.levels(rows, group).stream().max(String::compareTo).orElse("");
        boolean[] second = new boolean[rows.size()];
        for (int i = 0; i < second.length; i++) {
            second[i] = rows.get(i).text(group).equals(last);
        }
        return second;
    }
}
