package org.infusionoutcomes.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.infusionoutcomes.check.accepted.Checked;
import org.infusionoutcomes.check.accepted.Scores;
import org.infusionoutcomes.check.finding.Finding.Severity;
import org.infusionoutcomes.check.finding.TableCount;
import org.infusionoutcomes.intake.Export;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.plan.PlanReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The column {@code details} of the broken exports: which rule at which lines. */
class NastyDetailsTest {

    private static final Path NASTY = Path.of("src/test/resources/org/infusionoutcomes/check/nasty");

    @TempDir
    Path folder;

    private void lay(String number) throws IOException {
        String[] cell = Files.readAllLines(NASTY.resolve("expectations.tsv")).stream()
                .filter(line -> line.startsWith(number + "\t"))
                .findFirst()
                .orElseThrow()
                .split("\t", -1);
        NastyExport.lay(NASTY, number, cell[1], cell[2], cell[3], folder);
    }

    @ParameterizedTest
    @CsvSource({
        "15, row-ragged, 3",
        "16, row-ragged, 3",
        "20, patient-unknown, 6 7",
        "30, total-above-maximum, 2 6 7",
        "31, total-below-0, 3 4",
        "32, total-not-whole, 3",
        "32, total-not-a-number, 5",
        "33, total-below-0, 12 14",
        "33, total-above-maximum, 13",
        "36, instrument-unknown, 7 8 9 11 12 13 15 17 18",
        "36, instrument-empty, 19",
        "44, ids-differ-in-zeros, 2 3",
        "45, id-like-number, 2 4 5 8 9",
        "49, patient-id-damaged, 2 3 4 5",
        "51, day-not-a-number, 5 6 7 9",
        "51, day-empty, 8",
        "51, day-out-of-range, 11 12",
        "60, no-baseline, 4",
        "62, score-contradictory, 2 3",
        "62, score-copy, 5",
        "64, score-contradictory, 2 3",
        "67, first-infusion-after-day-0, 2",
        "68, infusion-copy, 3",
        "68, infusion-contradictory, 4 5",
        "70, patient-in-two-cohorts, 2 5",
        "70, patient-copy, 6",
        "71, patient-unknown, 3",
        "71, patient-id-empty, 5",
        "73, low-baseline, 2 4"
    })
    void areAtTheirLines(String number, String rule, String lines) throws IOException {
        lay(number);
        try (Export export = Export.open(folder, new ReadOptions(Optional.empty(), Set.of(), 100))) {
            assertEquals(
                    lines,
                    Checks.apply(export, PlanReader.defaultPlan()).findings().listed().stream()
                            .filter(finding -> finding.rule().equals(rule))
                            .map(finding -> Long.toString(finding.line()))
                            .collect(Collectors.joining(" ")));
        }
    }

    @Test
    void reads07OnceItsEncodingIsDeclared() throws IOException {
        lay("07");
        Checked checked =
                new TinyExport(folder.resolve("unused")).encoded("windows-1252").check(folder);
        assertEquals(2, checked.patients().count());
        assertEquals(
                new TableCount("assessments.csv", 4, 0, 0, 0), checked.tables().get(2));
    }

    @Test
    void reads31WithAMissingCodeDeclared() throws IOException {
        lay("31");
        Checked checked = new TinyExport(folder.resolve("unused"))
                .plan("reading: {missing: ['-9']}")
                .check(folder);
        assertEquals(
                new TableCount("assessments.csv", 2, 1, 1, 0), checked.tables().get(2));
    }

    private List<String> refusals() {
        return new TinyExport(folder.resolve("unused")).findings(folder);
    }

    /** Each is read once a mapping tells what it is: {@link NastyDeclaredTest}. */
    @ParameterizedTest
    @CsvSource({
        "80, one column a visit: a mapping turns such columns into rows",
        "81, looks like labels of visits",
        "83, columns 5 and 8 are both called total score"
    })
    void namesWhatTurnsOtherLayoutsIntoOurs(String number, String said) throws IOException {
        lay(number);
        assertThat(refusals()).first().asString().contains("assessments.csv:1:", said);
    }

    /** Days by hand: -1, 59 and 91 where the day comes first; -31, 2 and 33 where the month does. */
    @ParameterizedTest
    @CsvSource({"dd/MM/yyyy, -1 59 91", "MM/dd/yyyy, -31 2 33"})
    void reads53OnceItsFormatIsDeclared(String format, String days) throws IOException {
        lay("53");
        assertThat(refusals()).first().asString().contains("assessments.csv:1:date", "format is declared");
        Files.writeString(folder.resolve("mapping.yaml"), NastyMappings.dates(format));
        assertEquals(days, days());
    }

    private String days() {
        Scores scores = new TinyExport(folder.resolve("unused")).check(folder).scores();
        return IntStream.range(scores.from(0), scores.from(1))
                .mapToObj(s ->
                        new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(scores.day(s)))
                .collect(Collectors.joining(" "));
    }

    @Test
    void tells86sLengthAndNotItsText() throws IOException {
        lay("86");
        assertThat(refusals())
                .containsExactly(
                        "refused cell-too-long assessments.csv:3:total a cell holds 10485760 characters, more than"
                                + " 1048576, or a quote is opened and never closed; shorten the cell or close the quote");
    }

    /** No workbook is searched for tables; a mapping names its sheets. */
    @Test
    void namesTheMappingThat84Needs() throws IOException {
        Files.copy(NASTY.resolve("84_good_workbook.xlsx"), folder.resolve("export.xlsx"));
        assertThat(refusals())
                .contains("refused no-such-file patients.csv:0: there is no such file in the export; add it, as CSV and"
                        + " under this name (or with .gz behind it); there is a workbook: a mapping names its sheets"
                        + " (mapping draft begins one)");
    }

    /** The page under its own name, which a mapping can be pointed at, and as a table of ours. */
    @Test
    void tellsThat95IsAWebPage() throws IOException {
        lay("95");
        assertThat(refusals())
                .containsExactly(
                        "refused a-web-page assessments.csv:0: this is a web page; export the table" + " as CSV");
        Files.move(folder.resolve("assessments.csv"), folder.resolve("assessments.xls"));
        assertThat(refusals())
                .filteredOn(line -> !line.startsWith("notice files-other-kinds"))
                .containsExactly(
                        "refused no-such-file assessments.csv:0: there is no such file in the export; add it, as"
                                + " CSV and under this name (or with .gz behind it); assessments.xls is there: export it as"
                                + " CSV, or name it in a mapping");
        Files.writeString(
                folder.resolve("mapping.yaml"),
                "extends: same-names\npatients: {file: patients.csv}\ninfusions: {file: infusions.csv}\n"
                        + "assessments: {file: assessments.xls}\n");
        assertThat(refusals()).anyMatch(line -> line.startsWith("refused a-web-page assessments.xls:0:"));
    }

    @Test
    void reads97OnceItsColumnsAreDropped() throws IOException {
        lay("97");
        Checked checked = new TinyExport(folder.resolve("unused"))
                .dropping("name", "mrn", "dob", "email", "ssn", "phone", "address")
                .check(folder);
        assertEquals(
                new TableCount("assessments.csv", 1, 1, 0, 0), checked.tables().get(2));
        assertEquals(
                3,
                checked.findings().listed().stream()
                        .filter(finding -> finding.severity() == Severity.SET_ASIDE)
                        .findFirst()
                        .orElseThrow()
                        .line());
    }
}
