package org.infusionoutcomes.verification.weighting;

import static org.infusionoutcomes.verification.reference.Tolerance.ITERATIVE;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.infusionoutcomes.estimate.score.rank.MannWhitney;
import org.infusionoutcomes.estimate.weighting.Balance;
import org.infusionoutcomes.estimate.weighting.LogisticRegression;
import org.infusionoutcomes.estimate.weighting.Standardization;
import org.infusionoutcomes.estimate.weighting.WeightedDifference;
import org.infusionoutcomes.estimate.weighting.Weights;
import org.infusionoutcomes.verification.reference.Maybe;
import org.infusionoutcomes.verification.reference.Reference;
import org.infusionoutcomes.verification.reference.Selection;
import org.infusionoutcomes.verification.reference.Study;

/** Propensities, weights, balance and weighted outcomes; curves and hazards are {@link WeightedSurvivalCases}. */
public final class WeightingCases {

    private static final Map<String, Weights> KINDS = Map.of(
            "ate", Weights.EVERYBODY,
            "ate_stabilized", Weights.EVERYBODY_STABILIZED,
            "att", Weights.TREATED,
            "overlap", Weights.OVERLAP,
            "matching", Weights.MATCHING);

    private WeightingCases() {}

    /** A case's people with their fitted propensities. */
    @SuppressWarnings("ArrayRecordComponent") // lives within one case; nobody compares it
    record People(List<Reference> rows, boolean[] treated, double[][] x, double[] propensity) {

        /** How often a treated person has the higher propensity of two, one of each group. */
        double concordance() {
            return MannWhitney.share(propensities(true), propensities(false));
        }

        private double[] propensities(boolean group) {
            return IntStream.range(0, treated.length)
                    .filter(i -> treated[i] == group)
                    .mapToDouble(i -> propensity[i])
                    .toArray();
        }

        /** The weights of a kind; that of one each is {@code unweighted}. */
        double[] weights(String kind) {
            return switch (kind) {
                case "unweighted" -> Arrays.stream(propensity).map(e -> 1).toArray();
                case "ate_trim_1_99" -> Weights.truncated(Weights.EVERYBODY.of(propensity, treated), 0.01);
                default -> KINDS.get(kind).of(propensity, treated);
            };
        }
    }

    static boolean knows(String kind) {
        return KINDS.containsKey(kind) || kind.equals("unweighted") || kind.equals("ate_trim_1_99");
    }

    /** Goes through the cases that the study has of this family. */
    public static void verify(Study study) {
        study.each("weighting/cases.json", (name, wanted) -> {
            List<Reference> rows = study.data(wanted.text("data"));
            boolean[] treated = Selection.flags(rows, wanted.text("treat"));
            double[][] x = Selection.matrix(rows, wanted.texts("covariates"));
            Optional<LogisticRegression> model = LogisticRegression.fit(x, treated);
            if (model.isEmpty()) {
                wanted.hasNoFit();
                return;
            }
            propensity(wanted.get("propensity"), model.get());
            People people = new People(rows, treated, x, model.get().probabilities(x));
            wanted.get("propensity").agrees("c_statistic", people.concordance(), ITERATIVE);
            weights(study.rows(wanted.text("weights")), wanted.get("effective_sample_size"), people);
            balance(wanted, people);
            outcomes(wanted, people);
            WeightedSurvivalCases.verify(study, wanted, people);
        });
    }

    private static void propensity(Reference expected, LogisticRegression model) {
        for (int j = 0; j < expected.get("coef").size(); j++) {
            expected.get("coef").get(j).agrees(model.coefficient(j), ITERATIVE);
            expected.get("se").get(j).agrees(model.standardError(j), ITERATIVE);
        }
        expected.agrees("deviance", model.deviance(), ITERATIVE);
    }

    private static void weights(List<Reference> table, Reference sizes, People people) {
        if (!sizes.agreesInSize("rows", table.size(), people.rows().size())) {
            return;
        }
        for (int i = 0; i < table.size(); i++) {
            table.get(i).text("id");
            table.get(i).agrees("treat", people.treated()[i] ? 1 : 0, ITERATIVE);
            table.get(i).agrees("propensity", people.propensity()[i], ITERATIVE);
        }
        sizes.fields().forEach((kind, expected) -> {
            if (knows(kind)) {
                double[] weights = people.weights(kind);
                expected.agrees("treated", Weights.effectiveSize(weights, people.treated(), true), ITERATIVE);
                expected.agrees("control", Weights.effectiveSize(weights, people.treated(), false), ITERATIVE);
                for (int i = 0; i < weights.length; i++) {
                    table.get(i).agrees(kind, weights[i], ITERATIVE);
                }
            }
        });
    }

    private static void balance(Reference wanted, People people) {
        wanted.get("balance").fields().forEach((kind, table) -> {
            if (knows(kind)) {
                double[] weights = people.weights(kind);
                table.elements().forEach(row -> balance(row, people, weights));
            }
        });
    }

    private static void balance(Reference row, People people, double[] weights) {
        double[] x = Selection.column(people.rows(), row.text("covariate"));
        Balance balance = Balance.of(x, people.treated(), weights);
        row.agrees("binary", Arrays.stream(x).allMatch(v -> v == 0 || v == 1) ? 1 : 0, ITERATIVE);
        row.agrees("mean_treated", balance.meanTreated(), ITERATIVE);
        row.agrees("mean_control", balance.meanControl(), ITERATIVE);
        row.agrees("smd_pooled_unweighted_sd", balance.standardized(), ITERATIVE);
        row.agrees("smd_treated_sd", balance.standardizedTreated(), ITERATIVE);
        row.agrees("variance_ratio", balance.varianceRatio(), ITERATIVE);
    }

    private static void outcomes(Reference wanted, People people) {
        if (wanted.has("outcome")) {
            wanted.get("outcome").fields().forEach((kind, expected) -> {
                if (knows(kind)) {
                    outcome(expected, people, people.weights(kind));
                }
            });
        }
        if (wanted.has("standardization")) {
            standardization(wanted, people);
        }
    }

    private static void outcome(Reference expected, People people, double[] weights) {
        double[] y = Selection.column(people.rows(), expected.text("outcome"));
        WeightedDifference difference = WeightedDifference.of(y, people.treated(), weights);
        expected.agrees("mean_treated", difference.meanTreated(), ITERATIVE);
        expected.agrees("mean_control", difference.meanControl(), ITERATIVE);
        expected.agrees("difference", difference.difference(), ITERATIVE);
        expected.agrees("se_hc0", difference.standardError(), ITERATIVE);
    }

    /** The outcome is that of the weighted differences. */
    private static void standardization(Reference wanted, People people) {
        Reference expected = wanted.get("standardization");
        String outcome =
                wanted.get("outcome").fields().values().iterator().next().text("outcome");
        Optional<Standardization> shares =
                Standardization.of(Selection.flags(people.rows(), outcome), people.treated(), people.x());
        expected.agrees("risk_treated", Maybe.of(shares, Standardization::treated), ITERATIVE);
        expected.agrees("risk_control", Maybe.of(shares, Standardization::control), ITERATIVE);
        expected.agrees("difference", Maybe.of(shares, Standardization::difference), ITERATIVE);
        expected.agrees("se_delta", Maybe.of(shares, Standardization::standardError), ITERATIVE);
        for (int j = 0; j < expected.get("coef").size(); j++) {
            int term = j;
            expected.get("coef")
                    .get(j)
                    .agrees(Maybe.of(shares, s -> s.coefficients().get(term)), ITERATIVE);
        }
    }
}
