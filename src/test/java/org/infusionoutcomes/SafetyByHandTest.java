package org.infusionoutcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Adverse events of a small export, worked by hand. Four treated patients with 7 + 6 + 6 + 6 = 25 infusions in their first
 * series:
 *
 * <ul>
 *   <li>A, infusions on days 0 2 4 7 9 11 40: nausea on days 0, 1 (the same infusion) and 2 (the next one), headache on day
 *       41, serious suicidal thoughts on day 30, 19 days after the infusion of day 11.
 *   <li>B: dizziness on day -3, before the first infusion, and a word the plan does not know on day 5.
 *   <li>C, whose day 120 opens a new series: dizziness on day 119, after the infusion of day 11, and on day 120, left out.
 *   <li>D, without any score: no event.
 * </ul>
 * E is pending: its event stands apart.
 */
class SafetyByHandTest {

    private static final String SIX = "0 2 4 7 9 11";
    private static final String SECRET = "itch, told to Dr Q";

    @TempDir
    private Path folder;

    private Numbers numbers;

    @BeforeEach
    void compare() throws IOException {
        numbers = Walk.compare(export().withEvents()
                        .events("A", "0:nausea:no;1:nausea:no;2:nausea:no;41:headache:no;30:suicidal thoughts:yes")
                        .events("B", "-3:dizziness;5:\"" + SECRET + "\"")
                        .events("C", "119:dizziness;120:dizziness")
                        .events("E", "2:nausea:no")
                        .writeTo(folder.resolve("given")))
                .numbers();
    }

    private static SmallExport export() {
        return new SmallExport()
                .patient("A", "OCD")
                .infusions("A", SIX + " 40")
                .totals("A", "YBOCS", "0:30 20:10")
                .patient("B", "OCD")
                .infusions("B", SIX)
                .patient("C", "OCD")
                .infusions("C", SIX + " 120")
                .patient("D", "OCD")
                .infusions("D", SIX)
                .patient("E", "OCD", "2026-Q2", "12")
                .infusions("E", "0 2");
    }

    /** Patients, infusions followed by the event, and those on whose own day it was. */
    @Test
    void eventsAreCountedByInfusionAndByPatient() {
        assertCounts("event=nausea", 1, 2, 2);
        assertCounts("event=headache", 1, 1, 0);
        assertCounts("event=suicidal thoughts", 1, 1, 0);
        assertCounts("event=dizziness", 1, 1, 0);
        assertCounts("event=other", 1, 1, 0);
        assertCounts("event=seizure", 0, 0, 0);
        assertCounts("events=serious", 1, 1, 0);
        // A after days 0, 2, 11 and 40, B after day 4, C after day 11
        assertCounts("events=any", 3, 6, 2);
    }

    /**
     * 6 of 25 infusions are 24 per 100; Garwood's limits of 6 are 2.201894 and 13.059474 (R: poisson.test(6)), times 4. 3 of 4
     * patients by Wilson: ((3 + 1.920729) ± 1.959964 √(0.75 + 0.960365)) / 7.841459 = 0.300642 and 0.954413.
     */
    @Test
    void ratesAndSharesHaveTheirIntervals() {
        Key any = Key.of("safety", "OCD").group("events=any");

        assertThat(numbers.value(any, "per_100_infusions").getAsDouble()).isCloseTo(24, within(1e-12));
        assertThat(numbers.value(any, "per_100_infusions_lower").getAsDouble()).isCloseTo(8.807577, within(1e-5));
        assertThat(numbers.value(any, "per_100_infusions_upper").getAsDouble()).isCloseTo(52.237896, within(1e-5));
        assertThat(numbers.value(any, "lower").getAsDouble()).isCloseTo(0.300642, within(1e-5));
        assertThat(numbers.value(any, "upper").getAsDouble()).isCloseTo(0.954413, within(1e-5));
    }

    /** 0 of 4: Wilson's upper limit z² / (n + z²) = 3.841459 / 7.841459; 0 of 25 infusions: -ln(0.025) / 25 * 100. */
    @Test
    void anEventThatNobodyHadHasItsUpperBound() {
        Key seizure = Key.of("safety", "OCD").group("event=seizure");

        assertThat(numbers.value(seizure, "estimate")).hasValue(0);
        assertThat(numbers.value(seizure, "lower")).hasValue(0);
        assertThat(numbers.value(seizure, "upper").getAsDouble()).isCloseTo(0.489891, within(1e-6));
        assertThat(numbers.value(seizure, "per_100_infusions_lower")).hasValue(0);
        assertThat(numbers.value(seizure, "per_100_infusions_upper").getAsDouble())
                .isCloseTo(3.688879 * 4, within(1e-5));
    }

    @Test
    void whatIsLeftOutIsCounted() {
        Key safety = Key.of("safety", "OCD");
        Key pending = Key.of("safety_pending", "OCD");

        assertThat(numbers.count(safety, "n")).isEqualTo(4);
        assertThat(numbers.count(safety, "infusions")).isEqualTo(25);
        assertThat(numbers.count(safety, "with_row")).isEqualTo(3);
        assertThat(numbers.count(safety, "outside_series")).isEqualTo(2);
        assertThat(numbers.count(pending, "n")).isEqualTo(1);
        assertThat(numbers.count(pending, "infusions")).isEqualTo(2);
        assertThat(numbers.count(pending.group("events=any"), "events")).isEqualTo(1);
        assertThat(numbers.count(pending.group("events=serious"), "events")).isZero();
    }

    /** Seven events in the first series, of which A's five say whether they were serious; B's and C's do not. */
    @Test
    void eventsAreCountedAsRowsToo() {
        Key safety = Key.of("safety", "OCD");

        assertThat(numbers.count(safety.group("events=any"), "event_rows")).isEqualTo(7);
        assertThat(numbers.count(safety.group("events=serious"), "event_rows")).isEqualTo(1);
        assertThat(numbers.count(safety.group("events=serious"), "rows_recorded"))
                .isEqualTo(5);
        assertThat(numbers.count(safety.group("event=other"), "event_rows")).isEqualTo(1);
    }

    /** None of two events says whether it was serious: that is no 0 of 4. */
    @Test
    void whatNoEventSaysIsNotRecorded() throws IOException {
        Path silent = export().withEvents()
                .events("A", "0:nausea;2:itch")
                .events("E", "2:nausea")
                .writeTo(folder.resolve("silent"));
        Numbers found = Walk.compare(silent).numbers();
        Key serious = Key.of("safety", "OCD").group("events=serious");
        Path report = folder.resolve("report");

        assertThat(found.count(serious, "rows_recorded")).isZero();
        for (String statistic : new String[] {"n", "events", "estimate", "upper", "infusions_with", "event_rows"}) {
            assertThat(found.has(serious, statistic)).as(statistic).isFalse();
        }
        assertThat(found.has(Key.of("safety_pending", "OCD").group("events=serious"), "events"))
                .isFalse();
        assertThat(Run.of("report", silent, "--out", report).exitCode()).isZero();
        assertThat(Files.readString(report.resolve("report.html")))
                .contains(
                        "Serious adverse events in OCD: not recorded (the export says of none of 2 events whether it was"
                                + " serious); it does not follow that none was.",
                        "1 with an event and whether one was serious is not recorded.",
                        "OCD: 1 of 2 events of the first series carry a word that the plan does not list");
    }

    /** One of three events says that it was serious: a lower bound, and no share. */
    @Test
    void oneYesAmongSilenceIsALowerBound() throws IOException {
        Path hardly = export().withEvents()
                .events("A", "0:nausea;2:nausea")
                .events("B", "2:seizure:yes")
                .writeTo(folder.resolve("hardly"));
        Numbers found = Walk.compare(hardly).numbers();
        Key serious = Key.of("safety", "OCD").group("events=serious");

        assertThat(found.count(serious, "events")).isEqualTo(1);
        assertThat(found.count(serious, "rows_recorded")).isEqualTo(1);
        assertThat(found.has(serious, "n")).isFalse();
        assertThat(found.has(serious, "estimate")).isFalse();
    }

    /** A cohort with nobody has its rows, as long as the table was given. */
    @Test
    void nobodyTreatedHasNoRate() {
        Key any = Key.of("safety", "MDD").group("events=any");

        assertThat(numbers.count(any, "n")).isZero();
        assertThat(numbers.has(any, "per_100_infusions")).isTrue();
        assertThat(numbers.value(any, "per_100_infusions")).isEmpty();
        assertThat(numbers.value(any, "upper")).isEmpty();
    }

    /** No table is not an empty table. */
    @Test
    void withoutTheTableNothingIsSaid() throws IOException {
        Path without = export().writeTo(folder.resolve("without"));
        Path report = folder.resolve("report");

        assertThat(Walk.compare(without).numbers().rows())
                .noneMatch(row -> row.key().analysis().startsWith("safety"));
        assertThat(Run.of("report", without, "--out", report).exitCode()).isZero();
        assertThat(Files.readString(report.resolve("report.html")))
                .contains("adverse_events.csv was not given", "it does not follow that none occurred")
                .doesNotContain("Not seen in");
    }

    /** A table without a row was given: nobody is known to have had an event, and the report says what that means. */
    @Test
    void anEmptyTableIsATable() throws IOException {
        Path empty = export().withEvents().writeTo(folder.resolve("empty"));
        Numbers none = Walk.compare(empty).numbers();
        Path report = folder.resolve("report");

        assertThat(none.count(Key.of("safety", "OCD"), "with_row")).isZero();
        assertThat(none.count(Key.of("safety", "OCD").group("events=any"), "n")).isEqualTo(4);
        assertThat(Run.of("report", empty, "--out", report).exitCode()).isZero();
        assertThat(Files.readString(report.resolve("report.html")))
                .contains("No row is taken as no event", "OCD: 0 of 4 patients have any row in the table. So few")
                .doesNotContain("was not given");
    }

    /** The words of the export that the plan does not list reach nothing that is written. */
    @Test
    void freeTextGoesNoFurther() throws IOException {
        Path report = folder.resolve("report");
        assertThat(Run.of("report", folder.resolve("given"), "--out", report).exitCode())
                .isZero();

        for (String file : new String[] {"report.html", "estimates.csv", "findings.csv", "manifest.json"}) {
            assertThat(Files.readString(report.resolve(file))).doesNotContain("itch", "Dr Q");
        }
        assertThat(Files.readString(report.resolve("report.html"))).doesNotContain("Invented patients");
    }

    private void assertCounts(String group, long patients, long infusions, long sameDay) {
        Key key = Key.of("safety", "OCD").group(group);
        assertThat(numbers.count(key, "n")).as(group).isEqualTo(4);
        assertThat(numbers.count(key, "events")).as(group).isEqualTo(patients);
        assertThat(numbers.count(key, "infusions_with")).as(group).isEqualTo(infusions);
        assertThat(numbers.count(key, "same_day")).as(group).isEqualTo(sameDay);
    }
}
