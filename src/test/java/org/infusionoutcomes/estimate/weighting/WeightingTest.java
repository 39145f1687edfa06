package org.infusionoutcomes.estimate.weighting;

import static org.infusionoutcomes.estimate.Oracle.assertClose;
import static org.infusionoutcomes.estimate.Oracle.assertRelative;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.infusionoutcomes.estimate.Oracle;
import org.infusionoutcomes.estimate.Oracle.Row;
import org.infusionoutcomes.estimate.cox.CoxFit;
import org.infusionoutcomes.estimate.cox.CoxModel;
import org.infusionoutcomes.estimate.cox.Ties;
import org.infusionoutcomes.estimate.survival.Subjects;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeierCurve;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeierCurve.Step;
import org.infusionoutcomes.estimate.survival.curve.Limits;
import org.infusionoutcomes.estimate.survival.curve.RestrictedMean;
import org.infusionoutcomes.estimate.survival.curve.WeightedKaplanMeier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class WeightingTest {

    private static final Map<String, Weights> KINDS = Map.of(
            "ate", Weights.EVERYBODY,
            "ate_stabilized", Weights.EVERYBODY_STABILIZED,
            "att", Weights.TREATED,
            "overlap", Weights.OVERLAP,
            "matching", Weights.MATCHING);

    private final JsonNode all = Oracle.cases("weighting/cases.json").get("gbsg");

    private record Study(JsonNode wanted, List<Row> rows, List<String> covariates) {

        double[][] x() {
            return rows.stream()
                    .map(r -> covariates.stream().mapToDouble(r::number).toArray())
                    .toArray(double[][]::new);
        }

        boolean[] treated() {
            return flags(rows, wanted.get("treat").stringValue());
        }
    }

    private static Study study(String name) {
        JsonNode wanted = Oracle.cases("weighting/cases.json").get(name);
        List<String> covariates = StreamSupport.stream(wanted.get("covariates").spliterator(), false)
                .map(JsonNode::stringValue)
                .toList();
        return new Study(wanted, Oracle.table(wanted.get("data").stringValue()), covariates);
    }

    private static boolean[] flags(List<Row> rows, String column) {
        boolean[] flags = new boolean[rows.size()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = rows.get(i).number(column) == 1;
        }
        return flags;
    }

    private static double[] column(List<Row> rows, String column) {
        return rows.stream().mapToDouble(r -> r.number(column)).toArray();
    }

    private static double[] weights(String kind, double[] propensity, boolean[] treated) {
        return switch (kind) {
            case "unweighted" -> Arrays.stream(propensity).map(e -> 1).toArray();
            case "ate_trim_1_99" -> Weights.truncated(Weights.EVERYBODY.of(propensity, treated), 0.01);
            default -> KINDS.get(kind).of(propensity, treated);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"lalonde", "lalonde_employed", "gbsg"})
    void agreesWithR(String name) {
        Study study = study(name);
        LogisticRegression model =
                LogisticRegression.fit(study.x(), study.treated()).orElseThrow();
        JsonNode propensity = study.wanted().get("propensity");
        for (int j = 0; j <= study.covariates().size(); j++) {
            assertClose(propensity.get("coef").get(j).doubleValue(), model.coefficient(j), 1e-7, "coef");
            assertClose(propensity.get("se").get(j).doubleValue(), model.standardError(j), 1e-7, "se");
        }
        assertClose(propensity.get("deviance").doubleValue(), model.deviance(), 1e-10, "deviance");
        double[] e = model.probabilities(study.x());
        List<Row> expected = Oracle.table("weighting/" + name + "__weights.csv");
        for (Map.Entry<String, JsonNode> size :
                study.wanted().get("effective_sample_size").properties()) {
            double[] weights = weights(size.getKey(), e, study.treated());
            for (int i = 0; i < e.length; i++) {
                assertClose(expected.get(i).number("propensity"), e[i], 1e-8, "propensity");
                assertClose(expected.get(i).number(size.getKey()), weights[i], 1e-7, size.getKey());
            }
            double first = Weights.effectiveSize(weights, study.treated(), true);
            assertClose(size.getValue().get("treated").doubleValue(), first, 1e-7, "effective size");
            double other = Weights.effectiveSize(weights, study.treated(), false);
            assertClose(size.getValue().get("control").doubleValue(), other, 1e-7, "effective size");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lalonde", "lalonde_employed", "gbsg"})
    void balanceAgreesWithR(String name) {
        Study study = study(name);
        double[] e =
                LogisticRegression.fit(study.x(), study.treated()).orElseThrow().probabilities(study.x());
        for (Map.Entry<String, JsonNode> table : study.wanted().get("balance").properties()) {
            double[] weights = weights(table.getKey(), e, study.treated());
            for (JsonNode row : table.getValue()) {
                double[] x = column(study.rows(), row.get("covariate").stringValue());
                Balance balance = Balance.of(x, study.treated(), weights);
                assertClose(row.get("mean_treated").doubleValue(), balance.meanTreated(), 1e-7, "mean");
                assertClose(row.get("mean_control").doubleValue(), balance.meanControl(), 1e-7, "mean");
                double smd = balance.standardized().orElseThrow();
                assertClose(row.get("smd_pooled_unweighted_sd").doubleValue(), smd, 1e-7, "SMD");
                double own = balance.standardizedTreated().orElseThrow();
                assertClose(row.get("smd_treated_sd").doubleValue(), own, 1e-7, "SMD");
                assertClose(Oracle.value(row.get("variance_ratio")), balance.varianceRatio(), 1e-7, "variance ratio");
            }
        }
        study.wanted().path("outcome").properties().forEach(outcome -> {
            JsonNode row = outcome.getValue();
            WeightedDifference difference = WeightedDifference.of(
                    column(study.rows(), row.get("outcome").stringValue()),
                    study.treated(),
                    weights(outcome.getKey(), e, study.treated()));
            assertRelative(row.get("difference").doubleValue(), difference.difference(), 1e-6, "difference");
            assertRelative(row.get("se_hc0").doubleValue(), difference.standardError(), 1e-7, "error");
        });
    }

    @Test
    void standardizationAgreesWithR() {
        Study study = study("lalonde_employed");
        JsonNode expected = study.wanted().get("standardization");
        Standardization shares = Standardization.of(flags(study.rows(), "employed78"), study.treated(), study.x())
                .orElseThrow();
        assertClose(expected.get("risk_treated").doubleValue(), shares.treated(), 1e-8, "treated");
        assertClose(expected.get("risk_control").doubleValue(), shares.control(), 1e-8, "control");
        assertClose(expected.get("se_delta").doubleValue(), shares.standardError(), 1e-8, "error");
    }

    @Test
    void weightedCurvesAgreeWithR() {
        Study study = study("gbsg");
        double[] e =
                LogisticRegression.fit(study.x(), study.treated()).orElseThrow().probabilities(study.x());
        for (String kind : Oracle.table("weighting/gbsg__km.csv").stream()
                .map(r -> r.text("weights"))
                .distinct()
                .toList()) {
            for (boolean group : new boolean[] {false, true}) {
                KaplanMeierCurve curve = WeightedKaplanMeier.estimate(
                        subjects(study, weights(kind, e, study.treated()), group), Limits.LOG, 0.95);
                String treat = group ? "1" : "0";
                for (Row row : Oracle.table(
                        "weighting/gbsg__km.csv",
                        r -> r.text("weights").equals(kind) && r.text("treat").equals(treat))) {
                    Step step = curve.steps().stream()
                            .filter(s -> s.time() == row.number("time"))
                            .findFirst()
                            .orElseThrow();
                    assertRelative(row.number("n_risk_weighted"), step.atRisk(), 1e-7, "at risk");
                    assertRelative(row.number("surv"), step.survival(), 1e-7, "survival");
                    // this table multiplies R's robust error, which is already on the scale of S, by S once more
                    double error = row.number("se_robust") / row.number("surv");
                    assertRelative(error, step.value().standardError().orElseThrow(), 1e-7, "error");
                    assertClose(
                            row.number("lower_log_robust"),
                            step.value().interval().orElseThrow().lower(),
                            1e-7,
                            "lower");
                }
                for (Row row : Oracle.table(
                        "weighting/gbsg__km_at.csv",
                        r -> r.text("weights").equals(kind) && r.text("treat").equals(treat))) {
                    RestrictedMean mean = RestrictedMean.of(curve, row.number("time"));
                    assertRelative(row.number("rmst"), mean.mean(), 1e-7, "restricted mean");
                    KaplanMeierCurve.Value value = curve.at(row.number("time")).orElseThrow();
                    assertRelative(row.number("surv"), value.survival(), 1e-7, "survival");
                    assertRelative(
                            row.number("se_robust"), value.standardError().orElseThrow(), 1e-7, "error");
                }
            }
        }
    }

    private static Subjects subjects(Study study, double[] weights, boolean group) {
        int[] kept = IntStream.range(0, weights.length)
                .filter(i -> study.treated()[i] == group)
                .toArray();
        double[] times = column(study.rows(), "time");
        double[] status = column(study.rows(), "status");
        return Subjects.of(
                        Arrays.stream(kept).mapToDouble(i -> times[i]).toArray(),
                        Arrays.stream(kept).map(i -> (int) status[i]).toArray())
                .weighing(Arrays.stream(kept).mapToDouble(i -> weights[i]).toArray());
    }

    @Test
    void weightedCoxModelsAgreeWithR() {
        Study study = study("gbsg");
        double[] e =
                LogisticRegression.fit(study.x(), study.treated()).orElseThrow().probabilities(study.x());
        double[][] group = new double[e.length][1];
        for (int i = 0; i < e.length; i++) {
            group[i][0] = study.treated()[i] ? 1 : 0;
        }
        Subjects subjects = Subjects.of(
                column(study.rows(), "time"),
                study.rows().stream().mapToInt(r -> (int) r.count("status")).toArray());
        all.get("weighted_cox").properties().forEach(expected -> {
            double[] weights = weights(expected.getKey(), e, study.treated());
            CoxFit fit = CoxModel.of(subjects.weighing(weights), group)
                    .robust()
                    .fit()
                    .orElseThrow();
            assertClose(expected.getValue().get("coef").doubleValue(), fit.coefficient(0), 1e-7, "coef");
            assertClose(expected.getValue().get("se_robust").doubleValue(), fit.standardError(0), 1e-7, "error");
            assertClose(expected.getValue().get("se_model").doubleValue(), fit.modelStandardError(0), 1e-7, "error");
        });
    }

    @Test
    void survivalStandardizedOverACoxModelAgreesWithR() {
        Study study = study("gbsg");
        double[][] x =
                Arrays.stream(study.x()).map(row -> new double[row.length + 1]).toArray(double[][]::new);
        for (int i = 0; i < x.length; i++) {
            x[i][0] = study.treated()[i] ? 1 : 0;
            System.arraycopy(study.x()[i], 0, x[i], 1, study.x()[i].length);
        }
        Subjects subjects = Subjects.of(
                column(study.rows(), "time"),
                study.rows().stream().mapToInt(r -> (int) r.count("status")).toArray());
        CoxFit fit = CoxModel.of(subjects, x).ties(Ties.BRESLOW).fit().orElseThrow();
        JsonNode expected = all.get("cox_standardized_survival");
        for (int t = 0; t < expected.get("times").size(); t++) {
            double baseline =
                    fit.baselineHazard(0).at(expected.get("times").get(t).doubleValue());
            for (int group = 0; group < 2; group++) {
                double sum = 0;
                for (double[] row : x) {
                    double log = fit.coefficient(0) * group;
                    for (int j = 1; j < row.length; j++) {
                        log += fit.coefficient(j) * row[j];
                    }
                    sum += StrictMath.exp(-baseline * StrictMath.exp(log));
                }
                String name = group == 1 ? "treated" : "control";
                assertClose(expected.get(name).get(t).doubleValue(), sum / x.length, 1e-8, name);
            }
        }
    }

    /** By hand: of 4 with x = 0 one is treated, of 4 with x = 1 three are: e = 1/4 and 3/4, coefficients -ln 3, 2 ln 3. */
    @Test
    void agreesWithHandWorkedExample() {
        double[][] x = {{0}, {0}, {0}, {0}, {1}, {1}, {1}, {1}};
        boolean[] treated = {true, false, false, false, true, true, true, false};
        LogisticRegression model = LogisticRegression.fit(x, treated).orElseThrow();
        assertEquals(-StrictMath.log(3), model.coefficient(0), 1e-10);
        assertEquals(2 * StrictMath.log(3), model.coefficient(1), 1e-10);
        double[] weights = Weights.EVERYBODY.of(model.probabilities(x), treated);
        assertEquals(4, weights[0], 1e-10);
        Balance balance = Balance.of(Arrays.stream(x).mapToDouble(row -> row[0]).toArray(), treated, weights);
        assertEquals(0.5, balance.meanTreated(), 1e-10);
        assertEquals(0, balance.standardized().orElseThrow(), 1e-10);
    }

    @Test
    void hasNoFitWhereCovariatesTellGroupsApart() {
        boolean[] treated = {false, false, true, true};
        assertEquals(Optional.empty(), LogisticRegression.fit(new double[][] {{1}, {2}, {3}, {4}}, treated));
    }

    @Test
    void refusesAPropensityOfOne() {
        var e = assertThrows(
                IllegalArgumentException.class,
                () -> Weights.OVERLAP.of(new double[] {0.5, 1}, new boolean[] {true, false}));
        assertEquals("A propensity must lie inside (0, 1), got 1.0", e.getMessage());
    }
}
