package org.infusionoutcomes.press.research;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infusionoutcomes.Run;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands beside the tables of a full report: that on the sample clinic, a quarter asked for. */
class ResearchFilesTest {

    @TempDir
    private static Path folder;

    private static Path report;

    @BeforeAll
    static void printBoth() {
        report = folder.resolve("report");
        assertThat(Run.of("report", "data/sample", "--quarter", "2026-Q1", "--out", report)
                        .exitCode())
                .isZero();
    }

    @Test
    void theDictionaryKnowsEveryAnalysisAndStatistic() throws IOException {
        Set<String> known = rows(report.resolve("dictionary.csv")).stream()
                .filter(row -> row.getField("file").equals("estimates.csv"))
                .map(row -> row.getField("name") + " " + row.getField("statistic"))
                .collect(Collectors.toSet());

        for (NamedCsvRecord row : rows(report.resolve("estimates.csv"))) {
            assertThat(known).contains(row.getField("analysis") + " " + row.getField("statistic"));
            assertThat(known).contains(row.getField("analysis") + " ");
        }
    }

    @Test
    void theDictionaryKnowsEveryCurve() throws IOException {
        Set<String> known = rows(report.resolve("dictionary.csv")).stream()
                .filter(row -> row.getField("file").equals("curves.csv"))
                .map(row -> row.getField("name"))
                .collect(Collectors.toSet());

        assertThat(known)
                .containsAll(rows(report.resolve("curves.csv")).stream()
                        .map(row -> row.getField("curve"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"estimates.csv", "curves.csv", "findings.csv", "differences.csv"})
    void theDictionaryHasTheColumnsInTheirOrder(String table) throws IOException {
        Path place = table.equals("differences.csv") ? comparison() : report;
        List<String> columns = rows(report.resolve("dictionary.csv")).stream()
                .filter(row -> row.getField("file").equals(table)
                        && row.getField("name").isEmpty())
                .map(row -> row.getField("column"))
                .toList();

        assertThat(String.join(",", columns))
                .isEqualTo(Files.readAllLines(place.resolve(table)).get(0));
    }

    private static Path comparison() {
        Path compared = folder.resolve("compared");
        Run.of("compare", report, report, "--out", compared);
        return compared;
    }

    @Test
    void everyMeaningIsASentenceOfItsOwn() throws IOException {
        assertThat(rows(report.resolve("dictionary.csv")))
                .allSatisfy(row -> assertThat(row.getField("meaning")).isNotBlank());
        assertThat(rows(report.resolve("dictionary.csv")).stream()
                        .map(row -> row.getFields().subList(0, 4).toString()))
                .doesNotHaveDuplicates();
    }

    /** The page for people names every analysis of a full report, and none that the table for programs does not know. */
    @Test
    void thePageAndTheDictionaryNameTheSameAnalyses() throws IOException {
        Set<String> inDictionary = rows(report.resolve("dictionary.csv")).stream()
                .filter(row -> row.getField("file").equals("estimates.csv")
                        && row.getField("column").equals("analysis"))
                .map(row -> row.getField("name"))
                .collect(Collectors.toSet());
        Set<String> inReport = rows(report.resolve("estimates.csv")).stream()
                .map(row -> row.getField("analysis"))
                .collect(Collectors.toSet());

        assertThat(analysesOfThePage()).hasSizeGreaterThan(30).containsAll(inReport);
        assertThat(inDictionary).containsAll(analysesOfThePage());
    }

    /** The words between backticks in the first cells of tables whose head is {@code analysis}, up to the group. */
    private static Set<String> analysesOfThePage() throws IOException {
        Set<String> names = new TreeSet<>();
        boolean analyses = false;
        for (String line : Files.readAllLines(Path.of("src", "site", "markdown", "estimates.md"))) {
            analyses = line.startsWith("| analysis |") || analyses && line.startsWith("|");
            if (analyses) {
                String first = line.split("\\|", -1)[1].replaceAll(", (also in )?group .*|, cohort .*|\\(.*", "");
                Pattern.compile("`([a-z_]+)`")
                        .matcher(first)
                        .results()
                        .map(MatchResult::group)
                        .map(name -> name.replace("`", ""))
                        .forEach(names::add);
            }
        }
        return names;
    }

    @Test
    void theMethodsPointAtSectionsThatAreThere() throws IOException {
        String page = Files.readString(report.resolve("report.html"));
        Stream<String> anchors = Pattern.compile("#([a-z-]+)")
                .matcher(Files.readString(report.resolve("methods.md")))
                .results()
                .map(found -> found.group(1));

        assertThat(anchors)
                .hasSizeGreaterThan(30)
                .allSatisfy(name -> assertThat(page).contains("id=\"" + name + "\""));
    }

    @Test
    void theMethodsHaveEveryItemOfStrobeAndRecord() throws IOException {
        String methods = Files.readString(report.resolve("methods.md"));

        for (int item = 1; item <= 22; item++) {
            assertThat(methods).containsPattern("\\| STROBE " + item + "a? \\|");
        }
        // Benchimol and others (2015), table 1
        for (String item : "1.1 1.2 1.3 6.1 6.2 6.3 7.1 12.1 12.2 12.3 13.1 19.1 22.1".split(" ", -1)) {
            assertThat(methods).contains("| RECORD " + item + " |");
        }
    }

    @Test
    void theScriptDrawsWhereRIs() throws IOException, InterruptedException {
        Assumptions.assumeTrue(hasR(), "no Rscript on this machine: redraw.R was not run");
        Path picture = folder.resolve("redrawn.pdf");

        Process process = new ProcessBuilder(
                        "Rscript", report.resolve("redraw.R").toString(), picture.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("r.txt").toFile())
                .start();

        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(folder.resolve("r.txt")).strip()).isEqualTo(picture.toString());
        assertThat(process.exitValue()).isZero();
        assertThat(Files.readAllBytes(picture)).startsWith('%', 'P', 'D', 'F').hasSizeGreaterThan(5000);
    }

    private static boolean hasR() throws InterruptedException {
        try {
            return new ProcessBuilder("Rscript", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().toList();
        }
    }
}
