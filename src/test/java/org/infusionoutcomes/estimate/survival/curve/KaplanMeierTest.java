package org.infusionoutcomes.estimate.survival.curve;

import static org.infusionoutcomes.estimate.Oracle.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.Oracle;
import org.infusionoutcomes.estimate.Oracle.Row;
import org.infusionoutcomes.estimate.survival.Cases;
import org.infusionoutcomes.estimate.survival.FollowUps;
import org.infusionoutcomes.estimate.survival.Subjects;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeierCurve.Quantile;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeierCurve.Step;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeierCurve.Value;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class KaplanMeierTest {

    record Case(String name, String stratum, FollowUps followUps, JsonNode expected, JsonNode all) {

        @Override
        public String toString() {
            return name + " " + stratum;
        }
    }

    static Stream<Case> cases() {
        return Oracle.cases("km/cases.json").entrySet().stream().flatMap(e -> strata(e.getKey(), e.getValue()));
    }

    private static Stream<Case> strata(String name, JsonNode wanted) {
        List<Row> rows = Cases.rows(wanted);
        Map<String, JsonNode> results = new LinkedHashMap<>();
        wanted.get("strata_results").properties().forEach(e -> results.put(e.getKey(), e.getValue()));
        List<String> levels = List.copyOf(results.keySet());
        Subjects subjects = Cases.subjects(rows, "status", wanted.get("entry"), wanted.get("weights"));
        int[] group = wanted.get("strata").isNull()
                ? new int[rows.size()]
                : Cases.places(rows, wanted.get("strata").stringValue(), levels);
        List<FollowUps> groups = FollowUps.groups(subjects, group, levels.size());
        return IntStream.range(0, levels.size())
                .mapToObj(i -> new Case(name, levels.get(i), groups.get(i), results.get(levels.get(i)), wanted));
    }

    private static final Map<Limits, String> KINDS = Map.of(
            Limits.PLAIN,
            "plain",
            Limits.LOG,
            "log",
            Limits.LOG_LOG,
            "loglog",
            Limits.LOGIT,
            "logit",
            Limits.ARCSIN,
            "arcsin");

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithR(Case c) {
        List<Row> rows =
                Oracle.table("km/" + c.name() + ".csv", r -> r.text("stratum").equals(c.stratum()));
        List<NelsonAalen.Step> hazards = NelsonAalen.estimate(c.followUps());
        for (Limits limits : Limits.values()) {
            List<Step> steps = KaplanMeier.estimate(c.followUps(), limits, 0.95).steps();
            assertEquals(rows.size(), steps.size());
            for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i);
                Step step = steps.get(i);
                assertEquals(row.number("time"), step.time());
                assertClose(row.number("n_risk"), step.atRisk(), 1e-14, "at risk");
                assertEquals(row.number("n_event"), step.events());
                assertEquals(row.number("n_censor"), step.censored());
                assertClose(row.number("surv"), step.survival(), 1e-13, "survival");
                agrees(row, step.value(), limits);
                assertClose(row.number("na_cumhaz"), hazards.get(i).hazard(), 1e-13, "hazard");
                assertClose(row.number("na_se"), hazards.get(i).standardError(), 1e-13, "hazard's error");
            }
        }
    }

    private static void agrees(Row row, Value value, Limits limits) {
        String kind = KINDS.get(limits);
        assertClose(row.value("se_surv"), value.standardError(), 1e-13, "standard error");
        assertClose(row.value("lower_" + kind), lower(value), 1e-12, "lower " + kind);
        assertClose(row.value("upper_" + kind), upper(value), 1e-12, "upper " + kind);
    }

    private static OptionalDouble lower(Value value) {
        return value.interval().map(Interval::lower).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    private static OptionalDouble upper(Value value) {
        return value.interval().map(Interval::upper).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithRAtFixedTimes(Case c) {
        if (c.all().get("at").isNull()) {
            return;
        }
        KaplanMeierCurve curve = KaplanMeier.estimate(c.followUps(), 0.95);
        String table = c.all().get("at").stringValue();
        for (Row row : Oracle.table(table, r -> r.text("stratum").equals(c.stratum()))) {
            Optional<Value> value = curve.at(row.number("time"));
            assertEquals(row.value("surv").isPresent(), value.isPresent());
            if (value.isPresent()) {
                assertClose(row.number("surv"), value.get().survival(), 1e-13, "survival");
                assertEquals(row.number("n_risk"), c.followUps().atRiskAt(row.number("time")));
                if (value.get().survival() < 1) {
                    // before the first event R's summary() prints the limits 1 and 1, its curve NA
                    agrees(row, value.get(), Limits.LOG_LOG);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithRInItsQuantiles(Case c) {
        for (Limits limits : Limits.values()) {
            KaplanMeierCurve curve = KaplanMeier.estimate(c.followUps(), limits, 0.95);
            for (JsonNode expected : elements(c.expected().get("quantiles"))) {
                Quantile quantile = curve.quantile(expected.get("prob").doubleValue());
                String kind = KINDS.get(limits);
                assertClose(Oracle.value(expected.get("time")), quantile.time(), 0, "time");
                assertClose(Oracle.value(expected.get("lower_" + kind)), quantile.lower(), 0, "lower " + kind);
                assertClose(Oracle.value(expected.get("upper_" + kind)), quantile.upper(), 0, "upper " + kind);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithRInItsFollowUpTime(Case c) {
        JsonNode expected = c.expected().path("reverse_km_median_followup");
        if (expected.isObject()) {
            Quantile median = KaplanMeier.estimate(c.followUps().reversed(), Limits.LOG, 0.95)
                    .median();
            assertClose(Oracle.value(expected.get("time")), median.time(), 0, "time");
            assertClose(Oracle.value(expected.get("lower_log")), median.lower(), 0, "lower");
            assertClose(Oracle.value(expected.get("upper_log")), median.upper(), 0, "upper");
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithRInItsRestrictedMeans(Case c) {
        KaplanMeierCurve curve = KaplanMeier.estimate(c.followUps(), 0.95);
        for (JsonNode expected : elements(c.expected().path("rmst"))) {
            RestrictedMean mean = RestrictedMean.of(curve, expected.get("tau").doubleValue());
            assertClose(expected.get("rmst").doubleValue(), mean.mean(), 1e-12, "mean");
            assertClose(expected.get("se").doubleValue(), mean.standardError(), 1e-12, "standard error");
        }
    }

    private static List<JsonNode> elements(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false).toList();
    }

    /** Six people, worked by hand: a tie, an event with a censoring, each of them alone. */
    @Test
    void agreesWithHandWorkedExample() {
        KaplanMeierCurve curve = KaplanMeier.estimate(Cases.of("9 1 6 8+ 1+ 6"), 0.95);

        assertEquals(
                List.of(1.0, 6.0, 8.0, 9.0),
                curve.steps().stream().map(Step::time).toList());
        assertEquals(5 / 6.0, curve.at(1).orElseThrow().survival(), 1e-15);
        assertEquals(5 / 12.0, curve.at(6).orElseThrow().survival(), 1e-15);
        assertEquals(5 / 12.0, curve.at(8.5).orElseThrow().survival(), 1e-15);
        // reached 0 on day 9 and stays there
        assertEquals(0, curve.at(100).orElseThrow().survival());
        assertEquals(Optional.empty(), curve.at(9).orElseThrow().interval());
        assertEquals(Optional.empty(), curve.at(0).orElseThrow().interval());
        assertEquals(1, curve.at(0).orElseThrow().survival());
    }

    /** Events on days 1 and 2 of four people: S is exactly one half from day 2 to the end of follow-up on day 8. */
    @Test
    void takesTheMiddleOfAFlatPieceThatReachesTheEnd() {
        Quantile median = KaplanMeier.estimate(Cases.of("1 2 5+ 8+"), 0.95).median();
        assertEquals(OptionalDouble.of((2 + 8) / 2.0), median.time());
        assertEquals(OptionalDouble.empty(), median.upper());
    }

    @Test
    void saysNothingAfterTheLastTime() {
        KaplanMeierCurve curve = KaplanMeier.estimate(Cases.of("1 5+"), 0.95);
        assertEquals(0.5, curve.at(5).orElseThrow().survival());
        assertEquals(Optional.empty(), curve.at(5.5));
    }

    @RepeatedTest(50)
    void isTheShareStillFreeWhenNobodyIsCensored(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        double[] times =
                random.ints(1 + random.nextInt(40), 0, 20).asDoubleStream().toArray();
        FollowUps all =
                FollowUps.of(times, IntStream.range(0, times.length).map(i -> 1).toArray());
        for (Step step : KaplanMeier.estimate(all, 0.95).steps()) {
            long free = IntStream.range(0, times.length)
                    .filter(i -> times[i] > step.time())
                    .count();
            assertEquals((double) free / times.length, step.survival(), 1e-13);
        }
    }

    /** Two routes, one number: the variance of a mean of uncensored times is the sample's, divisor n. */
    @Test
    void restrictedMeanOfUncensoredTimesIsTheirMean() {
        // times 1 2 4 9: mean 4, squares about it 9 + 4 + 0 + 25 = 38, variance of the mean 38 / 4 / 4
        RestrictedMean mean = RestrictedMean.of(KaplanMeier.estimate(Cases.of("1 2 4 9"), 0.95), 20);
        assertEquals(4, mean.mean(), 1e-14);
        assertEquals(Math.sqrt(38 / 16.0), mean.standardError(), 1e-14);
    }

    @Test
    void refusesAnEmptyGroup() {
        var e = assertThrows(IllegalArgumentException.class, () -> KaplanMeier.estimate(Cases.of(""), 0.95));
        assertEquals("No follow-ups: a curve needs at least one person", e.getMessage());
    }

    @Test
    void refusesAHorizonBeyondFollowUp() {
        KaplanMeierCurve curve = KaplanMeier.estimate(Cases.of("1 5+"), 0.95);
        var e = assertThrows(IllegalArgumentException.class, () -> RestrictedMean.of(curve, 6));
        assertEquals(
                "The horizon must lie above 0 and within follow-up, got 6.0 with the last time 5.0", e.getMessage());
    }

    @Test
    void refusesAQuantileOutsideItsRange() {
        KaplanMeierCurve curve = KaplanMeier.estimate(Cases.of("1 5+"), 0.95);
        var e = assertThrows(IllegalArgumentException.class, () -> curve.quantile(1));
        assertEquals("A quantile needs a share inside (0, 1), got 1.0", e.getMessage());
    }
}
