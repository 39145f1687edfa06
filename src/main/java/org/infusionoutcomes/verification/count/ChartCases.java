package org.infusionoutcomes.verification.count;

import static org.infusionoutcomes.verification.reference.Tolerance.CLOSED_FORM;
import static org.infusionoutcomes.verification.reference.Tolerance.P_VALUE;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.chart.Cusum;
import org.infusionoutcomes.estimate.chart.Funnel;
import org.infusionoutcomes.estimate.chart.PChart;
import org.infusionoutcomes.estimate.chart.RunChart;
import org.infusionoutcomes.estimate.chart.UChart;
import org.infusionoutcomes.estimate.chart.XmrChart;
import org.infusionoutcomes.estimate.proportion.Wilson;
import org.infusionoutcomes.verification.reference.Reference;
import org.infusionoutcomes.verification.reference.Selection;
import org.infusionoutcomes.verification.reference.Study;

/** Funnel and control charts; a case is known by what it gives. */
public final class ChartCases {

    private ChartCases() {}

    /** Goes through the cases that the study has of this family. */
    public static void verify(Study study) {
        study.each("spc/cases.json", (name, wanted) -> {
            if (wanted.has("phi_winsorized_10pct")) {
                funnel(wanted, study.rows(wanted.text("table")));
            } else if (wanted.has("laney_sigma_z")) {
                pChart(wanted, study.rows(wanted.text("table")));
            } else if (wanted.has("mean_moving_range")) {
                xmr(wanted, study.rows(wanted.text("table")));
            } else if (wanted.has("upper_cusum")) {
                cusum(wanted);
            } else {
                study.doesNotKnow(name);
            }
        });
    }

    private static void funnel(Reference wanted, List<Reference> rows) {
        double target = wanted.number("target");
        double[] z = Selection.column(rows, "z");
        double dispersion = Funnel.dispersion(z, 0.1);
        wanted.agrees("phi_unwinsorized", Funnel.dispersion(z, 0), CLOSED_FORM);
        wanted.agrees("phi_winsorized_10pct", dispersion, CLOSED_FORM);
        for (Reference row : rows) {
            long n = row.count("n");
            row.text("label");
            row.agrees("rate", (double) row.count("x") / n, CLOSED_FORM);
            row.agrees("exact_two_sided_p", Funnel.p(row.count("x"), n, target), P_VALUE);
            for (String level : List.of("95", "99_8")) {
                double share = level.equals("95") ? 0.95 : 0.998;
                limits(row, "normal", level, Funnel.normal(target, n, 1, share));
                limits(row, "multiplicative_od", level, Funnel.normal(target, n, dispersion, share));
                limits(row, "exact", level, Funnel.exact(target, n, share));
                limits(row, "wilson", level, Wilson.interval(row.count("x"), n, share));
            }
        }
    }

    private static void limits(Reference row, String name, String level, Interval interval) {
        row.agrees(name + "_lower_" + level, interval.lower(), CLOSED_FORM);
        row.agrees(name + "_upper_" + level, interval.upper(), CLOSED_FORM);
    }

    private static void pChart(Reference wanted, List<Reference> rows) {
        long[] events = rows.stream().mapToLong(row -> row.count("x")).toArray();
        PChart chart =
                PChart.of(events, rows.stream().mapToLong(row -> row.count("n")).toArray());
        List<Interval> rates = UChart.of(events, Selection.column(rows, "n")).limits();
        wanted.agrees("center", chart.centre(), CLOSED_FORM);
        wanted.agrees("laney_sigma_z", chart.spread(), CLOSED_FORM);
        List<PChart.Point> wide = chart.spread().isPresent() ? chart.laney().points() : chart.points();
        for (int i = 0; i < rows.size(); i++) {
            Reference row = rows.get(i);
            PChart.Point point = chart.points().get(i);
            row.text("label");
            row.agrees("p", point.share(), CLOSED_FORM);
            row.agrees("center", chart.centre(), CLOSED_FORM);
            row.agrees("lcl", point.lower(), CLOSED_FORM);
            row.agrees("ucl", point.upper(), CLOSED_FORM);
            row.agrees("z", point.z(chart.centre()), CLOSED_FORM);
            row.agrees("out", point.outside() ? 1 : 0, CLOSED_FORM);
            row.agrees("u_lcl", rates.get(i).lower(), CLOSED_FORM);
            row.agrees("u_ucl", rates.get(i).upper(), CLOSED_FORM);
            row.agrees("laney_lcl", wide.get(i).lower(), CLOSED_FORM);
            row.agrees("laney_ucl", wide.get(i).upper(), CLOSED_FORM);
        }
    }

    private static void xmr(Reference wanted, List<Reference> rows) {
        double[] x = Selection.column(rows, "x");
        XmrChart chart = XmrChart.of(x, (int) wanted.count("baseline_points"));
        wanted.agrees("mean", chart.mean(), CLOSED_FORM);
        wanted.agrees("mean_moving_range", chart.meanRange(), CLOSED_FORM);
        wanted.agrees("lcl", chart.lower(), CLOSED_FORM);
        wanted.agrees("ucl", chart.upper(), CLOSED_FORM);
        wanted.agrees("mr_ucl", chart.rangeUpper(), CLOSED_FORM);
        XmrChart screened = XmrChart.screened(x, (int) wanted.count("baseline_points"));
        wanted.agrees("mean_moving_range_screened", screened.meanRange(), CLOSED_FORM);
        wanted.agrees("lcl_screened", screened.lower(), CLOSED_FORM);
        wanted.agrees("ucl_screened", screened.upper(), CLOSED_FORM);
        runChart(wanted.get("run_chart"), RunChart.of(x));
        XmrChart.Signals signals = chart.signals(x);
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).text("index");
            OptionalDouble range = i == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.abs(x[i] - x[i - 1]));
            rows.get(i).agrees("moving_range", range, CLOSED_FORM);
            signal(rows.get(i), "beyond_limits", signals.outside().get(i));
            signal(rows.get(i), "run_7_same_side", signals.run().get(i));
            signal(rows.get(i), "trend_7_points", signals.trend().get(i));
            signal(rows.get(i), "two_of_three_beyond_2s", signals.twoOfThree().get(i));
        }
    }

    private static void signal(Reference row, String name, boolean ours) {
        row.agrees(name, ours ? 1 : 0, CLOSED_FORM);
    }

    private static void runChart(Reference expected, RunChart chart) {
        expected.agrees("median", chart.median(), CLOSED_FORM);
        expected.agrees("useful_observations", chart.useful(), CLOSED_FORM);
        expected.agrees("longest_run", chart.longestRun(), CLOSED_FORM);
        expected.agrees("longest_run_limit", chart.longestRunLimit(), CLOSED_FORM);
        expected.agrees("crossings", chart.crossings(), CLOSED_FORM);
        expected.agrees("crossings_limit", chart.crossingsLimit(), CLOSED_FORM);
    }

    private static void cusum(Reference wanted) {
        List<Boolean> events =
                Arrays.stream(wanted.numbers("y")).mapToObj(y -> y == 1).toList();
        double p0 = wanted.number("p0");
        List<Double> upper = Cusum.upper(events, p0, wanted.number("p1"));
        List<Double> difference = Cusum.observedMinusExpected(events, p0);
        wanted.agrees("upper_cusum", upper.stream().mapToDouble(d -> d).toArray(), CLOSED_FORM);
        wanted.agrees(
                "observed_minus_expected",
                difference.stream().mapToDouble(d -> d).toArray(),
                CLOSED_FORM);
    }
}
