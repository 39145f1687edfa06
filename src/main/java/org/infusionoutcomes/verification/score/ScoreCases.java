package org.infusionoutcomes.verification.score;

import static org.infusionoutcomes.verification.reference.Tolerance.CLOSED_FORM;
import static org.infusionoutcomes.verification.reference.Tolerance.ITERATIVE;
import static org.infusionoutcomes.verification.reference.Tolerance.P_VALUE;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.Level;
import org.infusionoutcomes.estimate.score.Pairs;
import org.infusionoutcomes.estimate.score.ReliableChange;
import org.infusionoutcomes.estimate.score.ReliableChange.Course;
import org.infusionoutcomes.estimate.score.SampleQuantile;
import org.infusionoutcomes.estimate.score.mean.Correlation;
import org.infusionoutcomes.estimate.score.mean.EffectSize;
import org.infusionoutcomes.estimate.score.mean.FTest;
import org.infusionoutcomes.estimate.score.mean.HedgesG;
import org.infusionoutcomes.estimate.score.mean.MeanAndSd;
import org.infusionoutcomes.estimate.score.mean.StandardizedDifference;
import org.infusionoutcomes.estimate.score.mean.StudentTest;
import org.infusionoutcomes.estimate.score.mean.WelchTest;
import org.infusionoutcomes.estimate.score.rank.MannWhitney;
import org.infusionoutcomes.estimate.score.rank.SignTest;
import org.infusionoutcomes.estimate.score.rank.SignedRank;
import org.infusionoutcomes.verification.reference.Maybe;
import org.infusionoutcomes.verification.reference.Reference;
import org.infusionoutcomes.verification.reference.Study;

/** Scores: two samples, pairs, reliable change, adjusted p-values; a case is known by what it gives. */
public final class ScoreCases {

    private static final double LEVEL = 0.95;

    private ScoreCases() {}

    /** Goes through the cases that the study has of this family. */
    public static void verify(Study study) {
        study.each("continuous/cases.json", (name, wanted) -> verify(study, name, wanted));
    }

    private static void verify(Study study, String name, Reference wanted) {
        if (wanted.has("mann_whitney")) {
            twoSamples(wanted, wanted.numbers("x"), wanted.numbers("y"));
        } else if (wanted.has("wilcoxon")) {
            pairs(wanted, wanted.numbers("x"), wanted.numbers("y"));
        } else if (wanted.has("reliability")) {
            reliableChange(wanted);
        } else if (wanted.has("holm")) {
            SeveralGroupCases.adjusted(wanted, wanted.numbers("p"));
        } else if (wanted.has("kruskal")) {
            SeveralGroupCases.groups(wanted);
        } else if (wanted.has("pearson")) {
            SeveralGroupCases.correlation(wanted);
        } else if (wanted.has("adjusted_means")) {
            SeveralGroupCases.covariance(wanted);
        } else {
            study.doesNotKnow(name);
        }
    }

    private static void twoSamples(Reference wanted, double[] x, double[] y) {
        summary(wanted.get("x_summary"), x);
        summary(wanted.get("y_summary"), y);
        Optional<StudentTest> student = StudentTest.independent(x, y, LEVEL);
        wanted.agrees("mean_difference", Maybe.of(student, StudentTest::difference), CLOSED_FORM);
        student(wanted.get("student"), student);
        welch(wanted.get("welch"), WelchTest.of(x, y, LEVEL));
        Optional<EffectSize> effect = EffectSize.independent(x, y, LEVEL);
        effect(wanted, effect, "cohen_d", "cohen_d", "hedges_g");
        wanted.agrees(
                "hedges_g_variance",
                Maybe.of(effect, e -> HedgesG.variance(e.hedges().g(), x.length, y.length)),
                CLOSED_FORM);
        hedges(wanted, effect.map(EffectSize::hedges), HedgesG.exact(x, y, LEVEL));
        wanted.agrees("hedges_g_approx_correction", Maybe.of(HedgesG.of(x, y, LEVEL), HedgesG::g), CLOSED_FORM);
        wanted.agrees("glass_delta_sd_y", StandardizedDifference.glass(x, y), CLOSED_FORM);
        Optional<FTest> ratio = FTest.variances(x, y);
        wanted.get("variance_ratio").agrees("f", Maybe.of(ratio, FTest::f), CLOSED_FORM);
        wanted.get("variance_ratio").agrees("p", Maybe.of(ratio, FTest::p), P_VALUE);
        mannWhitney(wanted.get("mann_whitney"), x, y);
    }

    private static void hedges(Reference wanted, Optional<HedgesG> noncentral, Optional<HedgesG> normal) {
        wanted.agrees(
                "hedges_g_lower_nct", Maybe.of(noncentral, g -> g.interval().lower()), ITERATIVE);
        wanted.agrees(
                "hedges_g_upper_nct", Maybe.of(noncentral, g -> g.interval().upper()), ITERATIVE);
        wanted.agrees(
                "hedges_g_lower_normal", Maybe.of(normal, g -> g.interval().lower()), CLOSED_FORM);
        wanted.agrees(
                "hedges_g_upper_normal", Maybe.of(normal, g -> g.interval().upper()), CLOSED_FORM);
    }

    private static void summary(Reference expected, double[] sample) {
        MeanAndSd summary = MeanAndSd.of(sample);
        expected.agrees("n", summary.n(), CLOSED_FORM);
        expected.agrees("mean", summary.mean(), CLOSED_FORM);
        expected.agrees("sd", summary.sd(), CLOSED_FORM);
        double error = summary.sd().orElse(Double.NaN) / Math.sqrt(summary.n());
        expected.agrees("se", error, CLOSED_FORM);
        double reach = Level.t(LEVEL, summary.n() - 1) * error;
        expected.agrees("mean_lower", summary.mean() - reach, CLOSED_FORM);
        expected.agrees("mean_upper", summary.mean() + reach, CLOSED_FORM);
        expected.agrees("min", SampleQuantile.TYPE_7.of(sample, 0), CLOSED_FORM);
        expected.agrees("median", SampleQuantile.TYPE_7.of(sample, 0.5), CLOSED_FORM);
        expected.agrees("max", SampleQuantile.TYPE_7.of(sample, 1), CLOSED_FORM);
        for (SampleQuantile type : SampleQuantile.values()) {
            String name = type.name().replace("TYPE_", "_type");
            expected.agrees("q1" + name, type.of(sample, 0.25), CLOSED_FORM);
            expected.agrees("q3" + name, type.of(sample, 0.75), CLOSED_FORM);
        }
    }

    private static void welch(Reference expected, Optional<WelchTest> test) {
        expected.agrees("t", Maybe.of(test, WelchTest::t), CLOSED_FORM);
        expected.agrees("df", Maybe.of(test, WelchTest::df), CLOSED_FORM);
        expected.agrees("p", Maybe.of(test, WelchTest::p), P_VALUE);
        expected.agrees("lower", Maybe.of(test, t -> t.interval().lower()), CLOSED_FORM);
        expected.agrees("upper", Maybe.of(test, t -> t.interval().upper()), CLOSED_FORM);
    }

    private static void student(Reference expected, Optional<StudentTest> test) {
        expected.agrees("t", Maybe.of(test, StudentTest::t), CLOSED_FORM);
        expected.agrees("df", Maybe.of(test, StudentTest::df), CLOSED_FORM);
        expected.agrees("p", Maybe.of(test, StudentTest::p), P_VALUE);
        expected.agrees("lower", Maybe.of(test, t -> t.interval().lower()), CLOSED_FORM);
        expected.agrees("upper", Maybe.of(test, t -> t.interval().upper()), CLOSED_FORM);
    }

    /** Limits from the noncentral t distribution are searched for. */
    private static void effect(Reference wanted, Optional<EffectSize> effect, String d, String limits, String g) {
        wanted.agrees(d, Maybe.of(effect, EffectSize::d), CLOSED_FORM);
        wanted.agrees(limits + "_lower_nct", Maybe.of(effect, e -> e.interval().lower()), ITERATIVE);
        wanted.agrees(limits + "_upper_nct", Maybe.of(effect, e -> e.interval().upper()), ITERATIVE);
        wanted.agrees(g, Maybe.of(effect, e -> e.correction() * e.d()), CLOSED_FORM);
    }

    private static void mannWhitney(Reference expected, double[] x, double[] y) {
        MannWhitney ranks = MannWhitney.of(x, y);
        expected.agrees("U_x", ranks.u(), CLOSED_FORM);
        expected.agrees("W_rank_sum_x", ranks.u() + x.length * (x.length + 1) / 2.0, CLOSED_FORM);
        expected.agrees("exact_p", MannWhitney.exactP(x, y), P_VALUE);
        expected.agrees("normal_p", MannWhitney.uncorrectedP(x, y), P_VALUE);
        expected.agrees("normal_p_continuity", ranks.p(), P_VALUE);
        double share = MannWhitney.share(x, y);
        expected.agrees("auc", share, CLOSED_FORM);
        expected.agrees("cliffs_delta", 2 * share - 1, CLOSED_FORM);
        expected.agrees("hodges_lehmann", MannWhitney.shift(x, y), CLOSED_FORM);
        Optional<Interval> shift = MannWhitney.shiftInterval(x, y, LEVEL);
        expected.agrees("hl_lower_exact", Maybe.of(shift, Interval::lower), CLOSED_FORM);
        expected.agrees("hl_upper_exact", Maybe.of(shift, Interval::upper), CLOSED_FORM);
    }

    private static void pairs(Reference wanted, double[] x, double[] y) {
        wanted.agrees("n", x.length, CLOSED_FORM);
        Optional<StudentTest> test = StudentTest.paired(x, y, LEVEL);
        wanted.agrees("mean_difference", Maybe.of(test, StudentTest::difference), CLOSED_FORM);
        wanted.agrees("sd_difference", MeanAndSd.of(Pairs.difference(x, y)).sd(), CLOSED_FORM);
        student(wanted, test);
        effect(wanted, EffectSize.paired(x, y, LEVEL), "cohen_dz", "dz", "hedges_gz");
        wanted.agrees("correlation", Correlation.pearson(x, y), CLOSED_FORM);
        wanted.agrees("cohen_d_av", StandardizedDifference.average(x, y), CLOSED_FORM);
        wanted.agrees("cohen_d_rm", StandardizedDifference.repeated(x, y), CLOSED_FORM);
        Optional<SignTest> signs = SignTest.of(x, y);
        wanted.get("sign_test").agrees("positive", Maybe.of(signs, SignTest::positive), CLOSED_FORM);
        wanted.get("sign_test").agrees("nonzero", Maybe.of(signs, SignTest::nonzero), CLOSED_FORM);
        wanted.get("sign_test").agrees("p", Maybe.of(signs, SignTest::p), P_VALUE);
        Reference expected = wanted.get("wilcoxon");
        SignedRank ranks = SignedRank.of(x, y);
        expected.agrees("V", ranks.v(), CLOSED_FORM);
        expected.agrees("zeros_dropped", ranks.zeros(), CLOSED_FORM);
        expected.agrees("exact_p", ranks.exactP(), P_VALUE);
        expected.agrees("normal_p", ranks.uncorrectedP(), P_VALUE);
        expected.agrees("normal_p_continuity", ranks.normalP(), P_VALUE);
        OptionalDouble centre = SignedRank.centre(x, y);
        expected.agrees("hodges_lehmann", centre, CLOSED_FORM);
    }

    private static void reliableChange(Reference wanted) {
        double sd = wanted.number("sd_baseline");
        double reliability = wanted.number("reliability");
        double error = ReliableChange.standardError(sd, reliability);
        wanted.agrees("s_diff", error, CLOSED_FORM);
        wanted.agrees("se_measurement", error / Math.sqrt(2), CLOSED_FORM);
        wanted.agrees("reliable_change_points", ReliableChange.points(sd, reliability, 1.96), CLOSED_FORM);
        double[] pre = wanted.numbers("pre");
        double[] post = wanted.numbers("post");
        for (int i = 0; i < Math.min(pre.length, post.length); i++) {
            wanted.get("rci").get(i).agrees((post[i] - pre[i]) / error, CLOSED_FORM);
        }
        if (wanted.has("class") && wanted.has("cutoff")) {
            courses(wanted, pre, post, ReliableChange.points(sd, reliability, 1.96));
        }
    }

    /** Where higher is better both ends of the scale change places. */
    private static void courses(Reference wanted, double[] pre, double[] post, double points) {
        boolean higher = wanted.has("lower_is_better")
                && wanted.get("lower_is_better").whole().equals(false);
        int side = higher ? -1 : 1;
        double cutoff = side * wanted.number("cutoff");
        for (int i = 0; i < Math.min(pre.length, post.length); i++) {
            Course course = ReliableChange.course(side * pre[i], side * post[i], points, cutoff);
            wanted.get("class").get(i).agreesInText(course.name().toLowerCase(Locale.ROOT));
        }
    }
}
