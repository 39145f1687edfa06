package org.infusionoutcomes.verification.score;

import static org.infusionoutcomes.verification.reference.Tolerance.CLOSED_FORM;
import static org.infusionoutcomes.verification.reference.Tolerance.P_VALUE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.infusionoutcomes.estimate.AdjustedP;
import org.infusionoutcomes.estimate.ChiSquaredTest;
import org.infusionoutcomes.estimate.score.mean.Correlation;
import org.infusionoutcomes.estimate.score.mean.FTest;
import org.infusionoutcomes.estimate.score.mean.LinearModel;
import org.infusionoutcomes.estimate.score.mean.LinearModel.Contrast;
import org.infusionoutcomes.estimate.score.mean.MeanAndSd;
import org.infusionoutcomes.estimate.score.mean.WelchTest;
import org.infusionoutcomes.estimate.score.rank.KruskalWallis;
import org.infusionoutcomes.verification.reference.Maybe;
import org.infusionoutcomes.verification.reference.Reference;

/** Scores of several groups, correlations, and covariance with a baseline. */
final class SeveralGroupCases {

    private static final double LEVEL = 0.95;

    private SeveralGroupCases() {}

    static void groups(Reference wanted) {
        double[] values = wanted.numbers("values");
        List<String> names = wanted.texts("group");
        List<double[]> groups = names.stream()
                .distinct()
                .sorted()
                .map(name -> values(values, names, name))
                .toList();
        fTest(wanted.get("anova"), FTest.anova(groups));
        wanted.get("anova").agrees("eta_squared", Maybe.of(FTest.etaSquared(groups), Double::doubleValue), CLOSED_FORM);
        fTest(wanted.get("welch_anova"), FTest.welch(groups));
        Optional<ChiSquaredTest> ranks = KruskalWallis.of(groups);
        Reference kruskal = wanted.get("kruskal");
        kruskal.agrees("h", Maybe.of(ranks, ChiSquaredTest::chisq), CLOSED_FORM);
        kruskal.agrees("df", Maybe.of(ranks, ChiSquaredTest::df), CLOSED_FORM);
        kruskal.agrees("p", Maybe.of(ranks, ChiSquaredTest::p), P_VALUE);
        pairwise(wanted.get("pairwise_welch"), values, names);
    }

    private static double[] values(double[] values, List<String> names, String name) {
        return IntStream.range(0, values.length)
                .filter(i -> names.get(i).equals(name))
                .mapToDouble(i -> values[i])
                .toArray();
    }

    private static void fTest(Reference expected, Optional<FTest> test) {
        expected.agrees("f", Maybe.of(test, FTest::f), CLOSED_FORM);
        expected.agrees("df1", Maybe.of(test, FTest::df1), CLOSED_FORM);
        expected.agrees("df2", Maybe.of(test, FTest::df2), CLOSED_FORM);
        expected.agrees("p", Maybe.of(test, FTest::p), P_VALUE);
    }

    private static void pairwise(Reference expected, double[] values, List<String> names) {
        double[] p = expected.texts("pairs").stream()
                .map(pair -> List.of(pair.split(" \\| ", -1)))
                .mapToDouble(pair -> WelchTest.of(
                                values(values, names, pair.get(0)), values(values, names, pair.get(1)), LEVEL)
                        .orElseThrow()
                        .p())
                .toArray();
        expected.agrees("p", p, P_VALUE);
        adjusted(expected, p);
    }

    static void adjusted(Reference wanted, double[] p) {
        wanted.agrees("bonferroni", AdjustedP.bonferroni(p), P_VALUE);
        wanted.agrees("holm", AdjustedP.holm(p), P_VALUE);
        wanted.agrees("hochberg", AdjustedP.hochberg(p), P_VALUE);
        wanted.agrees("bh", AdjustedP.benjaminiHochberg(p), P_VALUE);
        wanted.agrees("by", AdjustedP.benjaminiYekutieli(p), P_VALUE);
        if (wanted.has("hommel")) {
            wanted.agrees("hommel", AdjustedP.hommel(p), P_VALUE);
        }
    }

    static void correlation(Reference wanted) {
        double[] x = wanted.numbers("x");
        double[] y = wanted.numbers("y");
        Optional<Correlation> correlation = Correlation.of(x, y, LEVEL);
        wanted.agrees("pearson", Maybe.of(correlation, Correlation::r), CLOSED_FORM);
        wanted.agrees("pearson_t", Maybe.of(correlation, Correlation::t), CLOSED_FORM);
        wanted.agrees("pearson_p", Maybe.of(correlation, Correlation::p), P_VALUE);
        wanted.agrees("pearson_lower", Maybe.of(correlation, c -> c.interval().lower()), CLOSED_FORM);
        wanted.agrees("pearson_upper", Maybe.of(correlation, c -> c.interval().upper()), CLOSED_FORM);
        wanted.agrees("spearman", Correlation.spearman(x, y), CLOSED_FORM);
        wanted.agrees("kendall_tau_b", Correlation.kendall(x, y), CLOSED_FORM);
    }

    /** Scores on their baselines and a group, with a common slope. */
    static void covariance(Reference wanted) {
        double[] before = wanted.numbers("pre");
        double[] after = wanted.numbers("post");
        String reference = wanted.text("reference");
        double[] group = wanted.texts("group").stream()
                .mapToDouble(name -> name.equals(reference) ? 0 : 1)
                .toArray();
        Optional<LinearModel> fit = LinearModel.fit(after, design(before, group, false));
        if (fit.isEmpty()) {
            wanted.hasNoFit();
            return;
        }
        LinearModel model = fit.get();
        for (int j = 0; j < wanted.get("coef").size(); j++) {
            coefficient(wanted, j, model.coefficient(j, LEVEL));
            wanted.get("se_hc3").get(j).agrees(model.robustError(j), CLOSED_FORM);
        }
        wanted.agrees("df", model.df(), CLOSED_FORM);
        wanted.agrees("sigma", model.sigma(), CLOSED_FORM);
        wanted.agrees("r_squared", Maybe.of(model.rSquared(), Double::doubleValue), CLOSED_FORM);
        Optional<LinearModel> slopes = LinearModel.fit(after, design(before, group, true));
        wanted.agrees(
                "slopes_test_p", Maybe.of(slopes, s -> s.coefficient(3, LEVEL).p()), P_VALUE);
        double mean = MeanAndSd.of(before).mean();
        for (Reference expected : wanted.get("adjusted_means").elements()) {
            double indicator = expected.text("group").equals(reference) ? 0 : 1;
            Contrast adjusted = model.contrast(new double[] {1, mean, indicator}, LEVEL);
            expected.agrees("mean", adjusted.estimate(), CLOSED_FORM);
            expected.agrees("se", adjusted.standardError(), CLOSED_FORM);
            expected.agrees("lower", adjusted.interval().lower(), CLOSED_FORM);
            expected.agrees("upper", adjusted.interval().upper(), CLOSED_FORM);
        }
    }

    private static double[][] design(double[] before, double[] group, boolean slopes) {
        double[][] design = new double[before.length][];
        Arrays.setAll(
                design,
                i -> slopes
                        ? new double[] {1, before[i], group[i], before[i] * group[i]}
                        : new double[] {1, before[i], group[i]});
        return design;
    }

    private static void coefficient(Reference wanted, int j, Contrast term) {
        wanted.get("coef").get(j).agrees(term.estimate(), CLOSED_FORM);
        wanted.get("se").get(j).agrees(term.standardError(), CLOSED_FORM);
        wanted.get("t").get(j).agrees(term.t(), CLOSED_FORM);
        wanted.get("p").get(j).agrees(term.p(), P_VALUE);
        wanted.get("lower").get(j).agrees(term.interval().lower(), CLOSED_FORM);
        wanted.get("upper").get(j).agrees(term.interval().upper(), CLOSED_FORM);
    }
}
