package org.infusionoutcomes.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.infusionoutcomes.comparison.number.Estimate;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.figure.Figures;
import org.infusionoutcomes.plan.Cohort;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.PlanReader;
import org.infusionoutcomes.report.document.Block;
import org.infusionoutcomes.report.document.Document;
import org.infusionoutcomes.report.document.Grid;
import org.infusionoutcomes.report.document.Section;
import org.infusionoutcomes.report.material.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReportsTest {

    /** The clinic whole; its depression cohort alone; with a third cohort without anybody; nobody at all. */
    static Stream<Arguments> exports() {
        Map<String, Cohort> three = new LinkedHashMap<>(DefaultPlan.plan().cohorts());
        three.put("PTSD", new Cohort("post-traumatic stress", List.of("PHQ9")));
        return Stream.of(
                Arguments.of("whole", ClinicExample.comparison()),
                Arguments.of(
                        "one cohort",
                        ClinicExample.comparison(
                                DefaultPlan.plan(), key -> key.cohort().equals("MDD"), Optional.empty(), false)),
                Arguments.of(
                        "three cohorts",
                        ClinicExample.comparison(DefaultPlan.with(three), key -> true, Optional.empty(), true)),
                Arguments.of("third cohort with patients", withThird(DefaultPlan.with(three))),
                Arguments.of(
                        "nobody", ClinicExample.comparison(DefaultPlan.plan(), key -> false, Optional.empty(), false)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exports")
    void isWholeWhateverTheExportHolds(String name, Comparison comparison) {
        Document document = compose(comparison);
        Set<String> ofTwo = Set.of("cohorts", "comparable");
        assertThat(document.sections().stream().map(Section::id))
                .containsExactlyElementsOf(Stream.of(
                                "summary",
                                "flow",
                                "delivery",
                                "response",
                                "consensus",
                                "change",
                                "missing",
                                "infusions",
                                "hours",
                                "durability",
                                "further-infusions",
                                "rules",
                                "sensitivity",
                                "intervals",
                                "cohorts",
                                "both-scales",
                                "comparable",
                                "quarters",
                                "subgroups",
                                "safety",
                                "claims",
                                "published",
                                "figures",
                                "caution",
                                "quality",
                                "methods",
                                "provenance")
                        .filter(id -> comparison.compares() || !ofTwo.contains(id))
                        .toList());
        assertThat(document.sections()).allSatisfy(s -> assertThat(s.blocks()).isNotEmpty());
        assertEquals("Internal: not for publication", document.status());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exports")
    void neverSaysWhatItMustNot(String name, Comparison comparison) {
        // the words that a plan reads as missing are quoted where they are not the default's
        List<String> texts = texts(compose(comparison)).stream()
                .filter(text -> !text.startsWith("reading.missing: "))
                .toList();
        assertThat(texts).isNotEmpty().allSatisfy(text -> {
            String lower = text.toLowerCase(Locale.ROOT);
            assertThat(lower).doesNotContain("de-identified", "deidentified", "compliant");
            assertThat(lower).doesNotContainPattern("\\b(nan|infinity|null)\\b");
            assertThat(text).isNotBlank().doesNotContain("Optional", "  ");
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exports")
    void noPValueStandsWithoutAnInterval(String name, Comparison comparison) {
        texts(compose(comparison)).stream()
                .filter(text -> text.matches("(?s).*\\bp\u00A0[=<>].*"))
                .forEach(text -> assertThat(text).containsAnyOf("interval", " to ", "\u2013"));
    }

    /** The real figures of whole, half empty and empty exports: none is left over. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("exports")
    void noFigureIsLeftOver(String name, Comparison comparison) {
        Document document = Reports.compose(
                comparison, ClinicExample.quality(), ClinicExample.provenance(), Figures.all(comparison));
        assertThat(document.sections()).extracting(Section::id).doesNotContain("figures");
    }

    /** The centre line alone, without limits, is no control chart. */
    @Test
    void limitsAreSpokenOfWhereThereAreLimits() {
        List<String> without = texts(compose(ClinicExample.comparison()));
        assertThat(without).noneMatch(text -> text.contains("outside the"));

        List<Estimate> rows =
                new ArrayList<>(ClinicExample.comparison().numbers().rows());
        Key key = Key.of("quarter", "OCD").group("start_quarter=2026-Q1");
        rows.add(new Estimate(key, "limit_lower", OptionalDouble.of(0)));
        rows.add(new Estimate(key, "limit_upper", OptionalDouble.of(0.62)));
        Comparison whole = ClinicExample.comparison();
        Comparison chart = new Comparison(
                whole.plan(), Numbers.of(rows), whole.curves(), whole.quarters(), true, Optional.empty());
        assertThat(texts(compose(chart)))
                .anyMatch(text -> text.startsWith("Response by quarter, OCD: "))
                .noneMatch(text -> text.startsWith("Response by quarter, MDD: "))
                .contains("Upper control limit, newest quarter with one", "62.0%; ");
    }

    /** Nine responders where ten are needed: their medians say nothing. */
    @Test
    void fewRespondersHaveNoMedianGap() {
        List<Estimate> rows = new ArrayList<>(ClinicExample.table());
        Key ocd = Key.of("durability", "OCD").rule("half-of-gain-lost").estimand("no-further-treatment");
        rows.removeIf(r -> r.key().equals(ocd) && r.statistic().equals("n"));
        rows.add(new Estimate(ocd, "n", OptionalDouble.of(9)));
        Comparison few =
                new Comparison(DefaultPlan.plan(), Numbers.of(rows), List.of(), List.of(), true, Optional.empty());
        assertThat(texts(compose(few)))
                .anyMatch(text -> text.startsWith("Visit gaps: insufficient data"))
                .noneMatch(text -> text.startsWith("The endpoint of OCD responders lay"))
                .anyMatch(text -> text.startsWith("The endpoint of MDD responders lay"));
    }

    /** 85 of 223 would be 38.1 %. */
    @Test
    void remissionHasBothBoundsWhereTheyAreGiven() {
        List<Estimate> rows = new ArrayList<>(ClinicExample.table());
        rows.removeIf(r ->
                r.statistic().equals("all_missing_well") && r.key().analysis().equals("remission_all"));
        rows.add(new Estimate(Key.of("remission_all", "OCD"), "all_missing_well", OptionalDouble.of(85.0 / 223)));
        Comparison bounds =
                new Comparison(DefaultPlan.plan(), Numbers.of(rows), List.of(), List.of(), true, Optional.empty());
        assertThat(texts(compose(bounds))).contains("38.1%; of 223").noneMatch(text -> text.contains("not computed"));
    }

    /** There is a section on safety: none may say that adverse events are not analysed. */
    @Test
    void noSectionDeniesAnother() {
        assertThat(texts(compose(ClinicExample.comparison())))
                .noneMatch(text -> text.contains("not analysed: this report says nothing of how safe"));
    }

    @Test
    void everyLineOfTheCohortsNamesASection() {
        Document document = compose(ClinicExample.comparison());
        List<String> titles = document.sections().stream().map(Section::title).toList();
        Grid grid = document.sections().stream()
                .filter(s -> s.id().equals("cohorts"))
                .flatMap(s -> s.blocks().stream())
                .filter(b -> b instanceof Grid)
                .map(b -> (Grid) b)
                .findFirst()
                .orElseThrow();
        assertThat(grid.lines())
                .extracting(Grid.Line::name)
                .containsExactly(
                        "Response by each scale\u2019s own rule",
                        "Remission by each scale\u2019s own limit",
                        "One rule for all: improvement by 50% or more",
                        "Reliable change (observed)",
                        "Mean improvement (SD; observed)",
                        "Still well at 8 weeks (day 56)",
                        "Median time to relapse",
                        "Own scale less the other, same patients");
        assertThat(grid.lines())
                .allSatisfy(line -> assertThat(titles)
                        .contains(line.cells().get(line.cells().size() - 1).text()));
    }

    @Test
    void everyFigureHasItsPlaceOnce() {
        List<String> places = blocks(compose(ClinicExample.comparison()))
                .filter(b -> b instanceof Block.Picture)
                .map(b -> ((Block.Picture) b).name())
                .toList();
        assertThat(places)
                .containsExactly(
                        "flow", "response", "infusions", "durability", "competing", "rules", "quarters", "new-one");
    }

    /** Rounded by hand from the acceptance table. */
    @Test
    void headlineAgreesWithTheAcceptanceTable() {
        Grid headline = blocks(compose(ClinicExample.comparison()))
                .filter(b -> b instanceof Grid g && g.kind() == Grid.Kind.HEADLINE)
                .map(b -> (Grid) b)
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("Measure", "OCD", "MDD", "OCD against MDD"), headline.header());
        assertRow(
                headline.lines().get(3),
                "Response",
                "27.4% | 21.9\u201333.6%; 61 of 223",
                "39.6% | 34.0\u201345.4%; 110 of 278",
                "\u221212.2 pp | \u221220.2 to \u22123.9; p\u00A0=\u00A00.0045");
        assertRow(
                headline.lines().get(6),
                "Still well at 8 weeks (day 56)",
                "33% | 20\u201347%; 13 at risk",
                "56.8% | 44.8\u201367.1%; 36 at risk",
                " | ");
        assertRow(
                headline.lines().get(7),
                "Median time to relapse",
                "41 days | 29\u201348",
                "64 days | 46\u2013115",
                "HR 2.38 | 1.54\u20133.68; log-rank p\u00A0<\u00A00.001");
    }

    @Test
    void theHeadlineExplainsItsWords() {
        assertThat(texts(compose(ClinicExample.comparison())))
                .anyMatch(text -> text.startsWith("Analysed: ")
                        && text.contains(" Induction: ")
                        && text.contains(" Endpoint: ")
                        && text.contains(" Responder: ")
                        && text.contains(" Hazard ratio (HR): ")
                        && text.contains(" Log-rank: "));
    }

    /** The plan of these tests reads fewer words as missing than the default one. */
    @Test
    void settingsThatWereChangedAreListed() {
        assertThat(texts(compose(ClinicExample.comparison())))
                .anyMatch(text -> text.startsWith("reading.missing: NA and not done (default "));
        Comparison byDefault = ClinicExample.comparison(PlanReader.defaultPlan(), key -> true, Optional.empty(), true);
        assertThat(blocks(compose(byDefault)))
                .noneMatch(b -> b instanceof Block.Subheading h && h.text().startsWith("Settings changed"));
    }

    @Test
    void rulesHaveTheNamesOfTheFigures() {
        assertThat(texts(compose(ClinicExample.comparison())))
                .contains(
                        "Half of the gain lost [half-of-gain-lost] (primary)",
                        "No further treatment [no-further-treatment] (primary)")
                .anyMatch(text -> text.contains("A relapse (Half of the gain lost): "));
    }

    @Test
    void oneCohortIsComparedWithNobody() {
        Comparison alone = ClinicExample.comparison(
                DefaultPlan.plan(), key -> key.cohort().equals("MDD"), Optional.empty(), false);
        List<String> texts = texts(compose(alone));
        assertThat(texts)
                .contains(
                        "The export has no patient of OCD: nothing is said of it, and nothing is compared with it; the"
                                + " sections \u201COCD beside MDD\u201D and \u201CThe cohorts made comparable\u201D are left out.")
                .noneMatch(text -> text.contains("OCD than") || text.contains("against MDD"));
        assertThat(blocks(compose(alone)).filter(b -> b instanceof Grid).map(b -> (Grid) b))
                .allSatisfy(grid -> assertThat(grid.header()).noneMatch(h -> h.startsWith("OCD")));
    }

    /** The third has the depression cohort's numbers: 110 of 278 is 39.6 %. */
    @Test
    void aThirdCohortIsSpokenOfAlone() {
        Map<String, Cohort> three = new LinkedHashMap<>(DefaultPlan.plan().cohorts());
        three.put("PTSD", new Cohort("post-traumatic stress", List.of("PHQ9")));
        assertThat(texts(compose(withThird(DefaultPlan.with(three)))))
                .contains("Response in PTSD: 39.6% (110 of 278; 95% interval 34.0\u201345.4%).")
                .anyMatch(text -> text.startsWith("Response was lower in OCD than in MDD"));
    }

    @Test
    void visitGapsThatDifferForbidTheComparison() {
        List<Estimate> rows = new ArrayList<>(ClinicExample.table());
        rows.removeIf(
                r -> r.key().equals(Key.of("visit_gap", "MDD")) && r.statistic().equals("median_days"));
        // the table has 14 days for OCD; 22 is more than 1.5 times that
        rows.add(new Estimate(Key.of("visit_gap", "MDD"), "median_days", OptionalDouble.of(22)));
        Comparison far =
                new Comparison(DefaultPlan.plan(), Numbers.of(rows), List.of(), List.of(), true, Optional.empty());
        List<String> texts = texts(compose(far));
        assertTrue(texts.stream().anyMatch(t -> t.contains("the curves cannot be compared as they are")));
        assertTrue(texts.stream().noneMatch(t -> t.contains("came sooner") || t.contains("stayed well 24")));
        assertThat(texts)
                .contains("HR 2.38; 1.54\u20133.68; log-rank p\u00A0<\u00A00.001; visit gaps forbid the comparison");
    }

    @Test
    void saysNothingOfTheNewestQuartersWhileTheyAreOpen() {
        Comparison open = ClinicExample.comparison(DefaultPlan.plan(), key -> true, Optional.of("2026-Q3"), false);
        List<String> texts = texts(compose(open));
        assertThat(texts)
                .contains(
                        "Response in 2026-Q3, OCD: nothing is said while its endpoints may be still to come.",
                        "2026-Q2 (provisional)",
                        "2026-Q3 (provisional)")
                .doesNotContain("2026-Q1 (provisional)");
    }

    /** On every page, beside the title and with the files. */
    @Test
    void inventedPatientsAreCalledSo() {
        Provenance simulated = new Provenance("0.1.0", "ab", List.of(), Map.of("dates", "dd/MM/yyyy"), true);
        Document document =
                Reports.compose(ClinicExample.comparison(), ClinicExample.quality(), simulated, Placeholder.all());
        assertEquals("Invented patients, no clinical meaning. Internal: not for publication", document.status());
        assertThat(document.subtitle()).startsWith("A simulated clinic: every patient is invented");
        assertThat(texts(document)).anyMatch(text -> text.contains("made by the command simulate"));
        assertThat(texts(document)).contains("The command line said how the export is read: dates dd/MM/yyyy.");
        assertThat(texts(compose(ClinicExample.comparison()))).noneMatch(text -> text.contains("simulate"));
    }

    private static Document compose(Comparison comparison) {
        return Reports.compose(comparison, ClinicExample.quality(), ClinicExample.provenance(), Placeholder.all());
    }

    /** The third cohort has the depression cohort's numbers under its own name. */
    private static Comparison withThird(Plan plan) {
        List<Estimate> rows = new ArrayList<>(ClinicExample.table());
        ClinicExample.table().stream()
                .filter(r -> r.key().cohort().equals("MDD"))
                .map(r -> new Estimate(renamed(r.key()), r.statistic(), r.value()))
                .forEach(rows::add);
        return new Comparison(plan, Numbers.of(rows), List.of(), List.of("2026-Q3"), true, Optional.of("2026-Q3"));
    }

    private static Key renamed(Key key) {
        return new Key(key.analysis(), "PTSD", key.instrument(), key.group(), key.rule(), key.estimand(), key.at());
    }

    private static void assertRow(Grid.Line line, String name, String... cells) {
        assertEquals(name, line.name());
        assertEquals(
                List.of(cells),
                line.cells().stream().map(c -> c.text() + " | " + c.detail()).toList());
    }

    private static Stream<Block> blocks(Document document) {
        return document.sections().stream().flatMap(s -> s.blocks().stream());
    }

    /** Every text of the report: a cell with its detail is one. */
    private static List<String> texts(Document document) {
        List<String> texts = new ArrayList<>();
        blocks(document).forEach(block -> {
            if (block instanceof Block.Paragraph paragraph) {
                texts.add(paragraph.text());
            } else if (block instanceof Block.Points points) {
                texts.addAll(points.texts());
            } else if (block instanceof Block.Note note) {
                texts.add(note.title() + ". " + note.text());
            } else if (block instanceof Grid grid) {
                texts.add(grid.caption());
                grid.lines().forEach(line -> {
                    texts.add(line.name());
                    line.cells().forEach(cell -> texts.add(cell.text() + "; " + cell.detail()));
                });
                texts.addAll(grid.notes());
            }
        });
        return texts;
    }
}
