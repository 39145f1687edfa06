package org.infusionoutcomes.estimate.chart;

import static org.infusionoutcomes.estimate.Oracle.assertClose;
import static org.infusionoutcomes.estimate.Oracle.assertLimits;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.infusionoutcomes.estimate.Oracle;
import org.infusionoutcomes.estimate.Oracle.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ChartsTest {

    @Test
    void pChartAgreesWithR() {
        JsonNode wanted = Oracle.cases("spc/cases.json").get("pchart_cbpp_rows");
        List<Row> rows = Oracle.table("spc/pchart_cbpp_rows.csv");
        PChart chart = PChart.of(
                rows.stream().mapToLong(r -> r.count("x")).toArray(),
                rows.stream().mapToLong(r -> r.count("n")).toArray());
        assertClose(wanted.get("center").doubleValue(), chart.centre(), 1e-14, "centre");
        assertClose(wanted.get("laney_sigma_z").doubleValue(), chart.spread().orElseThrow(), 1e-12, "spread");
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            PChart.Point point = chart.points().get(i);
            assertClose(row.number("lcl"), point.lower(), 1e-13, "lower");
            assertClose(row.number("ucl"), point.upper(), 1e-13, "upper");
            assertClose(row.number("z"), point.z(chart.centre()), 1e-12, "z");
            assertEquals(row.count("out") == 1, point.outside());
            PChart.Point wide = chart.laney().points().get(i);
            assertClose(row.number("laney_lcl"), wide.lower(), 1e-12, "lower");
            assertClose(row.number("laney_ucl"), wide.upper(), 1e-12, "upper");
        }
    }

    @Test
    void funnelAgreesWithR() {
        JsonNode wanted = Oracle.cases("spc/cases.json").get("funnel_cbpp_herd");
        double target = wanted.get("target").doubleValue();
        List<Row> rows = Oracle.table("spc/funnel_cbpp_herd.csv");
        double[] z = rows.stream().mapToDouble(r -> r.number("z")).toArray();
        assertClose(wanted.get("phi_unwinsorized").doubleValue(), Funnel.dispersion(z, 0), 1e-12, "phi");
        double dispersion = Funnel.dispersion(z, 0.1);
        assertClose(wanted.get("phi_winsorized_10pct").doubleValue(), dispersion, 1e-12, "phi");
        for (Row row : rows) {
            for (String level : List.of("95", "99_8")) {
                double share = level.equals("95") ? 0.95 : 0.998;
                long n = row.count("n");
                assertLimits(
                        row.number("normal_lower_" + level),
                        row.number("normal_upper_" + level),
                        Funnel.normal(target, n, 1, share),
                        1e-12,
                        "normal " + row);
                assertLimits(
                        row.number("multiplicative_od_lower_" + level),
                        row.number("multiplicative_od_upper_" + level),
                        Funnel.normal(target, n, dispersion, share),
                        1e-12,
                        "dispersed " + row);
                assertLimits(
                        row.number("exact_lower_" + level),
                        row.number("exact_upper_" + level),
                        Funnel.exact(target, n, share),
                        1e-11,
                        "exact " + row);
            }
            double p = Funnel.p(row.count("x"), row.count("n"), target);
            assertClose(row.number("exact_two_sided_p"), p, 1e-11, "p " + row);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xmr_nile", "xmr_nile_baseline20"})
    void xmrAgreesWithR(String name) {
        JsonNode wanted = Oracle.cases("spc/cases.json").get(name);
        List<Row> rows = Oracle.table("spc/" + name + ".csv");
        double[] x = rows.stream().mapToDouble(r -> r.number("x")).toArray();
        XmrChart chart = XmrChart.of(x, wanted.get("baseline_points").intValue());
        assertClose(wanted.get("mean").doubleValue(), chart.mean(), 1e-13, "mean");
        assertClose(wanted.get("mean_moving_range").doubleValue(), chart.meanRange(), 1e-13, "range");
        assertClose(wanted.get("lcl").doubleValue(), chart.lower(), 1e-13, "lower");
        assertClose(wanted.get("ucl").doubleValue(), chart.upper(), 1e-13, "upper");
        assertClose(wanted.get("mr_ucl").doubleValue(), chart.rangeUpper(), 1e-13, "range's limit");
        XmrChart screened = XmrChart.screened(x, wanted.get("baseline_points").intValue());
        assertClose(wanted.get("lcl_screened").doubleValue(), screened.lower(), 1e-13, "lower");
        assertClose(wanted.get("ucl_screened").doubleValue(), screened.upper(), 1e-13, "upper");
        XmrChart.Signals signals = chart.signals(x);
        assertEquals(signals("beyond_limits", rows), signals.outside());
        assertEquals(signals("run_7_same_side", rows), signals.run());
        assertEquals(signals("trend_7_points", rows), signals.trend());
        assertEquals(signals("two_of_three_beyond_2s", rows), signals.twoOfThree());
        JsonNode run = wanted.get("run_chart");
        assertEquals(
                new RunChart(
                        run.get("median").doubleValue(),
                        run.get("useful_observations").intValue(),
                        run.get("longest_run").intValue(),
                        run.get("longest_run_limit").intValue(),
                        run.get("crossings").intValue(),
                        run.get("crossings_limit").intValue()),
                RunChart.of(x));
    }

    private static List<Boolean> signals(String column, List<Row> rows) {
        return rows.stream().map(r -> r.count(column) == 1).toList();
    }

    /** By hand: ranges 1 1 1 1 1 1 1 and 60, mean 67/8; its limit 27.4 leaves out the 60, and the rest have mean 1. */
    @Test
    void screenedLimitsAgreeWithHandWorkedExample() {
        XmrChart chart = XmrChart.screened(new double[] {1, 2, 1, 2, 1, 2, 1, 2, 62}, 9);
        assertEquals(1, chart.meanRange(), 1e-15);
    }

    /** By hand: six rises in a row make a trend of seven; the fall before and the point after it are none of it. */
    @Test
    void trendAgreesWithHandWorkedExample() {
        double[] values = {9, 1, 2, 3, 4, 5, 6, 7, 7};
        assertEquals(
                List.of(false, true, true, true, true, true, true, true, false),
                XmrChart.of(values, 9).signals(values).trend());
    }

    @Test
    void cusumAgreesWithR() {
        JsonNode wanted = Oracle.cases("spc/cases.json").get("cusum_a");
        List<Boolean> events = Arrays.stream(Oracle.numbers(wanted.get("y")))
                .mapToObj(y -> y == 1)
                .toList();
        double p0 = wanted.get("p0").doubleValue();
        List<Double> upper = Cusum.upper(events, p0, wanted.get("p1").doubleValue());
        List<Double> difference = Cusum.observedMinusExpected(events, p0);
        for (int i = 0; i < events.size(); i++) {
            assertClose(wanted.get("upper_cusum").get(i).doubleValue(), upper.get(i), 1e-14, "upper");
            double expected = wanted.get("observed_minus_expected").get(i).doubleValue();
            assertClose(expected, difference.get(i), 1e-14, "difference");
        }
    }

    @Test
    void cusumRefusesSharesThatAreNone() {
        var e = assertThrows(IllegalArgumentException.class, () -> Cusum.upper(List.of(true), 0.2, 1));
        assertEquals("A share must lie inside (0, 1), got 1.0", e.getMessage());
    }

    @Test
    void uChartAgreesWithR() {
        List<Row> rows = Oracle.table("spc/pchart_cbpp_rows.csv");
        UChart chart = UChart.of(
                rows.stream().mapToLong(r -> r.count("x")).toArray(),
                rows.stream().mapToDouble(r -> r.number("n")).toArray());
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            assertLimits(
                    row.number("u_lcl"), row.number("u_ucl"), chart.limits().get(i), 1e-13, "u " + row);
        }
    }

    /** By hand: 2, 4 and 4 of 10: centre 1/3, error √(2/9/10), the last two a run above the centre. */
    @Test
    void pChartAgreesWithHandWorkedExample() {
        PChart chart = PChart.of(new long[] {2, 4, 4}, new long[] {10, 10, 10});
        assertEquals(1 / 3.0, chart.centre(), 1e-15);
        assertEquals(0, chart.points().get(0).lower());
        assertEquals(1 / 3.0 + 3 * Math.sqrt(2 / 90.0), chart.points().get(0).upper(), 1e-15);
        assertEquals(List.of(false, true, true), chart.runs(2));
    }

    @Test
    void refusesMoreEventsThanPeople() {
        var e = assertThrows(IllegalArgumentException.class, () -> PChart.of(new long[] {3}, new long[] {2}));
        assertEquals("A count must be 0 to its size, got 3 of 2", e.getMessage());
    }
}
