package org.infusionoutcomes.verification.score;

import static org.infusionoutcomes.verification.reference.Tolerance.MIXED_MODEL;

import java.util.List;
import java.util.Optional;
import org.infusionoutcomes.estimate.repeated.MixedModel;
import org.infusionoutcomes.verification.reference.Maybe;
import org.infusionoutcomes.verification.reference.Reference;
import org.infusionoutcomes.verification.reference.Selection;
import org.infusionoutcomes.verification.reference.Study;

/** Mixed models: a level, or a level and a slope, of each person's own. */
final class MixedCases {

    private static final String SLOPES = "y ~ t + (t | id)";
    private static final String LEVELS = "y ~ t + (1 | id)";

    private MixedCases() {}

    /** The model says which effects are persons' own, the end of the name whether it is restricted. */
    static void verify(Study study, String name, Reference wanted) {
        boolean slopes = wanted.text("model").equals(SLOPES);
        if (!slopes && !wanted.text("model").equals(LEVELS)) {
            study.doesNotKnow(name);
            return;
        }
        List<Reference> rows = study.data(wanted.text("data"));
        double[][] lines =
                rows.stream().map(row -> new double[] {1, row.number("t")}).toArray(double[][]::new);
        double[][] levels = rows.stream().map(row -> new double[] {1}).toArray(double[][]::new);
        Optional<MixedModel> fit = MixedModel.fit(
                Selection.places(rows, "id", Selection.levels(rows, "id")),
                Selection.column(rows, "y"),
                lines,
                slopes ? lines : levels,
                !name.endsWith("_ml"));
        for (int j = 0; j < wanted.get("coef").size(); j++) {
            int term = j;
            wanted.get("coef").get(j).agrees(Maybe.of(fit, f -> f.coefficients().get(term)), MIXED_MODEL);
            wanted.get("se").get(j).agrees(Maybe.of(fit, f -> f.standardErrors().get(term)), MIXED_MODEL);
        }
        wanted.agrees("loglik", Maybe.of(fit, MixedModel::logLikelihood), MIXED_MODEL);
        wanted.get("variance_components").elements().forEach(part -> component(part, fit));
        if (wanted.has("tolerance")) {
            wanted.number("tolerance");
        }
    }

    private static void component(Reference part, Optional<MixedModel> fit) {
        if (part.text("group").equals("Residual")) {
            part.agrees("value", Maybe.of(fit, MixedModel::residual), MIXED_MODEL);
            return;
        }
        int first = effect(part, "var1");
        int second = part.has("var2") ? effect(part, "var2") : first;
        int place = first == second ? (first == 0 ? 0 : 2) : 1;
        part.agrees("value", Maybe.of(fit, f -> f.effects().get(place)), MIXED_MODEL);
    }

    private static int effect(Reference part, String field) {
        return part.text(field).equals("(Intercept)") ? 0 : 1;
    }
}
