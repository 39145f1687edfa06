package org.infusionoutcomes.verification.weighting;

import static org.infusionoutcomes.verification.reference.Tolerance.ITERATIVE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.infusionoutcomes.estimate.cox.CoxFit;
import org.infusionoutcomes.estimate.cox.CoxModel;
import org.infusionoutcomes.estimate.cox.Ties;
import org.infusionoutcomes.estimate.survival.FollowUps;
import org.infusionoutcomes.estimate.survival.Subjects;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeier;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeierCurve;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeierCurve.Step;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeierCurve.Value;
import org.infusionoutcomes.estimate.survival.curve.Limits;
import org.infusionoutcomes.estimate.survival.curve.RestrictedMean;
import org.infusionoutcomes.estimate.survival.curve.WeightedKaplanMeier;
import org.infusionoutcomes.verification.reference.Maybe;
import org.infusionoutcomes.verification.reference.Reference;
import org.infusionoutcomes.verification.reference.Selection;
import org.infusionoutcomes.verification.reference.Study;
import org.infusionoutcomes.verification.weighting.WeightingCases.People;

/** Weighted curves and hazards, and survival standardized over a Cox model. */
final class WeightedSurvivalCases {

    private WeightedSurvivalCases() {}

    static void verify(Study study, Reference wanted, People people) {
        if (wanted.has("weighted_km")) {
            curves(study, wanted, people);
        }
        if (wanted.has("weighted_cox")) {
            Subjects subjects = Selection.subjects(people.rows(), "time", "status");
            wanted.get("weighted_cox").fields().forEach((kind, expected) -> {
                if (WeightingCases.knows(kind)) {
                    hazards(expected, people, subjects.weighing(people.weights(kind)));
                }
            });
        }
        if (wanted.has("cox_standardized_survival")) {
            standardized(wanted.get("cox_standardized_survival"), people);
        }
    }

    private static void curves(Study study, Reference wanted, People people) {
        Map<String, KaplanMeierCurve> curves = new HashMap<>();
        Map<String, KaplanMeierCurve> byCounts = new HashMap<>();
        for (Reference row : study.rows(wanted.text("weighted_km"))) {
            if (WeightingCases.knows(row.text("weights"))) {
                step(row, curves.computeIfAbsent(key(row), k -> curve(row, people)));
                KaplanMeierCurve greenwood = byCounts.computeIfAbsent(
                        key(row), k -> KaplanMeier.estimate(FollowUps.of(subjects(row, people)), 0.95));
                row.agrees(
                        "se_greenwood_weighted",
                        Maybe.flat(greenwood.at(row.number("time")), Value::standardError),
                        ITERATIVE);
            }
        }
        for (Reference row : study.rows(wanted.text("weighted_km_at"))) {
            if (WeightingCases.knows(row.text("weights"))) {
                fixedTime(row, curves.computeIfAbsent(key(row), k -> curve(row, people)));
            }
        }
    }

    private static String key(Reference row) {
        return row.text("weights") + " " + row.text("treat");
    }

    private static KaplanMeierCurve curve(Reference row, People people) {
        return WeightedKaplanMeier.estimate(subjects(row, people), Limits.LOG, 0.95);
    }

    private static Subjects subjects(Reference row, People people) {
        boolean group = row.number("treat") == 1;
        double[] weights = people.weights(row.text("weights"));
        int[] kept = IntStream.range(0, weights.length)
                .filter(i -> people.treated()[i] == group)
                .toArray();
        List<Reference> rows = IntStream.of(kept).mapToObj(people.rows()::get).toList();
        return Selection.subjects(rows, "time", "status")
                .weighing(IntStream.of(kept).mapToDouble(i -> weights[i]).toArray());
    }

    /** R's robust error is on the scale of S; this table has it multiplied by S once more. */
    private static void step(Reference row, KaplanMeierCurve curve) {
        double time = row.number("time");
        Optional<Step> step =
                curve.steps().stream().filter(s -> s.time() == time).findFirst();
        Optional<Value> value = step.map(Step::value);
        OptionalDouble error = Maybe.flat(value, Value::standardError);
        row.agrees("n_risk_weighted", Maybe.of(step, Step::atRisk), ITERATIVE);
        row.agrees("n_event_weighted", Maybe.of(step, Step::events), ITERATIVE);
        row.agrees("surv", Maybe.of(value, Value::survival), ITERATIVE);
        row.agrees(
                "se_robust",
                error.isPresent()
                        ? OptionalDouble.of(error.getAsDouble() * value.get().survival())
                        : error,
                ITERATIVE);
        row.agrees("lower_log_robust", Maybe.of(value.flatMap(Value::interval), i -> i.lower()), ITERATIVE);
        row.agrees("upper_log_robust", Maybe.of(value.flatMap(Value::interval), i -> i.upper()), ITERATIVE);
    }

    private static void fixedTime(Reference row, KaplanMeierCurve curve) {
        double time = row.number("time");
        Optional<Value> value = curve.at(time);
        row.agrees("surv", Maybe.of(value, Value::survival), ITERATIVE);
        row.agrees("se_robust", Maybe.flat(value, Value::standardError), ITERATIVE);
        row.agrees("rmst", RestrictedMean.of(curve, time).mean(), ITERATIVE);
    }

    private static void hazards(Reference expected, People people, Subjects subjects) {
        double[][] group = IntStream.range(0, people.treated().length)
                .mapToObj(i -> new double[] {people.treated()[i] ? 1 : 0})
                .toArray(double[][]::new);
        Optional<CoxFit> fit = CoxModel.of(subjects, group).robust().fit();
        expected.agrees("coef", Maybe.of(fit, f -> f.coefficient(0)), ITERATIVE);
        expected.agrees("hazard_ratio", Maybe.of(fit, f -> f.hazardRatio(0)), ITERATIVE);
        expected.agrees("se_robust", Maybe.of(fit, f -> f.standardError(0)), ITERATIVE);
        expected.agrees("se_model", Maybe.of(fit, f -> f.modelStandardError(0)), ITERATIVE);
    }

    private static void standardized(Reference expected, People people) {
        double[][] x = IntStream.range(0, people.x().length)
                .mapToObj(i -> withGroup(people.treated()[i] ? 1 : 0, people.x()[i]))
                .toArray(double[][]::new);
        Subjects subjects = Selection.subjects(people.rows(), "time", "status");
        Optional<CoxFit> fit = CoxModel.of(subjects, x).ties(Ties.BRESLOW).fit();
        double[] times = expected.numbers("times");
        for (int i = 0; i < times.length; i++) {
            double time = times[i];
            expected.get("control").get(i).agrees(Maybe.of(fit, f -> share(f, x, 0, time)), ITERATIVE);
            expected.get("treated").get(i).agrees(Maybe.of(fit, f -> share(f, x, 1, time)), ITERATIVE);
        }
    }

    private static double[] withGroup(double group, double[] row) {
        double[] whole = new double[row.length + 1];
        whole[0] = group;
        System.arraycopy(row, 0, whole, 1, row.length);
        return whole;
    }

    /** The mean survival if everybody were in a group. */
    private static double share(CoxFit fit, double[][] x, double group, double time) {
        double baseline = fit.baselineHazard(0).at(time);
        double sum = 0;
        for (double[] row : x) {
            double log = fit.coefficient(0) * group;
            for (int j = 1; j < row.length; j++) {
                log += fit.coefficient(j) * row[j];
            }
            sum += StrictMath.exp(-baseline * StrictMath.exp(log));
        }
        return sum / x.length;
    }
}
