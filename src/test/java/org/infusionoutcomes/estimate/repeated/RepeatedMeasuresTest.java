package org.infusionoutcomes.estimate.repeated;

import static org.infusionoutcomes.estimate.Oracle.assertClose;
import static org.infusionoutcomes.estimate.Oracle.assertRelative;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.infusionoutcomes.estimate.Oracle;
import org.infusionoutcomes.estimate.Oracle.Row;
import org.infusionoutcomes.estimate.repeated.RepeatedFit.Contrast;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RepeatedMeasuresTest {

    private final JsonNode btheb = Oracle.cases("mmrm/cases.json").get("btheb");

    /** Intercept, baseline, visits 2 to 4, group, visits by group. */
    private static double[] row(double base, int visit, int treated) {
        double[] row = new double[9];
        row[0] = 1;
        row[1] = base;
        row[5] = treated;
        if (visit > 0) {
            row[1 + visit] = 1;
            row[5 + visit] = treated;
        }
        return row;
    }

    private RepeatedFit fit() {
        List<Row> rows = Oracle.table("data/mmrm_btheb.csv", r -> r.value("y").isPresent());
        return RepeatedMeasures.of(
                        rows.stream().mapToInt(r -> (int) r.count("id")).toArray(),
                        rows.stream().mapToInt(r -> (int) r.count("visit") - 1).toArray(),
                        rows.stream().mapToDouble(r -> r.number("y")).toArray(),
                        rows.stream()
                                .map(r -> row(
                                        r.number("base"),
                                        (int) r.count("visit") - 1,
                                        r.text("group").equals("BtheB") ? 1 : 0))
                                .toArray(double[][]::new),
                        4)
                .fit()
                .orElseThrow();
    }

    @Test
    void agreesWithR() {
        RepeatedFit fit = fit();
        assertClose(btheb.get("minus2_reml_loglik").doubleValue(), fit.deviance(), 1e-9, "deviance");
        for (int j = 0; j < 9; j++) {
            assertClose(btheb.get("coef").get(j).doubleValue(), fit.coefficient(j), 1e-6, "coef");
            assertClose(btheb.get("se").get(j).doubleValue(), fit.standardError(j), 1e-6, "se");
        }
        for (int a = 0; a < 4; a++) {
            for (int b = 0; b < 4; b++) {
                assertRelative(
                        btheb.get("sigma").get(a).get(b).doubleValue(), fit.visitCovariance(a, b), 1e-5, "sigma");
            }
        }
    }

    @Test
    void contrastsAgreeWithR() {
        RepeatedFit fit = fit();
        double base = btheb.get("base_value_for_lsmeans").doubleValue();
        for (JsonNode expected : btheb.get("contrasts")) {
            Contrast contrast = fit.contrast(weights(expected.get("contrast").stringValue(), base), 0.95);
            String what = expected.get("contrast").stringValue();
            assertClose(expected.get("estimate").doubleValue(), contrast.estimate(), 1e-6, what);
            assertClose(expected.get("se").doubleValue(), contrast.standardError(), 1e-6, what);
            assertClose(expected.get("df_satterthwaite").doubleValue(), contrast.df(), 1e-4, what);
            assertClose(expected.get("t_satterthwaite").doubleValue(), contrast.t(), 1e-6, what);
            assertClose(
                    expected.get("lower_satterthwaite").doubleValue(),
                    contrast.interval().lower(),
                    1e-6,
                    what);
            assertClose(
                    expected.get("upper_satterthwaite").doubleValue(),
                    contrast.interval().upper(),
                    1e-6,
                    what);
            assertClose(expected.get("p_satterthwaite").doubleValue(), contrast.p(), 1e-6, what);
        }
    }

    @Test
    void kenwardRogerAgreesWithR() {
        RepeatedFit fit = fit();
        double base = btheb.get("base_value_for_lsmeans").doubleValue();
        for (JsonNode expected : btheb.get("contrasts")) {
            String what = expected.get("contrast").stringValue();
            Contrast contrast = fit.kenwardRoger(weights(what, base), 0.95);
            assertClose(expected.get("se_kr").doubleValue(), contrast.standardError(), 1e-6, what);
            assertClose(expected.get("df_kr").doubleValue(), contrast.df(), 1e-4, what);
            Contrast observed = fit.kenwardRogerObserved(weights(what, base), 0.95);
            assertClose(expected.get("se_kr_observed").doubleValue(), observed.standardError(), 1e-6, what);
            assertClose(expected.get("df_kr_observed").doubleValue(), observed.df(), 1e-4, what);
            assertClose(expected.get("p_kr").doubleValue(), contrast.p(), 1e-6, what);
            assertClose(
                    expected.get("lower_kr").doubleValue(), contrast.interval().lower(), 1e-6, what);
        }
        for (int j = 0; j < 9; j++) {
            double[] one = new double[9];
            one[j] = 1;
            double error = fit.kenwardRoger(one, 0.95).standardError();
            assertClose(btheb.get("se_kr").get(j).doubleValue(), error, 1e-6, "term " + j);
        }
    }

    private static double[] weights(String name, double base) {
        int visit = List.of("2m", "3m", "5m", "8m").indexOf(name.substring(name.length() - 2));
        double[] treated = row(base, visit, 1);
        double[] reference = row(base, visit, 0);
        if (name.startsWith("lsmean")) {
            return name.startsWith("lsmean BtheB") ? treated : reference;
        }
        return IntStream.range(0, 9).mapToDouble(j -> treated[j] - reference[j]).toArray();
    }

    /** Two routes, one number: with complete pairs the contrast of two visits is the paired t test. */
    @Test
    void isThePairedTestOnCompletePairs() {
        JsonNode expected = Oracle.cases("mmrm/cases.json").get("paired_identity");
        JsonNode sleep = Oracle.cases("continuous/cases.json").get("paired_sleep");
        double[] x = Oracle.numbers(sleep.get("x"));
        double[] y = Oracle.numbers(sleep.get("y"));
        int[] person = new int[20];
        int[] visit = new int[20];
        double[] score = new double[20];
        double[][] design = new double[20][];
        for (int i = 0; i < 20; i++) {
            person[i] = i / 2;
            visit[i] = i % 2;
            score[i] = visit[i] == 0 ? x[i / 2] : y[i / 2];
            design[i] = new double[] {1, visit[i]};
        }
        Contrast contrast = RepeatedMeasures.of(person, visit, score, design, 2)
                .fit()
                .orElseThrow()
                .contrast(new double[] {0, 1}, 0.95);
        assertClose(expected.get("estimate").doubleValue(), contrast.estimate(), 1e-9, "estimate");
        assertClose(expected.get("se").doubleValue(), contrast.standardError(), 1e-7, "se");
        assertClose(expected.get("df").doubleValue(), contrast.df(), 1e-6, "df");
    }

    @Test
    void hasNoFitWhereNobodyHasTwoVisits() {
        double[][] design = {{1, 0}, {1, 0}, {1, 0}, {1, 1}, {1, 1}, {1, 1}};
        assertEquals(
                Optional.empty(),
                RepeatedMeasures.of(
                                new int[] {1, 2, 3, 4, 5, 6},
                                new int[] {0, 0, 0, 1, 1, 1},
                                new double[] {3, 5, 4, 2, 8, 6},
                                design,
                                2)
                        .fit());
    }

    @Test
    void refusesAVisitTwice() {
        var e = assertThrows(
                IllegalArgumentException.class,
                () -> RepeatedMeasures.of(
                        new int[] {1, 1}, new int[] {0, 0}, new double[] {3, 4}, new double[][] {{1}, {1}}, 2));
        assertEquals("A visit must lie inside 0..1 and be there once a person, got 0", e.getMessage());
    }
}
