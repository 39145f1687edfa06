package org.infusionoutcomes.report.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.infusionoutcomes.comparison.number.Estimate;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.comparison.result.Subgroup;
import org.infusionoutcomes.report.ClinicExample;
import org.infusionoutcomes.report.DefaultPlan;
import org.infusionoutcomes.report.material.Material;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers on made-up numbers, whole sentences; where nothing is known, why it cannot be answered. */
class ClaimsTest {

    static Stream<Arguments> exports() {
        Predicate<Key> depression = key -> key.cohort().equals("MDD");
        return Stream.of(
                Arguments.of("whole", ClinicExample.comparison()),
                Arguments.of(
                        "one cohort",
                        ClinicExample.comparison(DefaultPlan.plan(), depression, Optional.empty(), false)),
                Arguments.of(
                        "nobody", ClinicExample.comparison(DefaultPlan.plan(), key -> false, Optional.empty(), false)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exports")
    void everyClaimIsAnsweredWhateverTheExportHolds(String name, Comparison comparison) {
        for (Claim claim : Claims.all()) {
            assertThat(claim.answer().apply(material(comparison)))
                    .as(claim.words())
                    .isNotEmpty()
                    .allSatisfy(answer -> assertThat(answer)
                            .endsWith(".")
                            .doesNotContain("Optional", "  ")
                            .doesNotContainPattern("\\b(NaN|null|Infinity)\\b"));
        }
    }

    @Test
    void withoutDataEachSaysWhatIsMissing() {
        Material nobody = material(ClinicExample.comparison(DefaultPlan.plan(), key -> false, Optional.empty(), false));
        assertThat(Claims.all().stream()
                        .map(claim -> claim.answer().apply(nobody).get(0))
                        .toList())
                .allSatisfy(answer -> assertThat(answer)
                        .containsAnyOf("cannot answer", "insufficient data", "no column", "not in this export"));
    }

    /** 2 of 40 is 5 %, 20 of 40 is 50 %. */
    @Test
    void theSeriesIsPaired() {
        Key key = Key.of("first_against_last", "OCD");
        List<Estimate> rows = new ArrayList<>(share(key.group("infusion=first"), 2, 40));
        rows.addAll(share(key.group("infusion=last"), 20, 40));
        rows.addAll(contrast(key, "difference", 0.45, 0.3, 0.6));
        rows.add(number(key, "mcnemar_p", 0.00001));
        assertEquals(
                "OCD: of 40 patients scored after both, 5% had responded after the first infusion and 50% after the last, a"
                        + " difference of 45 percentage points (95% interval 30\u201360; p\u00A0<\u00A00.001). The last comes"
                        + " weeks later: time alone has worked too.",
                answers(2, rows).get(0));
        assertEquals(
                "These data cannot answer: the report has no numbers after the first and the last infusion in MDD.",
                answers(2, rows).get(1));
    }

    @Test
    void aScaleThatAsksAboutAWeekCannotTellHours() {
        List<Estimate> rows = List.of(number(Key.of("hours", "OCD").instrument("YBOCS"), "n", 23));
        assertEquals(
                List.of(
                        "These data cannot answer: patients were scored within hours, but on scales that ask about days and"
                                + " cannot tell hours. OCD, Y-BOCS (the past 7 days): 23 patients."),
                answers(1, rows));
    }

    @Test
    void nobodyScoredWithinHoursIsSaid() {
        assertThat(answers(1, List.of()))
                .containsExactly(
                        "These data cannot answer: nobody has a baseline and a score taken in the hours after the"
                                + " first infusion.");
    }

    /** 0 of 227: Wilson's upper limit is z²/(n + z²) = 1.66 %. */
    @Test
    void anEventThatNobodyHadHasItsUpperLimit() {
        Key seizure = Key.of("safety", "OCD").group("event=seizure");
        List<Estimate> rows = new ArrayList<>(List.of(number(Key.of("safety", "OCD"), "n", 227)));
        rows.add(number(seizure, "events", 0));
        rows.add(number(seizure, "n", 227));
        rows.add(number(seizure, "estimate", 0));
        rows.add(number(seizure, "lower", 0));
        rows.add(number(seizure, "upper", 0.01664));
        rows.addAll(contrast(seizure, "per_100_infusions", 0, 0, 0.285));
        assertThat(answers(11, rows))
                .contains("OCD, called rare: seizure 0.0% (0 of 227; 95% interval 0.0\u20131.7%) of patients, per 100"
                        + " infusions 0.0 (0.0\u20130.3); hallucination is not among the plan\u2019s events; blood pressure is"
                        + " not among the plan\u2019s events.");
        assertThat(answers(11, List.of()))
                .containsExactly(
                        "These data cannot answer: the export has no table of adverse events (adverse_events.csv).");
    }

    /** 30 of 50 is 60 %; 9 of 30 is 30 %. */
    @Test
    void theFullDefinitionHasItsShareAndItsResponse() {
        List<Estimate> rows = new ArrayList<>(share(Key.of("trials_and_erp", "OCD"), 30, 50));
        rows.addAll(share(Key.of("subgroup", "OCD").group("trials_and_erp=yes"), 9, 30));
        rows.add(number(Key.of("trials_and_erp", "MDD"), "n", 0));
        assertThat(answers(7, rows))
                .containsExactly(
                        "OCD, full definition (two trials or more, and ERP): met by 60% (30 of 50) of those of whom both are"
                                + " recorded; of these responded 30% (9 of 30).",
                        "MDD, full definition: cannot be judged, as trials and ERP are recorded together of nobody.");
    }

    /** 3 of 30 against 12 of 30 responded: 10 % less 40 %. Relapses 5 of 10 against 8 of 12. */
    @Test
    void useIsSetAgainstNone() {
        Key daily = Key.of("subgroup", "OCD").group("benzodiazepine=daily");
        Key none = Key.of("subgroup", "OCD").group("benzodiazepine=none");
        List<Estimate> rows = new ArrayList<>(share(daily, 3, 30));
        rows.addAll(share(none, 12, 30));
        rows.addAll(contrast(daily, "difference", -0.3, -0.48, -0.08));
        rows.add(number(daily, "fisher_p", 0.015));
        relapses(rows, daily, 5, 10);
        relapses(rows, none, 8, 12);
        rows.addAll(contrast(relapse(daily), "hazard_ratio", 1.2, 0.4, 3.6));
        Comparison comparison = new Comparison(
                DefaultPlan.plan(),
                Numbers.of(rows),
                List.of(),
                List.of(),
                true,
                Optional.empty(),
                List.of(new Subgroup("benzodiazepine", List.of("none", "daily"), false)),
                List.of(),
                Optional.empty());
        assertThat(Claims.all().get(8).answer().apply(material(comparison)))
                .contains(
                        "OCD, Benzodiazepine: daily against none: response 3 of 30 against 12 of 30, \u221230 percentage points"
                                + " (95% interval \u221248 to \u22128; p\u00A0=\u00A00.015); relapses 5 of 10 against 8 of 12,"
                                + " hazard ratio 1.20 (95% interval 0.40\u20133.60), within what chance alone can give.",
                        "These data cannot answer: the export has no column lamotrigine_mg, or its patients do not differ in"
                                + " it.",
                        "Nobody was assigned to these groups; they may differ in more than this.");
    }

    private static void relapses(List<Estimate> rows, Key key, int events, int n) {
        rows.add(number(relapse(key), "events", events));
        rows.add(number(relapse(key), "n", n));
    }

    private static Key relapse(Key key) {
        return key.rule("half-of-gain-lost").estimand("no-further-treatment");
    }

    private static List<String> answers(int claim, List<Estimate> rows) {
        return Claims.all()
                .get(claim)
                .answer()
                .apply(material(new Comparison(
                        DefaultPlan.plan(), Numbers.of(rows), List.of(), List.of(), true, Optional.empty())));
    }

    private static Material material(Comparison comparison) {
        return new Material(comparison, ClinicExample.quality(), ClinicExample.provenance(), List.of());
    }

    private static List<Estimate> share(Key key, int events, int n) {
        return List.of(
                number(key, "events", events), number(key, "n", n), number(key, "estimate", (double) events / n));
    }

    private static List<Estimate> contrast(Key key, String name, double estimate, double lower, double upper) {
        return List.of(
                number(key, name, estimate), number(key, name + "_lower", lower), number(key, name + "_upper", upper));
    }

    private static Estimate number(Key key, String statistic, double value) {
        return new Estimate(key, statistic, OptionalDouble.of(value));
    }
}
