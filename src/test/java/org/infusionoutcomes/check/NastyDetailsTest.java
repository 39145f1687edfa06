package org.infusionoutcomes.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.infusionoutcomes.check.Finding.Severity;
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
