package org.infusionoutcomes.verification.survival;

import static org.infusionoutcomes.verification.reference.Tolerance.CLOSED_FORM;
import static org.infusionoutcomes.verification.reference.Tolerance.ITERATIVE;
import static org.infusionoutcomes.verification.reference.Tolerance.P_VALUE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.infusionoutcomes.estimate.ChiSquaredTest;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.cox.CoxFit;
import org.infusionoutcomes.estimate.cox.CoxModel;
import org.infusionoutcomes.estimate.cox.competing.FineGray;
import org.infusionoutcomes.estimate.cox.competing.SubdistributionHazard;
import org.infusionoutcomes.estimate.survival.FollowUps;
import org.infusionoutcomes.estimate.survival.Subjects;
import org.infusionoutcomes.estimate.survival.competing.AalenJohansen;
import org.infusionoutcomes.estimate.survival.competing.CumulativeIncidence;
import org.infusionoutcomes.estimate.survival.competing.CumulativeIncidence.Step;
import org.infusionoutcomes.estimate.survival.competing.CumulativeIncidence.Value;
import org.infusionoutcomes.estimate.survival.curve.Limits;
import org.infusionoutcomes.estimate.survival.group.GrayTest;
import org.infusionoutcomes.verification.reference.Maybe;
import org.infusionoutcomes.verification.reference.Reference;
import org.infusionoutcomes.verification.reference.Selection;
import org.infusionoutcomes.verification.reference.Study;

/** Competing events: incidences, Gray's test, cause-specific and subdistribution hazards. */
public final class CompetingCases {

    private static final double LEVEL = 0.95;

    private CompetingCases() {}

    /** Goes through the cases that the study has of this family. */
    public static void verify(Study study) {
        study.each("competing/cases.json", (name, wanted) -> {
            List<Reference> rows = Selection.rows(study, wanted);
            byCurve(study.rows(wanted.text("cif"))).forEach((key, table) -> {
                steps(wanted, table, curve(wanted, rows, table, Limits.LOG_LOG));
                limits(table, curve(wanted, rows, table, Limits.LOG));
            });
            byCurve(study.rows(wanted.text("at"))).forEach((key, table) -> {
                fixedTimes(table, curve(wanted, rows, table, Limits.LOG_LOG));
                aalen(table, curve(wanted, rows, table, Limits.LOG), followUps(wanted, rows, table));
            });
            wanted.get("gray_test").fields().forEach((cause, expected) -> gray(expected, cause(cause), wanted, rows));
            Subjects subjects = Selection.subjects(rows, "time", "cause", wanted);
            wanted.get("cause_specific_cox").fields().forEach((cause, e) -> specific(e, cause(cause), subjects, rows));
            wanted.get("fine_gray").fields().forEach((cause, e) -> fineGray(e, cause(cause), subjects, rows));
        });
    }

    private static int cause(String name) {
        return Integer.parseInt(name.replace("cause_", ""));
    }

    /** The rows of each stratum and cause. */
    private static Map<String, List<Reference>> byCurve(List<Reference> table) {
        Map<String, List<Reference>> curves = new TreeMap<>();
        table.forEach(
                row -> curves.computeIfAbsent(row.text("stratum") + " " + row.text("cause"), k -> new ArrayList<>())
                        .add(row));
        return curves;
    }

    private static CumulativeIncidence curve(
            Reference wanted, List<Reference> rows, List<Reference> table, Limits limits) {
        return AalenJohansen.estimate(followUps(wanted, rows, table), causeOf(table), limits, LEVEL);
    }

    private static FollowUps followUps(Reference wanted, List<Reference> rows, List<Reference> table) {
        String stratum = table.get(0).text("stratum");
        List<Reference> people = stratum.equals("all") ? rows : Selection.keep(rows, wanted.text("group"), stratum);
        return FollowUps.of(Selection.subjects(people, "time", "cause", wanted));
    }

    private static int causeOf(List<Reference> table) {
        return (int) table.get(0).count("cause");
    }

    /** R's table has the times of events of any cause only. */
    private static void steps(Reference wanted, List<Reference> table, CumulativeIncidence curve) {
        Set<Double> times = table.stream().map(row -> row.number("time")).collect(Collectors.toSet());
        List<Step> steps = curve.steps().stream()
                .filter(step -> times.contains(step.time()))
                .toList();
        if (!wanted.agreesInSize("rows", table.size(), steps.size())) {
            return;
        }
        for (int i = 0; i < steps.size(); i++) {
            Reference row = table.get(i);
            Step step = steps.get(i);
            Optional<Interval> interval = step.value().interval();
            row.agrees("n_risk", step.atRisk(), CLOSED_FORM);
            row.agrees("n_event", step.events(), CLOSED_FORM);
            row.agrees("cif", step.value().incidence(), CLOSED_FORM);
            row.agrees("se_ij", step.value().standardError(), CLOSED_FORM);
            row.agrees("lower_loglog", Maybe.of(interval, Interval::lower), CLOSED_FORM);
            row.agrees("upper_loglog", Maybe.of(interval, Interval::upper), CLOSED_FORM);
        }
    }

    private static void limits(List<Reference> table, CumulativeIncidence curve) {
        for (Reference row : table) {
            Optional<Interval> interval = curve.at(row.number("time")).flatMap(Value::interval);
            row.agrees("lower_log", Maybe.of(interval, Interval::lower), CLOSED_FORM);
            row.agrees("upper_log", Maybe.of(interval, Interval::upper), CLOSED_FORM);
        }
    }

    /** Aalen's errors at fixed times, within follow-up. */
    private static void aalen(List<Reference> table, CumulativeIncidence curve, FollowUps followUps) {
        List<Double> errors = AalenJohansen.aalenErrors(followUps, causeOf(table));
        for (Reference row : table) {
            double time = row.number("time");
            double error = IntStream.range(0, errors.size())
                    .filter(i -> followUps.time(i) <= time)
                    .mapToDouble(errors::get)
                    .reduce(0, (before, after) -> after);
            row.agrees("se_aalen", Maybe.of(curve.at(time), v -> error), CLOSED_FORM);
        }
    }

    private static void fixedTimes(List<Reference> table, CumulativeIncidence curve) {
        for (Reference row : table) {
            Optional<Value> value = curve.at(row.number("time"));
            row.agrees("cif", Maybe.of(value, Value::incidence), CLOSED_FORM);
            row.agrees("se_ij", Maybe.of(value, Value::standardError), CLOSED_FORM);
            row.agrees("se_delta", Maybe.of(value, Value::standardError), CLOSED_FORM);
        }
    }

    /** The test is of cause 1: cause and 1 change places to test another. */
    private static void gray(Reference expected, int cause, Reference wanted, List<Reference> rows) {
        String group = wanted.text("group");
        List<String> levels = Selection.levels(rows, group).stream().sorted().toList();
        int[] causes = rows.stream()
                .mapToInt(row -> (int) row.count("cause"))
                .map(k -> k == cause ? 1 : k == 1 ? cause : k)
                .toArray();
        Optional<ChiSquaredTest> test = GrayTest.test(FollowUps.groups(
                Selection.column(rows, "time"), causes, Selection.places(rows, group, levels), levels.size()));
        expected.agrees("chisq", Maybe.of(test, ChiSquaredTest::chisq), CLOSED_FORM);
        expected.agrees("df", Maybe.of(test, ChiSquaredTest::df), CLOSED_FORM);
        expected.agrees("p", Maybe.of(test, ChiSquaredTest::p), P_VALUE);
    }

    private static void specific(Reference expected, int cause, Subjects subjects, List<Reference> rows) {
        double[][] x = Selection.matrix(rows, expected.texts("terms"));
        Optional<CoxFit> fit = CoxModel.of(subjects.onlyCause(cause), x).fit();
        coefficients(expected, "coef", "se", fit);
        expected.agrees("loglik", Maybe.of(fit, CoxFit::logLikelihood), ITERATIVE);
    }

    private static void fineGray(Reference expected, int cause, Subjects subjects, List<Reference> rows) {
        double[][] x = Selection.matrix(rows, expected.texts("terms"));
        coefficients(expected, "coef_finegray_breslow", "se_finegray_robust", FineGray.fit(subjects, x, cause));
        Optional<SubdistributionHazard> fit = SubdistributionHazard.fit(subjects, x, cause);
        for (int i = 0; i < expected.get("coef_cmprsk").size(); i++) {
            int j = i;
            expected.get("coef_cmprsk")
                    .get(i)
                    .agrees(Maybe.of(fit, f -> f.coefficients().get(j)), ITERATIVE);
            expected.get("se_cmprsk")
                    .get(i)
                    .agrees(Maybe.of(fit, f -> f.standardErrors().get(j)), ITERATIVE);
        }
        expected.agrees("loglik_cmprsk", Maybe.of(fit, SubdistributionHazard::logLikelihood), ITERATIVE);
    }

    private static void coefficients(Reference expected, String coef, String error, Optional<CoxFit> fit) {
        for (int i = 0; i < expected.get(coef).size(); i++) {
            int j = i;
            expected.get(coef).get(j).agrees(Maybe.of(fit, f -> f.coefficient(j)), ITERATIVE);
            expected.get(error).get(j).agrees(Maybe.of(fit, f -> f.standardError(j)), ITERATIVE);
        }
    }
}
