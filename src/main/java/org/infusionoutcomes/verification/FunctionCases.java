package org.infusionoutcomes.verification;

import static org.infusionoutcomes.verification.reference.Tolerance.CLOSED_FORM;
import static org.infusionoutcomes.verification.reference.Tolerance.P_VALUE;

import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.infusionoutcomes.estimate.Chances;
import org.infusionoutcomes.estimate.Quantiles;
import org.infusionoutcomes.estimate.StudentizedRange;
import org.infusionoutcomes.estimate.Tails;
import org.infusionoutcomes.estimate.score.mean.NoncentralT;
import org.infusionoutcomes.estimate.score.rank.RankSums;
import org.infusionoutcomes.verification.reference.Reference;
import org.infusionoutcomes.verification.reference.Study;
import org.infusionoutcomes.verification.reference.Tolerance;

/** Distribution functions, with R's order of arguments. */
final class FunctionCases {

    private static final String TABLE = "functions/distributions.csv";

    private static final Map<String, ToDoubleFunction<Reference>> FUNCTIONS = Map.ofEntries(
            entry("pnorm", r -> Tails.normalBelow(r.number("a1"))),
            entry("pf_upper", r -> Tails.fUpper(r.number("a1"), r.number("a2"), r.number("a3"))),
            entry("pbinom", r -> Tails.binomialUpTo(r.count("a1"), r.count("a2"), r.number("a3"))),
            entry("pbeta", r -> Tails.betaBelow(r.number("a1"), r.number("a2"), r.number("a3"))),
            entry("qbeta", r -> Quantiles.beta(r.number("a1"), r.number("a2"), r.number("a3"))),
            entry("dbinom", r -> Chances.binomial(r.count("a1"), r.count("a2"), r.number("a3"))),
            entry("dhyper", r -> Chances.hypergeometric(r.count("a1"), r.count("a2"), r.count("a3"), r.count("a4"))),
            entry("pwilcox", r -> RankSums.mannWhitneyUpTo(r.count("a1"), (int) r.count("a2"), (int) r.count("a3"))),
            entry("psignrank", r -> RankSums.signedUpTo(r.count("a1"), (int) r.count("a2"))),
            entry("ppois", r -> Tails.poissonUpTo(r.count("a1"), r.number("a2"))),
            entry("ptukey_upper", r -> StudentizedRange.upper(r.number("a1"), r.count("a2"), r.number("a3"))),
            entry("lgamma", r -> Chances.logGamma(r.number("a1"))),
            entry("pnorm_upper", r -> Tails.normalBelow(-r.number("a1"))),
            entry("pchisq_upper", r -> Tails.chiSquaredUpper(r.number("a1"), r.number("a2"))),
            entry("pt", r -> student(r.number("a1"), r.number("a2"))),
            entry("qnorm", r -> Quantiles.normal(r.number("a1"))),
            entry("qt", r -> Quantiles.student(r.number("a1"), r.number("a2"))),
            entry("qchisq", r -> Quantiles.chiSquared(r.number("a1"), r.number("a2"))),
            entry("pt_noncentral", r -> NoncentralT.cumulative(r.number("a1"), r.number("a2"), r.number("a3"))));

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

    private static Map.Entry<String, ToDoubleFunction<Reference>> entry(
            String name, ToDoubleFunction<Reference> function) {
        return Map.entry(name, function);
    }

    private static double student(double t, double df) {
        double beyond = Tails.studentTwoSided(t, df) / 2;
        return t < 0 ? beyond : 1 - beyond;
    }
}
