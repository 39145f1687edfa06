package org.infusionoutcomes.verification.score;

import static org.infusionoutcomes.verification.reference.Tolerance.CLOSED_FORM;
import static org.infusionoutcomes.verification.reference.Tolerance.DEGREES;
import static org.infusionoutcomes.verification.reference.Tolerance.MIXED_MODEL;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.infusionoutcomes.estimate.repeated.RepeatedFit;
import org.infusionoutcomes.estimate.repeated.RepeatedFit.Contrast;
import org.infusionoutcomes.estimate.repeated.RepeatedMeasures;
import org.infusionoutcomes.verification.reference.Maybe;
import org.infusionoutcomes.verification.reference.Reference;
import org.infusionoutcomes.verification.reference.Selection;
import org.infusionoutcomes.verification.reference.Study;

/** The model by visit: y on baseline, visit, group and their product, unstructured covariance, REML. */
public final class RepeatedCases {

    private static final double LEVEL = 0.95;

    private RepeatedCases() {}

    /** Goes through the cases that the study has of this family. */
    public static void verify(Study study) {
        study.each("mmrm/cases.json", (name, wanted) -> {
            if (wanted.has("contrasts")) {
                model(study, wanted);
            } else if (wanted.has("data") && wanted.text("data").startsWith("continuous/cases.json: ")) {
                pairs(study, wanted);
            } else if (wanted.has("variance_components")) {
                MixedCases.verify(study, name, wanted);
            } else {
                study.doesNotKnow(name);
            }
        });
    }

    private static void model(Study study, Reference wanted) {
        List<String> visits = wanted.texts("visits");
        List<Reference> rows = study.data(wanted.text("data")).stream()
                .filter(row -> row.get("y").value().isPresent())
                .toList();
        String treated = wanted.text("group_treated");
        double[][] design = rows.stream()
                .map(row -> row(
                        row.number("base"),
                        visit(row, visits),
                        row.text("group").equals(treated),
                        visits))
                .toArray(double[][]::new);
        Optional<RepeatedFit> fit = RepeatedMeasures.of(
                        Selection.places(rows, "id", Selection.levels(rows, "id")),
                        rows.stream().mapToInt(row -> visit(row, visits)).toArray(),
                        Selection.column(rows, "y"),
                        design,
                        visits.size())
                .fit();
        wanted.agrees("observations", rows.size(), CLOSED_FORM);
        wanted.agrees("subjects", Selection.levels(rows, "id").size(), CLOSED_FORM);
        if (fit.isEmpty()) {
            wanted.hasNoFit();
            return;
        }
        fitted(wanted, fit.get(), visits.size());
        double base = wanted.number("base_value_for_lsmeans");
        for (Reference expected : wanted.get("contrasts").elements()) {
            double[] weights = weights(expected, wanted, base, visits);
            contrast(expected, fit.get().contrast(weights, LEVEL));
            kenwardRoger(expected, fit.get(), weights);
        }
    }

    /** A visit is named as in the case, or numbered from 1. */
    private static int visit(Reference row, List<String> visits) {
        int named = visits.indexOf(row.text("visit"));
        return named >= 0 ? named : (int) row.count("visit") - 1;
    }

    /** Intercept, baseline, visits but the first, group, visits but the first by group. */
    private static double[] row(double base, int visit, boolean treated, List<String> visits) {
        int others = visits.size() - 1;
        double[] row = new double[2 * others + 3];
        row[0] = 1;
        row[1] = base;
        row[2 + others] = treated ? 1 : 0;
        if (visit > 0) {
            row[1 + visit] = 1;
            row[2 + others + visit] = treated ? 1 : 0;
        }
        return row;
    }

    private static void fitted(Reference wanted, RepeatedFit fit, int visits) {
        wanted.agrees("minus2_reml_loglik", fit.deviance(), MIXED_MODEL);
        int terms = wanted.get("coef").size();
        for (int j = 0; j < terms; j++) {
            wanted.get("coef").get(j).agrees(fit.coefficient(j), MIXED_MODEL);
            wanted.get("se").get(j).agrees(fit.standardError(j), MIXED_MODEL);
            wanted.get("se_kr").get(j).agrees(adjustedError(fit, terms, j, j), MIXED_MODEL);
            for (int k = 0; k < terms; k++) {
                wanted.get("vcov").get(j).get(k).agrees(fit.covariance(j, k), MIXED_MODEL);
                wanted.get("vcov_kr").get(j).get(k).agrees(adjustedCovariance(fit, terms, j, k), MIXED_MODEL);
            }
        }
        for (int a = 0; a < visits; a++) {
            for (int b = 0; b < visits; b++) {
                wanted.get("sigma").get(a).get(b).agrees(fit.visitCovariance(a, b), MIXED_MODEL);
            }
        }
    }

    /** Kenward and Roger's error of a term, or of the sum of two. */
    private static double adjustedError(RepeatedFit fit, int terms, int j, int k) {
        double[] weights = new double[terms];
        weights[j] = 1;
        weights[k] = 1;
        return fit.kenwardRoger(weights, LEVEL).standardError();
    }

    private static double adjustedCovariance(RepeatedFit fit, int terms, int j, int k) {
        double one = adjustedError(fit, terms, j, j);
        double other = adjustedError(fit, terms, k, k);
        double both = adjustedError(fit, terms, j, k);
        return j == k ? one * one : (both * both - one * one - other * other) / 2;
    }

    private static void kenwardRoger(Reference expected, RepeatedFit fit, double[] weights) {
        Contrast contrast = fit.kenwardRoger(weights, LEVEL);
        expected.agrees("se_kr", contrast.standardError(), MIXED_MODEL);
        expected.agrees("df_kr", contrast.df(), DEGREES);
        expected.agrees("p_kr", contrast.p(), MIXED_MODEL);
        expected.agrees("lower_kr", contrast.interval().lower(), MIXED_MODEL);
        expected.agrees("upper_kr", contrast.interval().upper(), MIXED_MODEL);
        Contrast observed = fit.kenwardRogerObserved(weights, LEVEL);
        expected.agrees("se_kr_observed", observed.standardError(), MIXED_MODEL);
        expected.agrees("df_kr_observed", observed.df(), DEGREES);
    }

    private static double[] weights(Reference expected, Reference wanted, double base, List<String> visits) {
        String name = expected.text("contrast");
        int visit = visits.indexOf(name.substring(name.lastIndexOf(' ') + 1));
        if (visit < 0) {
            throw expected.wrong("names no visit: " + name);
        }
        double[] treated = row(base, visit, true, visits);
        double[] reference = row(base, visit, false, visits);
        if (name.startsWith("lsmean ")) {
            return name.startsWith("lsmean " + wanted.text("group_treated") + " ") ? treated : reference;
        }
        return IntStream.range(0, treated.length)
                .mapToDouble(j -> treated[j] - reference[j])
                .toArray();
    }

    private static void contrast(Reference expected, Contrast contrast) {
        expected.agrees("estimate", contrast.estimate(), MIXED_MODEL);
        expected.agrees("se", contrast.standardError(), MIXED_MODEL);
        expected.agrees("df_satterthwaite", contrast.df(), DEGREES);
        expected.agrees("t_satterthwaite", contrast.t(), MIXED_MODEL);
        expected.agrees("p_satterthwaite", contrast.p(), MIXED_MODEL);
        expected.agrees("lower_satterthwaite", contrast.interval().lower(), MIXED_MODEL);
        expected.agrees("upper_satterthwaite", contrast.interval().upper(), MIXED_MODEL);
    }

    /** With complete pairs the contrast of two visits is the paired t test. */
    private static void pairs(Study study, Reference wanted) {
        String name = wanted.text("data").replace("continuous/cases.json: ", "");
        Reference pairs = study.other("continuous/cases.json", name);
        double[] x = pairs.numbers("x");
        double[] y = pairs.numbers("y");
        int[] person = IntStream.range(0, 2 * x.length).map(i -> i / 2).toArray();
        int[] visit = IntStream.range(0, 2 * x.length).map(i -> i % 2).toArray();
        double[] score = IntStream.range(0, 2 * x.length)
                .mapToDouble(i -> i % 2 == 0 ? x[i / 2] : y[i / 2])
                .toArray();
        double[][] design =
                IntStream.of(visit).mapToObj(v -> new double[] {1, v}).toArray(double[][]::new);
        Optional<Contrast> contrast = RepeatedMeasures.of(person, visit, score, design, 2)
                .fit()
                .map(fit -> fit.contrast(new double[] {0, 1}, LEVEL));
        wanted.agrees("estimate", Maybe.of(contrast, Contrast::estimate), MIXED_MODEL);
        wanted.agrees("se", Maybe.of(contrast, Contrast::standardError), MIXED_MODEL);
        wanted.agrees("df", Maybe.of(contrast, Contrast::df), DEGREES);
    }
}
