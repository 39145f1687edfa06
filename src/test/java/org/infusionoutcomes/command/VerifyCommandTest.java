package org.infusionoutcomes.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.infusionoutcomes.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The command verify as a statistician meets it. */
class VerifyCommandTest {

    private static final String MEND = "\n  mend the case, or leave it out\n";

    @TempDir
    private Path folder;

    @Test
    void everythingShippedAgrees() {
        Run run = Run.of("verify");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).doesNotContain("DIFFERS").endsWith("values compared with R's: all within tolerance\n");
    }

    /** Two rows by hand: no events, so the upper limits are -ln(0.025) and its half; the second rate is planted. */
    @Test
    void aPlantedValueEndsWithOne() throws IOException {
        write("rates/one_sample.csv", """
                events,person_time,level,rate,exact_lower,exact_upper,byar_upper
                0,1,0.95,0,0,3.688879454113936,4.1
                0,2,0.95,0.5,0,1.844439727056968,
                """);
        write("recurrent/cases.json", "{\"mine\": {\"coef\": [0.1, 0.2]}}");

        Run run = Run.of("verify", "--cases", folder);

        assertEquals(1, run.exitCode());
        assertEquals("""
                family       cases  kind                         values  largest difference  tolerance  verdict
                rates            2  closed forms                      6             1.0e+00      1e-09  DIFFERS
                rates: 1 out of tolerance
                  rates/one_sample.csv:3.rate: ours 0.0, R's 0.5
                not computed by this program, with the number of values:
                  rates: one_sample.byar_upper 1
                  folders that it does not know: recurrent: case mine 2
                6 values compared with R's: 1 out of tolerance
                """, run.out());
        assertEquals("", run.err());
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of(
                        "rates/one_sample.csv",
                        "events,person_time,level,rate,exact_lower,exact_upper\n-1,1,0.95,0,0,1\n",
                        "rates/one_sample.csv:2 cannot be computed: Events and time must be 0 or more, got -1 in 1.0"
                                + MEND),
                Arguments.of(
                        "rates/one_sample.csv",
                        "events,person_time,level\n1,1,0.95\n",
                        "rates/one_sample.csv:2 has no rate" + MEND),
                Arguments.of(
                        "rates/one_sample.csv",
                        "events,person_time,level,rate\n1,one,0.95,1\n",
                        "rates/one_sample.csv:2.person_time is not a number: one" + MEND),
                Arguments.of(
                        "rates/one_sample.csv",
                        "events,person_time,level,rate\n1.5,1,0.95,1\n",
                        "rates/one_sample.csv:2.events is not a whole number: 1.5" + MEND),
                Arguments.of(
                        "rates/one_sample.csv",
                        "events,person_time\n1,2,3\n",
                        "rates/one_sample.csv:2 has 3 cells, the header 2\n  mend it, or leave the table out\n"),
                Arguments.of(
                        "km/cases.json",
                        "[1, 2]",
                        "km/cases.json is not an object of cases\n  give each case a name of its own\n"),
                Arguments.of("cox/cases.json", "{\"a\": {}}", "a has no covariates" + MEND),
                Arguments.of(
                        "logrank/cases.json",
                        "{\"a\": {\"data\": \"../secret.csv\"}}",
                        "../secret.csv lies outside of the folder\n  name a file of the folder\n"),
                Arguments.of(
                        "logrank/cases.json",
                        "{\"a\": {\"data\": \"data/none.csv\"}}",
                        "data/none.csv is not there\n  add it in UTF-8, or leave out the case that names it\n"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void aMalformedFileIsTheUsersError(String path, String text, String complaint) throws IOException {
        write(path, text);

        assertEquals(new Run(2, "", complaint), Run.of("verify", "--cases", folder));
    }

    @Test
    void brokenSyntaxIsTheUsersErrorWithItsLine() throws IOException {
        write("km/cases.json", "{\"a\":\n  {\"data\": }}");
        Run json = Run.of("verify", "--cases", folder);
        assertEquals(2, json.exitCode());
        assertThat(json.err())
                .startsWith("km/cases.json is not JSON: line 2: ")
                .endsWith("\n  mend it, or leave the file out\n");
    }

    @Test
    void aFolderWithoutCasesIsTheUsersError() {
        assertEquals(
                new Run(
                        2,
                        "",
                        "there is no folder " + folder.resolve("none")
                                + "\n  name a folder laid out like the shipped reference cases\n"),
                Run.of("verify", "--cases", folder.resolve("none")));
        assertEquals(
                new Run(2, "", "the folder has no reference cases\n  name one with folders such as km/ and data/\n"),
                Run.of("verify", "--cases", folder));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
