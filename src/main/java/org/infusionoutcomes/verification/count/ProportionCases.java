package org.infusionoutcomes.verification.count;

import static org.infusionoutcomes.verification.reference.Tolerance.CLOSED_FORM;
import static org.infusionoutcomes.verification.reference.Tolerance.COARSE_SEARCH;
import static org.infusionoutcomes.verification.reference.Tolerance.P_VALUE;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.infusionoutcomes.estimate.ChiSquaredTest;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.proportion.ProportionInterval;
import org.infusionoutcomes.estimate.proportion.Wilson;
import org.infusionoutcomes.estimate.proportion.difference.MiettinenNurminen;
import org.infusionoutcomes.estimate.proportion.difference.Newcombe;
import org.infusionoutcomes.estimate.proportion.difference.TwoProportions;
import org.infusionoutcomes.estimate.proportion.difference.TwoProportions.Ratio;
import org.infusionoutcomes.estimate.proportion.table.ConditionalOddsRatio;
import org.infusionoutcomes.estimate.proportion.table.FisherExact;
import org.infusionoutcomes.verification.reference.Maybe;
import org.infusionoutcomes.verification.reference.Reference;
import org.infusionoutcomes.verification.reference.Study;

/** One proportion and two; tables of more are {@link TableCases}. */
public final class ProportionCases {

    private static final Map<ProportionInterval, String> COLUMNS =
            Map.of(ProportionInterval.WILSON_CORRECTED, "wilson_cc", ProportionInterval.MID_P, "midp");

    private ProportionCases() {}

    /** Goes through the cases that the study has of this family. */
    public static void verify(Study study) {
        study.eachRow("proportions/one_sample.csv", ProportionCases::one);
        study.eachRow("proportions/two_sample.csv", ProportionCases::two);
        study.each("proportions/tables.json", (name, wanted) -> TableCases.verify(study, name, wanted));
    }

    private static void one(Reference row) {
        long x = row.count("x");
        long n = row.count("n");
        row.agrees("estimate", (double) x / n, CLOSED_FORM);
        limits(row, "wilson", Optional.of(Wilson.interval(x, n, row.number("level"))));
        for (ProportionInterval kind : ProportionInterval.values()) {
            String name = COLUMNS.getOrDefault(kind, kind.name().toLowerCase(Locale.ROOT));
            limits(row, name, kind.of(x, n, row.number("level")));
        }
    }

    private static void two(Reference row) {
        long x1 = row.count("x1");
        long n1 = row.count("n1");
        long x2 = row.count("x2");
        long n2 = row.count("n2");
        double level = row.number("level");
        row.agrees("difference", (double) x1 / n1 - (double) x2 / n2, CLOSED_FORM);
        limits(row, "newcombe", Optional.of(Newcombe.difference(x1, n1, x2, n2, level)));
        limits(row, "newcombe_cc", Optional.of(Newcombe.corrected(x1, n1, x2, n2, level)));
        limits(row, "miettinen_nurminen", Optional.of(MiettinenNurminen.difference(x1, n1, x2, n2, level)));
        limits(row, "mee", Optional.of(MiettinenNurminen.mee(x1, n1, x2, n2, level)));
        limits(row, "agresti_caffo", Optional.of(TwoProportions.agrestiCaffo(x1, n1, x2, n2, level)));
        limits(row, "wald", Optional.of(TwoProportions.wald(x1, n1, x2, n2, level)));
        ratio(row, "risk_ratio", "risk_ratio", TwoProportions.riskRatio(x1, n1, x2, n2, level));
        ratio(row, "odds_ratio", "odds_ratio_woolf", TwoProportions.oddsRatio(x1, n1, x2, n2, level));
        row.agrees("fisher_p", FisherExact.p(x1, n1, x2, n2), P_VALUE);
        row.agrees("fisher_midp", FisherExact.midP(x1, n1, x2, n2), P_VALUE);
        conditional(row, ConditionalOddsRatio.of(x1, n1, x2, n2, level));
        chiSquared(row, "chisq", TwoProportions.chiSquared(x1, n1, x2, n2, false));
        chiSquared(row, "chisq_yates", TwoProportions.chiSquared(x1, n1, x2, n2, true));
        row.agrees("mn_score_z_at_0", MiettinenNurminen.z(x1, n1, x2, n2), CLOSED_FORM);
    }

    private static void conditional(Reference row, ConditionalOddsRatio ratio) {
        row.agrees("fisher_cond_odds_ratio", ratio.estimate(), COARSE_SEARCH);
        row.agrees("fisher_or_lower", ratio.interval().lower(), COARSE_SEARCH);
        row.agrees("fisher_or_upper", ratio.interval().upper(), COARSE_SEARCH);
    }

    private static void ratio(Reference row, String estimate, String limits, Optional<Ratio> ratio) {
        row.agrees(estimate, Maybe.of(ratio, Ratio::estimate), CLOSED_FORM);
        limits(row, limits, ratio.map(Ratio::interval));
    }

    private static void chiSquared(Reference row, String name, Optional<ChiSquaredTest> test) {
        row.agrees(name, Maybe.of(test, ChiSquaredTest::chisq), CLOSED_FORM);
        row.agrees(name + "_p", Maybe.of(test, ChiSquaredTest::p), P_VALUE);
    }

    private static void limits(Reference row, String name, Optional<Interval> interval) {
        row.agrees(name + "_lower", Maybe.of(interval, Interval::lower), CLOSED_FORM);
        row.agrees(name + "_upper", Maybe.of(interval, Interval::upper), CLOSED_FORM);
    }
}
