package org.infusionoutcomes.verification;

import static org.infusionoutcomes.verification.Tolerance.CLOSED_FORM;
import static org.infusionoutcomes.verification.Tolerance.P_VALUE;

import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.infusionoutcomes.estimate.Quantiles;
import org.infusionoutcomes.estimate.Tails;
import org.infusionoutcomes.estimate.score.NoncentralT;

/** Distribution functions, with R's order of arguments. */
final class FunctionCases {

    private static final String TABLE = "functions/distributions.csv";

    private static final Map<String, ToDoubleFunction<Reference>> FUNCTIONS = Map.of(
            "pnorm", r -> Tails.normalBelow(r.number("a1")),
            "pnorm_upper", r -> Tails.normalBelow(-r.number("a1")),
            "pchisq_upper", r -> Tails.chiSquaredUpper(r.number("a1"), r.number("a2")),
            "pt", r -> student(r.number("a1"), r.number("a2")),
            "qnorm", r -> Quantiles.normal(r.number("a1")),
            "qt", r -> Quantiles.student(r.number("a1"), r.number("a2")),
            "qchisq", r -> Quantiles.chiSquared(r.number("a1"), r.number("a2")),
            "pt_noncentral", r -> NoncentralT.cumulative(r.number("a1"), r.number("a2"), r.number("a3")));

    private FunctionCases() {}

    static void verify(Study study) {
        study.eachRow(TABLE, row -> {
            String name = row.text("fn");
            if (!FUNCTIONS.containsKey(name)) {
                study.doesNotKnow(row, "function " + name);
                return;
            }
            Tolerance tolerance = name.startsWith("p") && row.number("value") > 0 ? P_VALUE : CLOSED_FORM;
            row.agrees("value", FUNCTIONS.get(name).applyAsDouble(row), tolerance);
        });
    }

    private static double student(double t, double df) {
        double beyond = Tails.studentTwoSided(t, df) / 2;
        return t < 0 ? beyond : 1 - beyond;
    }
}
