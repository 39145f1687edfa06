package org.infusionoutcomes.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.infusionoutcomes.Run;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The attacker is worth something: what is planted in a published folder is found. */
class PlantedLeakTest {

    private static final String FLOW = "flow|OCD|||||";

    private static PublishedFolder open;
    private static PublishedFolder shut;

    @BeforeAll
    static void publish(@TempDir Path folder) throws IOException {
        Run.of("simulate", "--patients", 1000, "--seed", 7, "--out", folder.resolve("export"));
        for (String disclosure : List.of("internal", "publish")) {
            Run.of("report", folder.resolve("export"), "--out", folder.resolve(disclosure), "--disclosure", disclosure);
        }
        open = PublishedFolder.read(folder.resolve("internal"));
        shut = PublishedFolder.read(folder.resolve("publish"));
        assertThat(Attack.leaks(open, shut)).isEmpty();
    }

    @Test
    void anInternalReportHidesNothingFromTheAttackers() {
        assertThat(new TextAttack(open, 10).leaks()).anyMatch(l -> l.startsWith("report.html"));
        assertThat(new TextAttack(open, 10).leaks()).anyMatch(l -> l.startsWith("figures/"));
        assertThat(new TextAttack(open, 10).leaks()).anyMatch(l -> l.startsWith("findings.csv"));
        assertThat(new TextAttack(open, 10).leaks()).anyMatch(l -> l.startsWith("manifest.json"));
        assertThat(new CurveAttack(open, 10).leaks()).anyMatch(l -> l.contains("events"));
        assertThat(new CountAttack(open, open, 10).leaks()).isNotEmpty();
    }

    /** All reasons but the smallest one: what the others leave of those not analysed. */
    @Test
    void aTotalMinusItsPartsIsFound() {
        List<String> reasons =
                new ArrayList<>(List.of("set_aside", "no_infusion", "pending", "no_baseline", "below_least"));
        String smallest = reasons.stream()
                .filter(r -> open.value(FLOW, r).orElseThrow() > 0)
                .min((a, b) -> Double.compare(
                        open.value(FLOW, a).orElseThrow(), open.value(FLOW, b).orElseThrow()))
                .orElseThrow();
        reasons.remove(smallest);
        long count = Math.round(open.value(FLOW, smallest).orElseThrow());
        assertThat(count).isBetween(1L, 10L);

        reasons.addAll(List.of("patients", "analysed"));
        assertThat(countLeaks(reasons.stream().map(r -> FLOW + "|" + r).toList()))
                .contains("OCD: " + smallest + " is " + count);
    }

    @Test
    void anIntervalWithoutItsCountsIsInverted() {
        String worse = List.of("worse_observed|OCD|||||", "worse_observed|MDD|||||").stream()
                .filter(k -> shut.value(k, "events").isEmpty())
                .findFirst()
                .orElseThrow();
        long count = Math.round(open.value(worse, "events").orElseThrow());

        assertThat(countLeaks(List.of(worse + "|estimate", worse + "|lower", worse + "|upper")))
                .contains(worse.substring(15, 18) + ": worse is " + count);
    }

    /** A share of few treated patients with an event, by its percentage and interval alone. */
    @Test
    void anEventOfFewIsFound() {
        String few = hidden("safety\\|.*\\|event=.*");
        long count = Math.round(open.value(few, "events").orElseThrow());

        assertThat(countLeaks(List.of(few + "|estimate", few + "|lower", few + "|upper")))
                .contains(few.split("\\|", -1)[1] + ": " + few + " is " + count);
    }

    /** Who was complete, and who of these had just the plan's number of infusions. */
    @Test
    void theCoursesThatAreLeftAreFound() {
        String few = hidden("delivery\\|.*\\|infusions=more\\|.*");
        String cohort = few.split("\\|", -1)[1];
        long count = Math.round(open.value(few, "events").orElseThrow());
        String start = "delivery|" + cohort + "||";

        assertThat(countLeaks(List.of(start + "course=complete||||events", start + "infusions=6||||events")))
                .contains(cohort + ": " + few + " is " + count);
    }

    /** The treated and the analysed, where few were treated and not analysed, and one reason of two. */
    @Test
    void theTreatedWhoAreNotAnalysedAreFound() {
        long count = Math.round(open.value(FLOW, "below_least").orElseThrow());
        assertThat(count).isBetween(1L, 10L);

        assertThat(countLeaks(List.of("delivery|OCD||||||n", FLOW + "|analysed", FLOW + "|no_baseline")))
                .contains("OCD: below_least is " + count);
    }

    /** A share that is not in the published report and counts 1 to 10 patients. */
    private static String hidden(String row) {
        return open.estimates().keySet().stream()
                .filter(name -> name.matches(row) && name.endsWith("|events"))
                .map(name -> name.substring(0, name.lastIndexOf('|')))
                .filter(key -> shut.value(key, "events").isEmpty())
                .filter(key -> open.value(key, "events").orElseThrow() >= 1
                        && open.value(key, "events").orElseThrow() <= 10)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aStepBetweenTheStepsIsFound() {
        List<Map<String, String>> curves = new ArrayList<>(shut.curves());
        Map<String, String> planted = new LinkedHashMap<>(curves.get(1));
        planted.putAll(Map.of("day", "3", "events", "1", "censored", "0", "estimate", "0.999"));
        curves.add(1, planted);

        assertThat(new CurveAttack(new PublishedFolder(shut.estimates(), curves, shut.texts()), 10).leaks())
                .anyMatch(l -> l.contains("day 3 events 1"))
                .anyMatch(l -> l.contains("is not a whole week"))
                .anyMatch(l -> l.contains("lost between the steps"));
    }

    @Test
    void aHeightThatItsCountsDoNotMakeIsFound() {
        List<Map<String, String>> curves = new ArrayList<>(shut.curves());
        Map<String, String> planted = new LinkedHashMap<>(curves.get(1));
        planted.put("estimate", "0.9999");
        curves.set(1, planted);

        assertThat(new CurveAttack(new PublishedFolder(shut.estimates(), curves, shut.texts()), 10).leaks())
                .anyMatch(l -> l.contains("falls by"));
    }

    @Test
    void aNumberAtRiskOfAnotherDayIsFound() {
        String row = "durability|MDD|||half-of-gain-lost|no-further-treatment|77|at_risk";

        assertThat(new CurveAttack(with(Map.of(row, OptionalDouble.of(87))), 10).leaks())
                .contains(row + " is no point of the curve");
    }

    @Test
    void digitsOfSinglePatientsAreFound() {
        String row = "durability|OCD-MDD|||half-of-gain-lost|no-further-treatment||hazard_ratio";

        assertThat(new TextAttack(with(Map.of(row, open.estimates().get(row))), 10).leaks())
                .anyMatch(l -> l.startsWith(row));
    }

    @Test
    void aCountInThePageOrAPictureIsFound() {
        Map<String, String> texts = new LinkedHashMap<>(shut.texts());
        texts.put("report.html", "<main><p>4 of 57</p></main>" + texts.get("report.html"));
        texts.put("figures/flow.svg", texts.get("figures/flow.svg") + "<text>Set aside: 3</text>");

        assertThat(new TextAttack(new PublishedFolder(shut.estimates(), shut.curves(), texts), 10).leaks())
                .contains("report.html: 4 of 57 tells 4", "figures/flow.svg: Set aside: 3 tells 3");
    }

    private static List<String> countLeaks(List<String> rows) {
        Map<String, OptionalDouble> more = new LinkedHashMap<>();
        rows.forEach(row -> more.put(row, open.estimates().get(row)));
        return new CountAttack(open, with(more), 10).leaks();
    }

    private static PublishedFolder with(Map<String, OptionalDouble> more) {
        Map<String, OptionalDouble> estimates = new LinkedHashMap<>(shut.estimates());
        estimates.putAll(more);
        return new PublishedFolder(estimates, shut.curves(), shut.texts());
    }
}
