package org.infusionoutcomes.estimate.proportion.table;

import static org.infusionoutcomes.estimate.Oracle.assertClose;
import static org.infusionoutcomes.estimate.Oracle.assertLimits;
import static org.infusionoutcomes.estimate.Oracle.assertRelative;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.infusionoutcomes.estimate.ChiSquaredTest;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.Level;
import org.infusionoutcomes.estimate.Oracle;
import org.infusionoutcomes.estimate.Oracle.Row;
import org.infusionoutcomes.estimate.proportion.ProportionInterval;
import org.infusionoutcomes.estimate.proportion.difference.MiettinenNurminen;
import org.infusionoutcomes.estimate.proportion.difference.Newcombe;
import org.infusionoutcomes.estimate.proportion.difference.PairedProportions;
import org.infusionoutcomes.estimate.proportion.difference.TwoProportions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TablesTest {

    @Test
    void intervalsOfOneProportionAgreeWithR() {
        Map<ProportionInterval, String> columns =
                Map.of(ProportionInterval.WILSON_CORRECTED, "wilson_cc", ProportionInterval.MID_P, "midp");
        for (Row row : Oracle.table("proportions/one_sample.csv")) {
            for (ProportionInterval kind : ProportionInterval.values()) {
                String name = columns.getOrDefault(kind, kind.name().toLowerCase(Locale.ROOT));
                Optional<Interval> interval = kind.of(row.count("x"), row.count("n"), row.number("level"));
                assertEquals(row.value(name + "_lower").isPresent(), interval.isPresent(), row.toString());
                interval.ifPresent(i -> assertLimits(
                        row.number(name + "_lower"), row.number(name + "_upper"), i, 1e-11, name + " " + row));
            }
        }
    }

    @Test
    void comparisonsOfTwoAgreeWithR() {
        for (Row row : Oracle.table("proportions/two_sample.csv")) {
            long x1 = row.count("x1");
            long n1 = row.count("n1");
            long x2 = row.count("x2");
            long n2 = row.count("n2");
            double level = row.number("level");
            limits(row, "newcombe_cc", Newcombe.corrected(x1, n1, x2, n2, level));
            limits(row, "miettinen_nurminen", MiettinenNurminen.difference(x1, n1, x2, n2, level));
            limits(row, "mee", MiettinenNurminen.mee(x1, n1, x2, n2, level));
            limits(row, "agresti_caffo", TwoProportions.agrestiCaffo(x1, n1, x2, n2, level));
            limits(row, "wald", TwoProportions.wald(x1, n1, x2, n2, level));
            ratio(row, "risk_ratio", "risk_ratio", TwoProportions.riskRatio(x1, n1, x2, n2, level));
            ratio(row, "odds_ratio", "odds_ratio_woolf", TwoProportions.oddsRatio(x1, n1, x2, n2, level));
            assertRelative(row.number("fisher_midp"), FisherExact.midP(x1, n1, x2, n2), 1e-11, row.toString());
            ConditionalOddsRatio exact = ConditionalOddsRatio.of(x1, n1, x2, n2, level);
            // R's fisher.test stops its search early: see the next test for exact values
            assertRelativeOrEqual(row.number("fisher_cond_odds_ratio"), exact.estimate(), row.toString());
            assertRelativeOrEqual(
                    row.number("fisher_or_lower"), exact.interval().lower(), row.toString());
            assertRelativeOrEqual(
                    row.number("fisher_or_upper"), exact.interval().upper(), row.toString());
            chiSquared(row, "chisq", TwoProportions.chiSquared(x1, n1, x2, n2, false));
            chiSquared(row, "chisq_yates", TwoProportions.chiSquared(x1, n1, x2, n2, true));
            assertClose(row.number("mn_score_z_at_0"), MiettinenNurminen.z(x1, n1, x2, n2), 1e-12, row.toString());
        }
    }

    /** R: {@code uniroot} on the noncentral hypergeometric mean and lower tail with {@code tol = 1e-14}. */
    @Test
    void conditionalOddsRatioIsExact() {
        ConditionalOddsRatio ratio = ConditionalOddsRatio.of(9, 10, 3, 10, 0.95);
        assertRelative(17.2690339379717, ratio.estimate(), 1e-12, "estimate");
        assertRelative(1047.83998170381, ratio.interval().upper(), 1e-12, "upper");
    }

    private static void assertRelativeOrEqual(double expected, double actual, String what) {
        if (Double.isInfinite(expected) || expected == 0) {
            assertEquals(expected, actual, what);
        } else {
            assertRelative(expected, actual, 2e-2, what);
        }
    }

    private static void limits(Row row, String name, Interval interval) {
        assertLimits(row.number(name + "_lower"), row.number(name + "_upper"), interval, 1e-9, name + " " + row);
    }

    private static void ratio(Row row, String estimate, String limits, Optional<TwoProportions.Ratio> ratio) {
        assertEquals(row.value(estimate).isPresent(), ratio.isPresent(), row.toString());
        ratio.ifPresent(r -> {
            assertClose(row.number(estimate), r.estimate(), 1e-12, estimate);
            limits(row, limits, r.interval());
        });
    }

    private static void chiSquared(Row row, String name, Optional<ChiSquaredTest> test) {
        assertEquals(row.value(name).isPresent(), test.isPresent(), row.toString());
        test.ifPresent(t -> {
            assertClose(row.number(name), t.chisq(), 1e-11, name);
            assertRelative(row.number(name + "_p"), t.p(), 1e-10, name);
        });
    }

    private static JsonNode table(String name) {
        return Oracle.cases("proportions/tables.json").get(name);
    }

    @Test
    void trendsAgreeWithR() {
        for (String name : List.of("trend_smokers", "trend_dose")) {
            JsonNode wanted = table(name);
            long[] x = Arrays.stream(Oracle.numbers(wanted.get("x")))
                    .mapToLong(v -> (long) v)
                    .toArray();
            long[] n = Arrays.stream(Oracle.numbers(wanted.get("n")))
                    .mapToLong(v -> (long) v)
                    .toArray();
            CochranArmitage.Trend trend = CochranArmitage.test(x, n, Oracle.numbers(wanted.get("score")))
                    .orElseThrow();
            assertClose(wanted.get("z").doubleValue(), trend.z(), 1e-12, "z");
            assertRelative(wanted.get("p").doubleValue(), trend.test().p(), 1e-11, "p");
            List<List<Long>> rows = new ArrayList<>();
            for (int i = 0; i < x.length; i++) {
                rows.add(List.of(x[i], n[i] - x[i]));
            }
            ChiSquaredTest overall = new CrossTable(rows).pearson().orElseThrow();
            assertClose(wanted.get("overall_chisq").doubleValue(), overall.chisq(), 1e-12, "overall");
        }
    }

    /**
     * By hand: 0 of 2, 1 of 2, 2 of 2 with scores 0 1 2. Of the 20 ways to place 3 successes on 6 people the sum of
     * scores is 5 in 2 and 1 in 2; so p = 4/20.
     */
    @Test
    void exactTrendAgreesWithHandWorkedExample() {
        assertEquals(
                0.2, CochranArmitage.exactP(new long[] {0, 1, 2}, new long[] {2, 2, 2}, new int[] {0, 1, 2}), 1e-14);
    }

    /** Two routes, one number: with two groups of one size the exact trend is Fisher's test. */
    @Test
    void exactTrendOfTwoGroupsIsFishers() {
        double trend = CochranArmitage.exactP(new long[] {7, 2}, new long[] {12, 12}, new int[] {0, 1});
        assertEquals(FisherExact.p(7, 12, 2, 12), trend, 1e-13);
    }

    @Test
    void crossTablesAgreeWithR() {
        for (String name : List.of("rxc_job", "rxc_three")) {
            JsonNode wanted = table(name);
            CrossTable table =
                    new CrossTable(StreamSupport.stream(wanted.get("table").spliterator(), false)
                            .map(row -> Arrays.stream(Oracle.numbers(row))
                                    .mapToObj(v -> (long) v)
                                    .toList())
                            .toList());
            assertClose(
                    wanted.get("chisq").doubleValue(),
                    table.pearson().orElseThrow().chisq(),
                    1e-12,
                    "chisq");
            assertEquals(
                    wanted.get("df").intValue(), table.pearson().orElseThrow().df());
            assertRelative(wanted.get("fisher_p").doubleValue(), table.fisherP(), 1e-8, "Fisher");
            assertClose(
                    wanted.get("g_statistic").doubleValue(),
                    table.likelihoodRatio().orElseThrow().chisq(),
                    1e-12,
                    "G");
            assertRelative(
                    wanted.get("g_p").doubleValue(),
                    table.likelihoodRatio().orElseThrow().p(),
                    1e-11,
                    "p");
            assertClose(wanted.get("cramers_v").doubleValue(), table.cramersV().orElseThrow(), 1e-12, "V");
        }
    }

    @Test
    void mantelHaenszelAgreesWithR() {
        for (String name : List.of("mh_ucb_admissions", "mh_bcg")) {
            JsonNode wanted = table(name);
            MantelHaenszel strata =
                    MantelHaenszel.of(StreamSupport.stream(wanted.get("strata").spliterator(), false)
                            .map(t -> new FourfoldTable(
                                    t.get("a").longValue(),
                                    t.get("b").longValue(),
                                    t.get("c").longValue(),
                                    t.get("d").longValue()))
                            .toList());
            effect(wanted, "odds_ratio", "log_or_se", strata.oddsRatio());
            effect(wanted, "risk_ratio", "log_rr_se", strata.riskRatio());
            effect(wanted, "risk_difference", "rd_se", strata.riskDifference());
            chisq(wanted, "mh_chisq", "mh_p", strata.test(false));
            chisq(wanted, "mh_chisq_corrected", "mh_corrected_p", strata.test(true));
            chisq(wanted, "breslow_day", "breslow_day_p", strata.homogeneity(false));
            chisq(wanted, "tarone", "tarone_p", strata.homogeneity(true));
        }
    }

    private static void effect(JsonNode wanted, String name, String error, Optional<MantelHaenszel.Effect> effect) {
        assertClose(wanted.get(name).doubleValue(), effect.orElseThrow().estimate(), 1e-12, name);
        assertRelative(wanted.get(error).doubleValue(), effect.orElseThrow().standardError(), 1e-10, error);
    }

    private static void chisq(JsonNode wanted, String name, String p, Optional<ChiSquaredTest> test) {
        assertClose(wanted.get(name).doubleValue(), test.orElseThrow().chisq(), 1e-10, name);
        assertRelative(wanted.get(p).doubleValue(), test.orElseThrow().p(), 1e-8, p);
    }

    @Test
    void pairsAgreeWithR() {
        for (String name : List.of("paired_rearrests", "paired_small", "paired_equal")) {
            JsonNode wanted = table(name);
            PairedProportions pairs = new PairedProportions(
                    wanted.get("a").longValue(),
                    wanted.get("b").longValue(),
                    wanted.get("c").longValue(),
                    wanted.get("d").longValue());
            chisq(wanted, "mcnemar_chisq", "mcnemar_p", pairs.mcNemar(false));
            chisq(wanted, "mcnemar_corrected_chisq", "mcnemar_corrected_p", pairs.mcNemar(true));
            assertRelative(wanted.get("exact_p").doubleValue(), pairs.exactP(), 1e-10, "exact");
            assertRelative(wanted.get("midp").doubleValue(), pairs.midP(), 1e-9, "mid-p");
            assertClose(wanted.get("difference").doubleValue(), pairs.difference(), 1e-14, "difference");
            assertLimits(
                    wanted.get("newcombe_paired_lower").doubleValue(),
                    wanted.get("newcombe_paired_upper").doubleValue(),
                    pairs.newcombe(0.95),
                    1e-12,
                    name);
        }
    }

    /** By hand: the limits of Miettinen and Nurminen solve the score equation; swapping the groups turns them round 0. */
    @Test
    void miettinenNurminenOfSwappedGroupsIsTurned() {
        Interval one = MiettinenNurminen.difference(7, 20, 3, 15, 0.95);
        Interval other = MiettinenNurminen.difference(3, 15, 7, 20, 0.95);
        assertEquals(-one.lower(), other.upper(), 1e-12);
        assertEquals(1.959963984540054, Level.z(0.95), 1e-15);
    }

    @Test
    void refusesAnUnevenTable() {
        var e = assertThrows(
                IllegalArgumentException.class, () -> new CrossTable(List.of(List.of(1L, 2L), List.of(3L))));
        assertEquals("A table needs two rows and columns or more with counts, got [[1, 2], [3]]", e.getMessage());
    }

    /** Two routes, one number: a fourfold table is one of two rows and two columns. */
    @Test
    void fisherOfFourCellsIsThatOfTwoProportions() {
        CrossTable table = new CrossTable(List.of(List.of(8L, 2L), List.of(1L, 5L)));
        assertEquals(FisherExact.p(8, 10, 1, 6), table.fisherP(), 1e-12);
    }
}
