package org.infusionoutcomes.command.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.infusionoutcomes.Run;
import org.infusionoutcomes.between.PrintedExample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command compare as a user meets it. */
class CompareCommandTest {

    private static final String[] SHARE = {
        "flow,OCD,,,,,,patients,90",
        "response_all,OCD,,,,,,events,48",
        "response_all,OCD,,,,,,n,80",
        "response_all,OCD,,,,,,estimate,0.6"
    };

    @TempDir
    private Path folder;

    private Path first;
    private Path out;

    @BeforeEach
    void writeFirst() throws IOException {
        first = new PrintedExample().rows(SHARE).writeTo(folder.resolve("first"));
        out = folder.resolve("out");
    }

    @Test
    void writesAPageATableAndAManifest() throws IOException {
        Path second = new PrintedExample()
                .madeFrom("bb")
                .rows("flow,OCD,,,,,,patients,100", "response_all,OCD,,,,,,events,56")
                .rows("response_all,OCD,,,,,,n,70", "response_all,OCD,,,,,,estimate,0.8")
                .writeTo(folder.resolve("second"));

        Run run = compare(second, "--independent");

        assertThat(run).isEqualTo(new Run(0, "comparison: " + out.resolve("compare.html") + "\n", ""));
        assertThat(Files.readAllLines(out.resolve("differences.csv")))
                .startsWith(
                        "analysis,cohort,instrument,group,rule,estimand,at,statistic,first,second,difference,lower,upper,method,note",
                        "flow,OCD,,,,,,patients,90,100,10,,,,")
                .anyMatch(row -> row.startsWith("response_all,OCD,,,,,,estimate,0.6,0.8,0.2"));
        // Newcombe (1998), example a, method 10: 5.24 to 33.39 points
        assertThat(Files.readString(out.resolve("compare.html"))).contains("+20.0 pp", "+5.2 to +33.4", "48 of 80");
        assertThat(out.resolve("manifest.json")).exists();
    }

    @Test
    void otherDefinitionsAreRefusedSettingBySetting() throws IOException {
        Path second = new PrintedExample()
                .responsePercent("30")
                .label("other words")
                .rows(SHARE)
                .writeTo(folder.resolve("second"));

        assertThat(compare(second)).isEqualTo(new Run(2, "", """
                        instruments.YBOCS.response_percent: 35 in the first, 30 in the second
                        the reports define their numbers differently (settings above); nothing was compared
                          make one of them again with the plan, and the version of the program, of the other
                        """));
        assertThat(out).doesNotExist();
    }

    @Test
    void settingsThatChangeNoFigureAreNamed() throws IOException {
        Path second = new PrintedExample()
                .label("<b>zwang</b>")
                .leastPatients("5")
                .rows(SHARE)
                .writeTo(folder.resolve("second"));

        Run run = compare(second);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("cohorts.OCD.label: OCD in the first, <b>zwang</b> in the second")
                .contains("reporting.least_patients: 10 in the first, 5 in the second")
                .contains("these reports may share patients: no interval");
        assertThat(Files.readString(out.resolve("compare.html")))
                .contains("reporting.least_patients", "&lt;b&gt;zwang", "These reports may share patients: no interval")
                .doesNotContain("<b>zwang");
    }

    @Test
    void reportsFromTheSameFileAreNotIndependent() throws IOException {
        assertThat(compare(first, "--independent")).isEqualTo(new Run(2, "", """
                                --independent: both reports were made from the same patients.csv
                                  leave --independent out: reports that may share patients get no interval
                                """));
    }

    @Test
    void theSameReportTwiceIsSaid() throws IOException {
        Run run = compare(first);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("both folders hold the same report\n");
        assertThat(Files.readAllLines(out.resolve("differences.csv")))
                .contains("response_all,OCD,,,,,,estimate,0.6,0.6,0,,,,these reports may share patients: no interval");
    }

    @Test
    void aReportForPublicationHasRowsLeftOut() throws IOException {
        Path second = new PrintedExample()
                .saying("\"disclosure\": \"publish\", \"simulated\": true,")
                .version("2.0.0")
                .rows("flow,OCD,,,,,,patients,100", "response_all,OCD,,,,,,n,", "response_all,OCD,,,,,,estimate,0.8")
                .writeTo(folder.resolve("second"));

        assertThat(compare(second).exitCode()).isZero();
        assertThat(Files.readAllLines(out.resolve("differences.csv")))
                .contains(
                        "response_all,OCD,,,,,,events,48,,,,,,only in the first",
                        "response_all,OCD,,,,,,n,80,,,,,,not defined in the second");
        assertThat(Files.readString(out.resolve("compare.html")))
                .contains(
                        "publish",
                        "The export behind a report says that its patients are invented.",
                        "2.0.0",
                        "Two versions of the program",
                        "insufficient data");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            estimates.csv | gone    |  is not a whole report: estimates.csv is not there
            manifest.json | gone    |  is not a whole report: manifest.json is not there
            estimates.csv | changed | /estimates.csv is not the file that the manifest names: it was changed or cut
            manifest.json | changed | /manifest.json is damaged: it is not JSON
            """)
    void aDamagedFolderIsNamed(String file, String how, String said) throws IOException {
        Path second = new PrintedExample().rows(SHARE).writeTo(folder.resolve("second"));
        if (how.equals("gone")) {
            Files.delete(second.resolve(file));
        } else {
            Files.writeString(second.resolve(file), "{cut");
        }

        Run run = compare(second);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(2);
        assertThat(run.err()).startsWith(second.toString()).contains(said.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            flow,OCD,,,,,,patients,many | :2 holds a value that is no number
            flow,OCD,,,,,,patients,NaN    | :2 holds a value that is no finite number
            flow,OCD,,,,,,patients        | ' is not a table'
            """)
    void aTableThatIsNotOneIsNamed(String row, String said) throws IOException {
        Path second = new PrintedExample().rows(row).writeTo(folder.resolve("second"));

        assertThat(compare(second))
                .isEqualTo(new Run(2, "", second.resolve("estimates.csv") + said + "\n  make the report again\n"));
    }

    @Test
    void aComparisonOrAnExportIsNoReport() throws IOException {
        compare(first);

        assertThat(Run.of("compare", first, out, "--out", folder.resolve("x")).err())
                .isEqualTo(
                        out
                                + " holds no report: its manifest has no plan\n  name a folder that the command report wrote\n");
        assertThat(Run.of("compare", "data/sample", first).err())
                .startsWith("data/sample is not a whole report: manifest.json is not there");
        assertThat(Run.of("compare", first, folder.resolve("none")).err())
                .startsWith("there is no report's folder at ");
    }

    private Run compare(Path second, String... options) {
        Object[] arguments = new Object[5 + options.length];
        System.arraycopy(new Object[] {"compare", first, second, "--out", out}, 0, arguments, 0, 5);
        System.arraycopy(options, 0, arguments, 5, options.length);
        return Run.of(arguments);
    }
}
