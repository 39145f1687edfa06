package org.infusionoutcomes.estimate.score.mean;

import static org.infusionoutcomes.estimate.Oracle.assertClose;
import static org.infusionoutcomes.estimate.Oracle.assertLimits;
import static org.infusionoutcomes.estimate.Oracle.assertRelative;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.infusionoutcomes.estimate.AdjustedP;
import org.infusionoutcomes.estimate.ChiSquaredTest;
import org.infusionoutcomes.estimate.Oracle;
import org.infusionoutcomes.estimate.score.mean.LinearModel.Contrast;
import org.infusionoutcomes.estimate.score.rank.KruskalWallis;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SeveralGroupsTest {

    private static JsonNode wanted(String name) {
        return Oracle.cases("continuous/cases.json").get(name);
    }

    private static List<double[]> plants() {
        JsonNode expected = wanted("k_sample_plant_growth");
        Map<String, List<Double>> groups = new TreeMap<>();
        for (int i = 0; i < expected.get("values").size(); i++) {
            groups.computeIfAbsent(expected.get("group").get(i).stringValue(), g -> new ArrayList<>())
                    .add(expected.get("values").get(i).doubleValue());
        }
        return groups.values().stream()
                .map(group -> group.stream().mapToDouble(Double::doubleValue).toArray())
                .toList();
    }

    private static void agrees(JsonNode expected, FTest test) {
        assertClose(expected.get("f").doubleValue(), test.f(), 1e-11, "F");
        assertClose(expected.get("df1").doubleValue(), test.df1(), 1e-12, "df1");
        assertClose(expected.get("df2").doubleValue(), test.df2(), 1e-11, "df2");
        assertRelative(expected.get("p").doubleValue(), test.p(), 1e-10, "p");
    }

    @Test
    void analysesOfVarianceAgreeWithR() {
        JsonNode expected = wanted("k_sample_plant_growth");
        agrees(expected.get("anova"), FTest.anova(plants()).orElseThrow());
        agrees(expected.get("welch_anova"), FTest.welch(plants()).orElseThrow());
        double eta = FTest.etaSquared(plants()).orElseThrow();
        assertClose(expected.get("anova").get("eta_squared").doubleValue(), eta, 1e-12, "eta squared");
        ChiSquaredTest ranks = KruskalWallis.of(plants()).orElseThrow();
        assertClose(expected.get("kruskal").get("h").doubleValue(), ranks.chisq(), 1e-12, "H");
        assertEquals(expected.get("kruskal").get("df").intValue(), ranks.df());
        assertRelative(expected.get("kruskal").get("p").doubleValue(), ranks.p(), 1e-11, "p");
    }

    @Test
    void pairwiseTestsAgreeWithR() {
        JsonNode expected = wanted("k_sample_plant_growth").get("pairwise_welch");
        double[] p = {welch(0, 1), welch(0, 2), welch(1, 2)};
        assertArrayEquals(Oracle.numbers(expected.get("p")), p, 1e-11);
        assertArrayEquals(Oracle.numbers(expected.get("holm")), AdjustedP.holm(p), 1e-11);
    }

    private static double welch(int first, int second) {
        return WelchTest.of(plants().get(first), plants().get(second))
                .orElseThrow()
                .p();
    }

    /** By hand: groups 1 2 3 and 2 3 4: between 1.5, within 4 on 4; F 1.5. Two routes: the square of Student's t. */
    @Test
    void varianceOfTwoGroupsIsStudentsTestSquared() {
        double[] first = {1, 2, 3};
        double[] second = {2, 3, 4};
        FTest test = FTest.anova(List.of(first, second)).orElseThrow();
        StudentTest student = StudentTest.independent(first, second, 0.95).orElseThrow();
        assertEquals(1.5, test.f(), 1e-14);
        assertEquals(student.t() * student.t(), test.f(), 1e-14);
        assertEquals(student.p(), test.p(), 1e-14);
    }

    /** By hand: ranks 1 2 | 3 4 with sums 3 and 7: 12/20 (4.5 + 24.5) - 15 = 2.4. */
    @Test
    void kruskalAgreesWithHandWorkedExample() {
        List<double[]> groups = List.of(new double[] {1, 2}, new double[] {5, 9});
        assertEquals(2.4, KruskalWallis.of(groups).orElseThrow().chisq(), 1e-13);
    }

    @Test
    void correlationsAgreeWithR() {
        JsonNode expected = wanted("correlation_btheb");
        double[] x = Oracle.numbers(expected.get("x"));
        double[] y = Oracle.numbers(expected.get("y"));
        Correlation correlation = Correlation.of(x, y, 0.95).orElseThrow();
        assertClose(expected.get("pearson").doubleValue(), correlation.r(), 1e-13, "r");
        assertClose(expected.get("pearson_t").doubleValue(), correlation.t(), 1e-12, "t");
        assertRelative(expected.get("pearson_p").doubleValue(), correlation.p(), 1e-10, "p");
        double lower = expected.get("pearson_lower").doubleValue();
        assertLimits(lower, expected.get("pearson_upper").doubleValue(), correlation.interval(), 1e-12, "r");
        double spearman = Correlation.spearman(x, y).orElseThrow();
        assertClose(expected.get("spearman").doubleValue(), spearman, 1e-13, "Spearman");
        double kendall = Correlation.kendall(x, y).orElseThrow();
        assertClose(expected.get("kendall_tau_b").doubleValue(), kendall, 1e-13, "Kendall");
    }

    /** By hand: of three pairs of people two are in the same order and one is not: (2 - 1) / 3. */
    @Test
    void kendallAgreesWithHandWorkedExample() {
        double[] first = {1, 2, 3};
        assertEquals(1 / 3.0, Correlation.kendall(first, new double[] {1, 3, 2}).orElseThrow(), 1e-15);
        assertEquals(Optional.empty(), Correlation.of(first, first, 0.95));
    }

    @Test
    void refusesPairsOfDifferentLength() {
        double[] one = {1};
        var e = assertThrows(IllegalArgumentException.class, () -> Correlation.kendall(one, new double[] {1, 2}));
        assertEquals("Pairs need two values each, got 1 and 2", e.getMessage());
    }

    private static double[] row(JsonNode ancova, int i, boolean slopes) {
        double before = ancova.get("pre").get(i).doubleValue();
        double group = ancova.get("group").get(i).stringValue().equals("BtheB") ? 1 : 0;
        return slopes ? new double[] {1, before, group, before * group} : new double[] {1, before, group};
    }

    private static LinearModel model(JsonNode ancova, boolean slopes) {
        double[] after = Oracle.numbers(ancova.get("post"));
        double[][] design = new double[after.length][];
        Arrays.setAll(design, i -> row(ancova, i, slopes));
        return LinearModel.fit(after, design).orElseThrow();
    }

    @Test
    void covarianceAgreesWithR() {
        JsonNode expected = wanted("ancova_btheb_3m");
        LinearModel model = model(expected, false);
        for (int j = 0; j < 3; j++) {
            Contrast term = model.coefficient(j, 0.95);
            assertClose(expected.get("coef").get(j).doubleValue(), term.estimate(), 1e-10, "coef");
            assertClose(expected.get("se").get(j).doubleValue(), term.standardError(), 1e-10, "se");
            assertClose(expected.get("t").get(j).doubleValue(), term.t(), 1e-10, "t");
            assertRelative(expected.get("p").get(j).doubleValue(), term.p(), 1e-9, "p");
            double lower = expected.get("lower").get(j).doubleValue();
            assertLimits(lower, expected.get("upper").get(j).doubleValue(), term.interval(), 1e-10, "limits");
            assertClose(expected.get("se_hc3").get(j).doubleValue(), model.robustError(j), 1e-10, "HC3");
        }
        assertEquals(expected.get("df").intValue(), model.df());
        assertClose(expected.get("sigma").doubleValue(), model.sigma(), 1e-12, "sigma");
        assertClose(expected.get("r_squared").doubleValue(), model.rSquared().orElseThrow(), 1e-12, "R squared");
        double slopes = model(expected, true).coefficient(3, 0.95).p();
        assertRelative(expected.get("slopes_test_p").doubleValue(), slopes, 1e-8, "slopes");
    }

    @Test
    void adjustedMeansAgreeWithR() {
        JsonNode expected = wanted("ancova_btheb_3m");
        LinearModel model = model(expected, false);
        double before = MeanAndSd.of(Oracle.numbers(expected.get("pre"))).mean();
        for (JsonNode mean : expected.get("adjusted_means")) {
            double group = mean.get("group").stringValue().equals("BtheB") ? 1 : 0;
            Contrast adjusted = model.contrast(new double[] {1, before, group}, 0.95);
            assertClose(mean.get("mean").doubleValue(), adjusted.estimate(), 1e-11, "mean");
            assertClose(mean.get("se").doubleValue(), adjusted.standardError(), 1e-11, "se");
            double lower = mean.get("lower").doubleValue();
            assertLimits(lower, mean.get("upper").doubleValue(), adjusted.interval(), 1e-11, "limits");
        }
    }

    @Test
    void isEmptyWhereTermsDetermineEachOther() {
        double[][] twice = {{1, 1}, {1, 1}, {1, 1}};
        assertEquals(Optional.empty(), LinearModel.fit(new double[] {1, 2, 3}, twice));
    }
}
