package org.infusionoutcomes.verification.survival;

import static org.infusionoutcomes.verification.reference.Tolerance.CLOSED_FORM;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.Level;
import org.infusionoutcomes.estimate.survival.FollowUps;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeier;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeierCurve;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeierCurve.Quantile;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeierCurve.Step;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeierCurve.Value;
import org.infusionoutcomes.estimate.survival.curve.Limits;
import org.infusionoutcomes.estimate.survival.curve.NelsonAalen;
import org.infusionoutcomes.estimate.survival.curve.RestrictedMean;
import org.infusionoutcomes.verification.reference.Maybe;
import org.infusionoutcomes.verification.reference.Reference;
import org.infusionoutcomes.verification.reference.Selection;
import org.infusionoutcomes.verification.reference.Study;

/** Kaplan-Meier curves: steps, fixed times, quantiles, restricted means, follow-up time. */
public final class KaplanMeierCases {

    private static final Map<Limits, String> KINDS = Map.of(
            Limits.PLAIN, "plain",
            Limits.LOG, "log",
            Limits.LOG_LOG, "loglog",
            Limits.LOGIT, "logit",
            Limits.ARCSIN, "arcsin");

    private KaplanMeierCases() {}

    /** Goes through the cases that the study has of this family. */
    public static void verify(Study study) {
        List<KaplanMeierCurve> curves = new ArrayList<>();
        study.each("km/cases.json", (name, wanted) -> verify(study, wanted, curves));
        BandCases.verify(study, curves);
    }

    private static void verify(Study study, Reference wanted, List<KaplanMeierCurve> curves) {
        List<Reference> rows = Selection.rows(study, wanted);
        Map<String, Reference> strata = wanted.get("strata_results").fields();
        List<String> levels = List.copyOf(strata.keySet());
        int[] group =
                wanted.has("strata") ? Selection.places(rows, wanted.text("strata"), levels) : new int[rows.size()];
        List<FollowUps> groups = FollowUps.groups(
                Selection.subjects(rows, wanted.text("time"), wanted.text("status"), wanted), group, levels.size());
        List<Reference> steps = study.rows(wanted.text("table"));
        List<Reference> times = wanted.has("at") ? study.rows(wanted.text("at")) : List.of();
        double level = wanted.number("conf_level");
        for (int i = 0; i < levels.size(); i++) {
            int place = i;
            FollowUps people = groups.get(i);
            Reference results = strata.get(levels.get(i));
            results.agrees("events", people.anyEvent(), CLOSED_FORM);
            results.agrees("max_time", people.longest(), CLOSED_FORM);
            long rowsOfStratum = IntStream.of(group).filter(g -> g == place).count();
            results.agrees("n", (double) rowsOfStratum, CLOSED_FORM);
            if (results.has("n_weighted")) {
                results.agrees("n_weighted", people.size(), CLOSED_FORM);
            }
            hazards(Selection.keep(steps, "stratum", levels.get(i)), people);
            for (Limits limits : Limits.values()) {
                KaplanMeierCurve curve = KaplanMeier.estimate(people, limits, level);
                steps(Selection.keep(steps, "stratum", levels.get(i)), curve, limits, results);
                fixedTimes(Selection.keep(times, "stratum", levels.get(i)), curve, limits, people);
                quantiles(results, curve, limits);
            }
            curves.add(KaplanMeier.estimate(people, level));
            means(results, people, level);
            followUpTime(results, people, level);
        }
    }

    private static void steps(List<Reference> rows, KaplanMeierCurve curve, Limits limits, Reference results) {
        if (!results.agreesInSize("rows", rows.size(), curve.steps().size())) {
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            Reference row = rows.get(i);
            Step step = curve.steps().get(i);
            limits(row, step.value(), limits);
            if (limits == Limits.PLAIN) {
                row.agrees("time", step.time(), CLOSED_FORM);
                row.agrees("n_risk", step.atRisk(), CLOSED_FORM);
                row.agrees("n_event", step.events(), CLOSED_FORM);
                row.agrees("n_censor", step.censored(), CLOSED_FORM);
                value(row, step.value());
                row.agrees("se_logsurv", logError(step.value()), CLOSED_FORM);
            }
        }
    }

    private static void value(Reference row, Value value) {
        row.agrees("surv", value.survival(), CLOSED_FORM);
        row.agrees("se_surv", value.standardError(), CLOSED_FORM);
    }

    /** Greenwood's error of log S; infinite where S is 0. */
    private static double logError(Value value) {
        return value.survival() == 0
                ? Double.POSITIVE_INFINITY
                : value.standardError().orElseThrow() / value.survival();
    }

    private static void limits(Reference row, Value value, Limits limits) {
        Optional<Interval> interval = value.interval();
        row.agrees("lower_" + KINDS.get(limits), Maybe.of(interval, Interval::lower), CLOSED_FORM);
        row.agrees("upper_" + KINDS.get(limits), Maybe.of(interval, Interval::upper), CLOSED_FORM);
    }

    private static void hazards(List<Reference> rows, FollowUps people) {
        List<NelsonAalen.Step> hazards = NelsonAalen.estimate(people);
        for (int i = 0; i < Math.min(rows.size(), hazards.size()); i++) {
            rows.get(i).agrees("na_cumhaz", hazards.get(i).hazard(), CLOSED_FORM);
            rows.get(i).agrees("na_se", hazards.get(i).standardError(), CLOSED_FORM);
        }
    }

    private static void fixedTimes(List<Reference> rows, KaplanMeierCurve curve, Limits limits, FollowUps people) {
        for (Reference row : rows) {
            double time = row.number("time");
            Optional<Value> value = curve.at(time);
            if (limits == Limits.PLAIN) {
                row.agrees("n_risk", people.atRiskAt(time), CLOSED_FORM);
                row.agrees("surv", Maybe.of(value, Value::survival), CLOSED_FORM);
                row.agrees("se_surv", Maybe.flat(value, Value::standardError), CLOSED_FORM);
            }
            if (time < curve.steps().get(0).time()) {
                // nothing has happened: with a standard error of 0 both limits are the curve, as R's summary() has it
                row.agrees("lower_" + KINDS.get(limits), Maybe.of(value, Value::survival), CLOSED_FORM);
                row.agrees("upper_" + KINDS.get(limits), Maybe.of(value, Value::survival), CLOSED_FORM);
            } else {
                value.ifPresent(there -> limits(row, there, limits));
            }
        }
    }

    private static void quantiles(Reference results, KaplanMeierCurve curve, Limits limits) {
        for (Reference expected : results.get("quantiles").elements()) {
            Quantile quantile = curve.quantile(expected.number("prob"));
            expected.agrees("lower_" + KINDS.get(limits), quantile.lower(), CLOSED_FORM);
            expected.agrees("upper_" + KINDS.get(limits), quantile.upper(), CLOSED_FORM);
            if (limits == Limits.PLAIN) {
                expected.agrees("time", quantile.time(), CLOSED_FORM);
            }
        }
    }

    private static void means(Reference results, FollowUps people, double level) {
        List<Reference> means = results.has("rmst") ? results.get("rmst").elements() : new ArrayList<>();
        for (Reference expected : means) {
            RestrictedMean mean = RestrictedMean.of(KaplanMeier.estimate(people, level), expected.number("tau"));
            expected.agrees("rmst", mean.mean(), CLOSED_FORM);
            expected.agrees("se", mean.standardError(), CLOSED_FORM);
            Interval interval = Interval.around(mean.mean(), Level.z(level) * mean.standardError());
            expected.agrees("lower", interval.lower(), CLOSED_FORM);
            expected.agrees("upper", interval.upper(), CLOSED_FORM);
        }
    }

    private static void followUpTime(Reference results, FollowUps people, double level) {
        if (results.has("reverse_km_median_followup")) {
            Reference expected = results.get("reverse_km_median_followup");
            Quantile median =
                    KaplanMeier.estimate(people.reversed(), Limits.LOG, level).median();
            expected.agrees("time", median.time(), CLOSED_FORM);
            expected.agrees("lower_log", median.lower(), CLOSED_FORM);
            expected.agrees("upper_log", median.upper(), CLOSED_FORM);
        }
    }
}
