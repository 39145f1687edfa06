package org.infusionoutcomes.verification.count;

import static org.infusionoutcomes.verification.reference.Tolerance.CLOSED_FORM;
import static org.infusionoutcomes.verification.reference.Tolerance.P_VALUE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.infusionoutcomes.estimate.ChiSquaredTest;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.Level;
import org.infusionoutcomes.estimate.proportion.difference.PairedProportions;
import org.infusionoutcomes.estimate.proportion.table.CochranArmitage;
import org.infusionoutcomes.estimate.proportion.table.CochranArmitage.Trend;
import org.infusionoutcomes.estimate.proportion.table.CrossTable;
import org.infusionoutcomes.estimate.proportion.table.FourfoldTable;
import org.infusionoutcomes.estimate.proportion.table.MantelHaenszel;
import org.infusionoutcomes.estimate.proportion.table.MantelHaenszel.Effect;
import org.infusionoutcomes.verification.reference.Maybe;
import org.infusionoutcomes.verification.reference.Reference;
import org.infusionoutcomes.verification.reference.Study;

/** Tables of counts: trends, cross tables, strata, pairs; a case is known by what it gives. */
final class TableCases {

    private TableCases() {}

    static void verify(Study study, String name, Reference wanted) {
        if (wanted.has("score")) {
            trend(wanted);
        } else if (wanted.has("table")) {
            crossTable(wanted);
        } else if (wanted.has("strata")) {
            strata(wanted);
        } else if (wanted.has("mcnemar_chisq")) {
            pairs(wanted);
        } else {
            study.doesNotKnow(name);
        }
    }

    private static void trend(Reference wanted) {
        long[] x = counts(wanted.numbers("x"));
        long[] n = counts(wanted.numbers("n"));
        Optional<Trend> trend = CochranArmitage.test(x, n, wanted.numbers("score"));
        wanted.agrees("z", Maybe.of(trend, Trend::z), CLOSED_FORM);
        chiSquared(wanted, "chisq", "df", "p", trend.map(Trend::test));
        CrossTable table = new CrossTable(IntStream.range(0, x.length)
                .mapToObj(i -> List.of(x[i], n[i] - x[i]))
                .toList());
        chiSquared(wanted, "overall_chisq", "overall_df", "overall_p", table.pearson());
    }

    private static long[] counts(double[] numbers) {
        return Arrays.stream(numbers).mapToLong(v -> (long) v).toArray();
    }

    private static void crossTable(Reference wanted) {
        CrossTable table = new CrossTable(wanted.get("table").elements().stream()
                .map(row -> row.elements().stream()
                        .map(cell -> (long) cell.number())
                        .toList())
                .toList());
        chiSquared(wanted, "chisq", "df", "p", table.pearson());
        wanted.agrees("g_statistic", Maybe.of(table.likelihoodRatio(), ChiSquaredTest::chisq), CLOSED_FORM);
        wanted.agrees("g_p", Maybe.of(table.likelihoodRatio(), ChiSquaredTest::p), P_VALUE);
        if (wanted.has("fisher_p")) {
            fisher(wanted, table);
        }
        wanted.agrees("cramers_v", Maybe.of(table.cramersV(), Double::doubleValue), CLOSED_FORM);
    }

    /** A table that is too large is left out, and so named among what is not computed. */
    private static void fisher(Reference wanted, CrossTable table) {
        OptionalDouble p;
        try {
            p = OptionalDouble.of(table.fisherP());
        } catch (IllegalArgumentException e) {
            return;
        }
        wanted.agrees("fisher_p", p, P_VALUE);
    }

    private static void chiSquared(Reference wanted, String name, String df, String p, Optional<ChiSquaredTest> test) {
        wanted.agrees(name, Maybe.of(test, ChiSquaredTest::chisq), CLOSED_FORM);
        wanted.agrees(df, Maybe.of(test, ChiSquaredTest::df), CLOSED_FORM);
        wanted.agrees(p, Maybe.of(test, ChiSquaredTest::p), P_VALUE);
    }

    private static void strata(Reference wanted) {
        MantelHaenszel strata = MantelHaenszel.of(wanted.get("strata").elements().stream()
                .map(t -> new FourfoldTable(t.count("a"), t.count("b"), t.count("c"), t.count("d")))
                .toList());
        ratio(wanted, "odds_ratio", "log_or_se", "or", strata.oddsRatio());
        ratio(wanted, "risk_ratio", "log_rr_se", "rr", strata.riskRatio());
        difference(wanted, strata.riskDifference());
        chiSquared(wanted, "mh_chisq", "mh_p", strata.test(false));
        chiSquared(wanted, "mh_chisq_corrected", "mh_corrected_p", strata.test(true));
        chiSquared(wanted, "breslow_day", "breslow_day_p", strata.homogeneity(false));
        chiSquared(wanted, "tarone", "tarone_p", strata.homogeneity(true));
    }

    private static void ratio(Reference wanted, String name, String error, String limits, Optional<Effect> effect) {
        wanted.agrees(name, Maybe.of(effect, Effect::estimate), CLOSED_FORM);
        wanted.agrees(error, Maybe.of(effect, Effect::standardError), CLOSED_FORM);
        wanted.agrees(limits + "_lower", Maybe.of(effect, e -> limit(e, -1)), CLOSED_FORM);
        wanted.agrees(limits + "_upper", Maybe.of(effect, e -> limit(e, 1)), CLOSED_FORM);
    }

    /** A limit of 95 % on the log scale. */
    private static double limit(Effect effect, int side) {
        return effect.estimate() * StrictMath.exp(side * Level.z(0.95) * effect.standardError());
    }

    private static void difference(Reference wanted, Optional<Effect> effect) {
        wanted.agrees("risk_difference", Maybe.of(effect, Effect::estimate), CLOSED_FORM);
        wanted.agrees("rd_se", Maybe.of(effect, Effect::standardError), CLOSED_FORM);
        Optional<Interval> interval = effect.map(e -> Interval.around(e.estimate(), Level.z(0.95) * e.standardError()));
        wanted.agrees("rd_lower", Maybe.of(interval, Interval::lower), CLOSED_FORM);
        wanted.agrees("rd_upper", Maybe.of(interval, Interval::upper), CLOSED_FORM);
    }

    private static void chiSquared(Reference wanted, String name, String p, Optional<ChiSquaredTest> test) {
        wanted.agrees(name, Maybe.of(test, ChiSquaredTest::chisq), CLOSED_FORM);
        wanted.agrees(p, Maybe.of(test, ChiSquaredTest::p), P_VALUE);
    }

    private static void pairs(Reference wanted) {
        PairedProportions pairs =
                new PairedProportions(wanted.count("a"), wanted.count("b"), wanted.count("c"), wanted.count("d"));
        chiSquared(wanted, "mcnemar_chisq", "mcnemar_p", pairs.mcNemar(false));
        chiSquared(wanted, "mcnemar_corrected_chisq", "mcnemar_corrected_p", pairs.mcNemar(true));
        wanted.agrees("exact_p", pairs.exactP(), P_VALUE);
        wanted.agrees("midp", pairs.midP(), P_VALUE);
        wanted.agrees("difference", pairs.difference(), CLOSED_FORM);
        wanted.agrees("newcombe_paired_lower", pairs.newcombe(0.95).lower(), CLOSED_FORM);
        wanted.agrees("newcombe_paired_upper", pairs.newcombe(0.95).upper(), CLOSED_FORM);
    }
}
