package org.infusionoutcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.comparison.result.SinglePatients;
import org.infusionoutcomes.comparison.result.SinglePatients.Bar;
import org.infusionoutcomes.comparison.result.SinglePatients.Lane;
import org.infusionoutcomes.comparison.result.SinglePatients.OfCohort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Five patients by hand. A to D have six infusions up to day 11 (L) and, on day 18, totals of 18, 16, 14 and 12 from 20:
 * improvements of 10, 20, 30 and 40 %, the last a response. A can be observed until day 42; B has a further infusion on
 * day 30; D has 17 on day 60: half of the gain of 8 is lost. E has two infusions and no total after the baseline.
 */
class SinglePatientsByHandTest {

    private static final List<Integer> SIX = List.of(0, 2, 4, 7, 9, 11);

    @TempDir
    private Path folder;

    private Comparison five() throws IOException {
        SmallExport export = new SmallExport();
        patient(export, "D", "").totals("D", "YBOCS", "-1:20 18:12 60:17");
        patient(export, "A", "42").totals("A", "YBOCS", "-1:20 18:18");
        patient(export, "B", "").infusions("B", "30").totals("B", "YBOCS", "-1:20 18:16");
        patient(export, "C", "").totals("C", "YBOCS", "-1:20 18:14");
        export.patient("E", "OCD").infusions("E", "0 2").totals("E", "YBOCS", "-1:20");
        return Walk.compare(export.writeTo(folder));
    }

    private static SmallExport patient(SmallExport export, String id, String observableDays) {
        return export.patient(id, "OCD", "2026-Q1", observableDays).infusions(id, "0 2 4 7 9 11");
    }

    private static OfCohort ocd(Comparison comparison) {
        SinglePatients patients = comparison.singlePatients().orElseThrow();
        assertThat(patients.cohorts()).extracting(OfCohort::cohort).containsExactly("OCD", "MDD");
        return patients.cohorts().get(0);
    }

    @Test
    void barsGoFromTheMostImproved() throws IOException {
        assertThat(ocd(five()).bars().shown())
                .containsExactly(new Bar(40, true), new Bar(30, false), new Bar(20, false), new Bar(10, false));
        assertThat(ocd(five()).bars().of()).isEqualTo(4);
    }

    /** Week 8 (day 67) takes the total of day 60, which is nearer to it than to week 4: 15 % of D's gain is left. */
    @Test
    void profilesGoByTheLastVisitAndLeaveGaps() throws IOException {
        OfCohort ocd = ocd(five());

        assertThat(ocd.profiles().of()).isEqualTo(4);
        assertThat(ocd.profiles().shown().get(0).improvements())
                .containsExactly(
                        OptionalDouble.of(40),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.of(15),
                        OptionalDouble.empty());
    }

    @Test
    void lanesGoFromTheLongestAndHoldNothingButDays() throws IOException {
        List<Lane> lanes = ocd(five()).lanes().shown();

        assertThat(lanes)
                .hasSize(5)
                .startsWith(
                        new Lane(SIX, List.of(), OptionalInt.of(18), true, OptionalInt.of(60), 60),
                        new Lane(SIX, List.of(30), OptionalInt.of(18), false, OptionalInt.empty(), 30))
                .endsWith(new Lane(List.of(0, 2), List.of(), OptionalInt.empty(), false, OptionalInt.empty(), 2));
    }

    /** R: t.test(c(10, 20, 30, 40))$conf.int is 4.457397 to 45.542603; quantile(c(10, 20, 30, 40), c(.1, .25, .5, .75, .9)). */
    @Test
    void improvementByVisitHasMeanIntervalAndQuantiles() throws IOException {
        Numbers numbers = five().numbers();
        Key key = Key.of("visit_improvement", "OCD").at(7);

        assertThat(numbers.count(key, "n")).isEqualTo(4);
        assertThat(numbers.value(key, "mean")).hasValue(25);
        assertThat(numbers.value(key, "mean_lower").getAsDouble()).isCloseTo(4.457397, within(1e-6));
        assertThat(numbers.value(key, "mean_upper").getAsDouble()).isCloseTo(45.542603, within(1e-6));
        assertThat(numbers.value(key, "decile_lower").getAsDouble()).isCloseTo(13, within(1e-12));
        assertThat(numbers.value(key, "quartile_lower")).hasValue(17.5);
        assertThat(numbers.value(key, "median")).hasValue(25);
        assertThat(numbers.value(key, "quartile_upper")).hasValue(32.5);
        assertThat(numbers.value(key, "decile_upper").getAsDouble()).isCloseTo(37, within(1e-12));
    }

    /**
     * Week w ends on day 11 + 7w, for E on day 2 + 7w. B leaves view before week 3 ends (day 32), A before week 5 (46). D's
     * total of day 60 lies in week 7, the last day of it.
     */
    @Test
    void completenessCountsThoseInView() throws IOException {
        Numbers numbers = five().numbers();

        assertThat(rated(numbers, "infusion", 1)).isEqualTo("0 of 5");
        assertThat(rated(numbers, "infusion", 3)).isEqualTo("0 of 4");
        assertThat(rated(numbers, "infusion", 6)).isEqualTo("4 of 4");
        assertThat(rated(numbers, "week", 7)).isEqualTo("4 of 5");
        assertThat(rated(numbers, "week", 14)).isEqualTo("0 of 5");
        assertThat(rated(numbers, "week", 21)).isEqualTo("0 of 4");
        assertThat(rated(numbers, "week", 28)).isEqualTo("0 of 4");
        assertThat(rated(numbers, "week", 35)).isEqualTo("0 of 3");
        assertThat(rated(numbers, "week", 49)).isEqualTo("1 of 3");
        assertThat(rated(numbers, "week", 56)).isEqualTo("0 of 3");
    }

    private static String rated(Numbers numbers, String visit, int at) {
        Key key = Key.of("completeness", "OCD").group("visit=" + visit).at(at);
        return numbers.count(key, "events") + " of " + numbers.count(key, "n");
    }

    /** Ids, the order of patients and the quarter in which they came leave no trace. */
    @Test
    void samplesDoNotKnowTheOrderOfTheExport() throws IOException {
        Path sample = Path.of("data/sample");
        Path turned = Files.createDirectory(folder.resolve("turned"));
        for (String table : List.of("infusions.csv", "assessments.csv", "adverse_events.csv")) {
            Files.copy(sample.resolve(table), turned.resolve(table));
        }
        List<String> lines = new ArrayList<>(Files.readAllLines(sample.resolve("patients.csv")));
        Collections.reverse(lines.subList(1, lines.size()));
        Files.write(turned.resolve("patients.csv"), lines);

        SinglePatients patients = Walk.compare(sample).singlePatients().orElseThrow();
        assertThat(Walk.compare(turned).singlePatients()).hasValue(patients);
        assertThat(patients.toString()).doesNotContainPattern("P0\\d+|20\\d\\d-Q");
    }
}
