package org.infusionoutcomes.verification.survival;

import static org.infusionoutcomes.verification.reference.Tolerance.CONCORDANCE;
import static org.infusionoutcomes.verification.reference.Tolerance.ITERATIVE;
import static org.infusionoutcomes.verification.reference.Tolerance.P_VALUE;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.infusionoutcomes.estimate.ChiSquaredTest;
import org.infusionoutcomes.estimate.Level;
import org.infusionoutcomes.estimate.cox.BaselineHazard.Prediction;
import org.infusionoutcomes.estimate.cox.Concordance;
import org.infusionoutcomes.estimate.cox.CoxFit;
import org.infusionoutcomes.estimate.cox.CoxModel;
import org.infusionoutcomes.estimate.cox.ProportionalHazards;
import org.infusionoutcomes.estimate.cox.Residuals;
import org.infusionoutcomes.estimate.cox.Ties;
import org.infusionoutcomes.estimate.survival.Subjects;
import org.infusionoutcomes.verification.reference.Maybe;
import org.infusionoutcomes.verification.reference.Reference;
import org.infusionoutcomes.verification.reference.Selection;
import org.infusionoutcomes.verification.reference.Study;
import org.infusionoutcomes.verification.reference.Tolerance;

/** Cox's model: coefficients, tests, proportional hazards, residuals, predictions. */
public final class CoxCases {

    private static final double LEVEL = 0.95;

    private static final Map<String, ProportionalHazards.Clock> CLOCKS = Map.of(
            "km", ProportionalHazards.Clock.KAPLAN_MEIER,
            "rank", ProportionalHazards.Clock.RANK,
            "identity", ProportionalHazards.Clock.IDENTITY,
            "log", ProportionalHazards.Clock.LOG);

    private CoxCases() {}

    /** Goes through the cases that the study has of this family. */
    public static void verify(Study study) {
        study.each("cox/cases.json", (name, wanted) -> {
            List<String> covariates = wanted.texts("covariates");
            List<Reference> rows = study.data(wanted.text("data")).stream()
                    .filter(row ->
                            covariates.stream().allMatch(c -> row.get(c).value().isPresent()))
                    .toList();
            verify(wanted, rows, covariates);
        });
    }

    private static void verify(Reference wanted, List<Reference> rows, List<String> covariates) {
        Subjects subjects = Selection.subjects(rows, "time", "status", wanted);
        wanted.agrees("n", subjects.size(), ITERATIVE);
        wanted.agrees("events", events(rows), ITERATIVE);
        Optional<CoxFit> fit = model(wanted, rows, subjects, covariates).fit();
        if (fit.isEmpty()) {
            wanted.hasNoFit();
            return;
        }
        coefficients(wanted, fit.get());
        fitted(wanted, fit.get());
        proportionality(wanted, fit.get());
        residuals(wanted, fit.get());
        predictions(wanted, fit.get(), covariates);
    }

    private static double events(List<Reference> rows) {
        return rows.stream().mapToDouble(row -> row.number("status")).sum();
    }

    private static CoxModel model(Reference wanted, List<Reference> rows, Subjects subjects, List<String> covariates) {
        CoxModel model = CoxModel.of(subjects, Selection.matrix(rows, covariates))
                .ties(Ties.valueOf(wanted.text("ties").toUpperCase(Locale.ROOT)));
        if (wanted.has("strata")) {
            model = model.stratified(places(rows, wanted.text("strata")));
        }
        if (wanted.has("cluster")) {
            model = model.clustered(places(rows, wanted.text("cluster")));
        }
        return wanted.has("weights") ? model.robust() : model;
    }

    private static int[] places(List<Reference> rows, String column) {
        return Selection.places(rows, column, Selection.levels(rows, column));
    }

    private static void coefficients(Reference wanted, CoxFit fit) {
        boolean robust = wanted.has("vcov_robust");
        for (int j = 0; j < fit.size(); j++) {
            Reference expected = wanted.get("coefficients").get(j);
            expected.agrees("coef", fit.coefficient(j), ITERATIVE);
            expected.agrees("hazard_ratio", fit.hazardRatio(j), ITERATIVE);
            expected.agrees("se_model", fit.modelStandardError(j), ITERATIVE);
            if (robust) {
                expected.agrees("se_robust", fit.standardError(j), ITERATIVE);
            }
            expected.agrees("z", fit.coefficient(j) / fit.standardError(j), ITERATIVE);
            expected.agrees("p", fit.p(j), P_VALUE);
            expected.agrees("hr_lower", fit.interval(j, LEVEL).lower(), ITERATIVE);
            expected.agrees("hr_upper", fit.interval(j, LEVEL).upper(), ITERATIVE);
            for (int k = 0; k < fit.size(); k++) {
                wanted.get("vcov_model").get(j).get(k).agrees(fit.modelCovariance(j, k), ITERATIVE);
                if (robust) {
                    wanted.get("vcov_robust").get(j).get(k).agrees(fit.covariance(j, k), ITERATIVE);
                }
            }
        }
    }

    private static void fitted(Reference wanted, CoxFit fit) {
        wanted.agrees("loglik_null", fit.nullLogLikelihood(), ITERATIVE);
        wanted.agrees("loglik", fit.logLikelihood(), ITERATIVE);
        wanted.agrees("aic", fit.aic(), ITERATIVE);
        wanted.agrees("bic_events", fit.bic(), ITERATIVE);
        test(wanted.get("lr_test"), fit.likelihoodRatioTest());
        test(wanted.get("wald_test"), fit.waldTest());
        test(wanted.get("score_test"), fit.scoreTest());
        if (wanted.has("robust_score_test")) {
            Reference expected = wanted.get("robust_score_test");
            Optional<ChiSquaredTest> test = fit.robustScoreTest();
            expected.get("chisq").get(0).agrees(Maybe.of(test, ChiSquaredTest::chisq), ITERATIVE);
            expected.get("p").get(0).agrees(Maybe.of(test, ChiSquaredTest::p), P_VALUE);
        }
        // equal predictors of several covariates can come out unequal by rounding, in some linear algebra
        Tolerance tolerance = fit.size() > 1 ? CONCORDANCE : ITERATIVE;
        Optional<Concordance> concordance = fit.concordance();
        wanted.agrees("concordance", Maybe.of(concordance, Concordance::share), tolerance);
        wanted.agrees("concordance_se", Maybe.of(concordance, Concordance::standardError), tolerance);
    }

    private static void test(Reference expected, ChiSquaredTest test) {
        expected.agrees("chisq", test.chisq(), ITERATIVE);
        expected.agrees("df", test.df(), ITERATIVE);
        expected.agrees("p", test.p(), P_VALUE);
    }

    private static void proportionality(Reference wanted, CoxFit fit) {
        if (!wanted.has("ph_test")) {
            return;
        }
        wanted.get("ph_test").fields().forEach((clock, expected) -> {
            if (CLOCKS.containsKey(clock)) {
                ProportionalHazards tests = fit.proportionalHazards(CLOCKS.get(clock));
                for (int j = 0; j < fit.size(); j++) {
                    test(expected.get(j), tests.terms().get(j));
                }
                test(expected.get(fit.size()), tests.global());
            }
        });
    }

    private static void residuals(Reference wanted, CoxFit fit) {
        if (wanted.has("residuals")) {
            Residuals residuals = fit.residuals();
            for (int i = 0; i < wanted.get("residuals").size(); i++) {
                Reference expected = wanted.get("residuals").get(i);
                expected.text("id");
                expected.agrees("martingale", residuals.martingale(i), ITERATIVE);
                expected.agrees("deviance", residuals.deviance(i), ITERATIVE);
            }
        }
    }

    private static void predictions(Reference wanted, CoxFit fit, List<String> covariates) {
        if (wanted.has("baseline_cumhaz_at_x0")) {
            for (Reference expected : wanted.get("baseline_cumhaz_at_x0").elements()) {
                expected.agrees("cumhaz", fit.baselineHazard(0).at(expected.number("time")), ITERATIVE);
            }
        }
        if (wanted.has("predicted")) {
            Reference expected = wanted.get("predicted");
            Reference profile = expected.get("newdata").get(0);
            double[] x = covariates.stream().mapToDouble(profile::number).toArray();
            double[] times = expected.numbers("time");
            for (int i = 0; i < times.length; i++) {
                prediction(expected, i, fit.baselineHazard(0).predict(x, times[i]));
            }
        }
    }

    private static void prediction(Reference expected, int i, Prediction prediction) {
        double reach = Level.z(LEVEL) * prediction.logError();
        double survival = prediction.survival();
        expected.get("surv").get(i).agrees(survival, ITERATIVE);
        expected.get("se_logsurv").get(i).agrees(prediction.logError(), ITERATIVE);
        expected.get("lower_log").get(i).agrees(survival * StrictMath.exp(-reach), ITERATIVE);
        expected.get("upper_log").get(i).agrees(Math.min(1, survival * StrictMath.exp(reach)), ITERATIVE);
    }
}
