package org.infusionoutcomes.estimate.survival.competing;

import static org.infusionoutcomes.estimate.Oracle.assertClose;
import static org.infusionoutcomes.estimate.Oracle.assertRelative;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.infusionoutcomes.estimate.ChiSquaredTest;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.Oracle;
import org.infusionoutcomes.estimate.Oracle.Row;
import org.infusionoutcomes.estimate.survival.Cases;
import org.infusionoutcomes.estimate.survival.FollowUps;
import org.infusionoutcomes.estimate.survival.competing.CumulativeIncidence.Step;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeier;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeierCurve;
import org.infusionoutcomes.estimate.survival.group.GrayTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class CompetingEventsTest {

    @ParameterizedTest
    @CsvSource({
        "tiny,all,1",
        "tiny,a,1",
        "tiny,b,1",
        "tiny,all,2",
        "tiny,a,2",
        "tiny,b,2",
        "mgus2,all,1",
        "mgus2,F,1",
        "mgus2,M,1",
        "mgus2,all,2",
        "mgus2,F,2",
        "mgus2,M,2"
    })
    void cumulativeIncidenceAgreesWithR(String name, String stratum, int cause) {
        List<Row> expected = Oracle.table(
                "competing/" + name + "__cif.csv", r -> r.text("stratum").equals(stratum) && r.count("cause") == cause);
        // R's table has the times of events of any cause only
        FollowUps all = followUps(name, stratum);
        List<Step> steps = AalenJohansen.estimate(all, cause, 0.95).steps().stream()
                .filter(step -> expected.stream().anyMatch(row -> row.number("time") == step.time()))
                .toList();
        assertEquals(expected.size(), steps.size());
        for (int i = 0; i < steps.size(); i++) {
            agrees(expected.get(i), steps.get(i));
        }
    }

    private static void agrees(Row row, Step step) {
        assertEquals(row.number("time"), step.time());
        assertEquals(row.number("n_risk"), step.atRisk());
        assertEquals(row.number("n_event"), step.events());
        assertClose(row.number("cif"), step.value().incidence(), 1e-13, "incidence");
        assertClose(row.number("se_ij"), step.value().standardError(), 1e-12, "standard error");
        Optional<Interval> interval = step.value().interval();
        assertEquals(row.value("lower_loglog").isPresent(), interval.isPresent());
        if (interval.isPresent()) {
            assertClose(row.number("lower_loglog"), interval.get().lower(), 1e-11, "lower");
            assertClose(row.number("upper_loglog"), interval.get().upper(), 1e-11, "upper");
        }
    }

    private static FollowUps followUps(String name, String stratum) {
        JsonNode wanted = Oracle.cases("competing/cases.json").get(name);
        String group = wanted.get("group").stringValue();
        return Cases.all(
                Cases.rows(wanted).stream()
                        .filter(r -> stratum.equals("all") || r.text(group).equals(stratum))
                        .toList(),
                "cause");
    }

    /** By hand: 1 of 4 relapses, then 1 of the other 3 is infused; F jumps by 1/4 and then by 3/4 · 2/3 · 1/2. */
    @Test
    void cumulativeIncidenceAgreesWithHandWorkedExample() {
        CumulativeIncidence relapse = AalenJohansen.estimate(Cases.of("1 2x 3 5+"), 1, 0.95);
        assertEquals(0, relapse.at(0.5).orElseThrow().incidence());
        assertEquals(0.25, relapse.at(2).orElseThrow().incidence(), 1e-15);
        assertEquals(0.5, relapse.at(3).orElseThrow().incidence(), 1e-15);
        // a binomial proportion until the first censoring: 1/2 of 4
        assertEquals(0.25, relapse.at(3).orElseThrow().standardError(), 1e-15);
        assertEquals(Optional.empty(), relapse.at(6));
    }

    @Test
    void incidencesOfAllCausesAndSurvivalMakeOne() {
        FollowUps all = followUps("mgus2", "all");
        CumulativeIncidence one = AalenJohansen.estimate(all, 1, 0.95);
        CumulativeIncidence two = AalenJohansen.estimate(all, 2, 0.95);
        KaplanMeierCurve free = KaplanMeier.estimate(all, 0.95);
        IntStream.of(30, 120, 240)
                .forEach(t -> assertEquals(
                        1,
                        one.at(t).orElseThrow().incidence()
                                + two.at(t).orElseThrow().incidence()
                                + free.at(t).orElseThrow().survival(),
                        1e-13));
    }

    /** Two routes, one number: with one cause only, the incidence is 1 - S and its error is Greenwood's. */
    @Test
    void withOneCauseItIsTheComplementOfKaplanMeier() {
        FollowUps all = Cases.of("1 2 2 4+ 5 6+ 7 9+");
        OptionalDouble greenwood =
                KaplanMeier.estimate(all, 0.95).at(7).orElseThrow().standardError();
        CumulativeIncidence.Value value =
                AalenJohansen.estimate(all, 1, 0.95).at(7).orElseThrow();
        assertEquals(greenwood.orElseThrow(), value.standardError(), 1e-14);
    }

    @Test
    void refusesCauseZero() {
        var e = assertThrows(IllegalArgumentException.class, () -> AalenJohansen.estimate(Cases.of("1"), 0, 0.95));
        assertEquals("A cause must be 1 or more, got 0", e.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"tiny,1,a,b", "tiny,2,a,b", "mgus2,1,F,M", "mgus2,2,F,M"})
    void grayAgreesWithR(String name, int cause, String first, String second) {
        JsonNode wanted = Oracle.cases("competing/cases.json").get(name);
        JsonNode expected = wanted.get("gray_test").get("cause_" + cause);
        List<Row> rows = Cases.rows(wanted);
        // the test is of cause 1, so causes are exchanged to test cause 2
        List<FollowUps> groups = FollowUps.groups(
                rows.stream().mapToDouble(r -> r.number("time")).toArray(),
                rows.stream()
                        .mapToInt(r -> (int) r.count("cause"))
                        .map(k -> k == 0 || cause == 1 ? k : 3 - k)
                        .toArray(),
                rows.stream()
                        .mapToInt(r -> List.of(first, second)
                                .indexOf(r.text(wanted.get("group").stringValue())))
                        .toArray(),
                2);
        ChiSquaredTest test = GrayTest.test(groups).orElseThrow();
        assertClose(expected.get("chisq").doubleValue(), test.chisq(), 1e-10, "chisq");
        assertEquals(expected.get("df").intValue(), test.df());
        assertRelative(expected.get("p").doubleValue(), test.p(), 1e-9, "p");
    }

    @Test
    void grayIsTheSameWithGroupsSwapped() {
        Optional<ChiSquaredTest> one = GrayTest.test(List.of(Cases.of("1 3 3x 8+ 9"), Cases.of("2x 3+ 4 4 7")));
        Optional<ChiSquaredTest> other = GrayTest.test(List.of(Cases.of("2x 3+ 4 4 7"), Cases.of("1 3 3x 8+ 9")));
        assertEquals(one.orElseThrow().chisq(), other.orElseThrow().chisq(), 1e-12);
    }

    @Test
    void grayIsEmptyWithoutAnEventOfInterest() {
        assertEquals(Optional.empty(), GrayTest.test(List.of(Cases.of("1x 3+"), Cases.of("2x 3+"))));
        assertEquals(Optional.empty(), GrayTest.test(List.of(Cases.of(""), Cases.of("2 3+"))));
    }

    @Test
    void grayRefusesOneGroup() {
        var e = assertThrows(IllegalArgumentException.class, () -> GrayTest.test(List.of(Cases.of("1"))));
        assertEquals("A test needs two groups or more, got 1", e.getMessage());
    }
}
