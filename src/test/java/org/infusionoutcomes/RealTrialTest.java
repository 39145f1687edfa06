package org.infusionoutcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real ketamine trial with one cohort only. Its data are not ours to commit, so this runs only where the project's
 * shared references stand beside it, and says so where they do not. The counts are those of the README there, worked by
 * hand from the definitions.
 */
class RealTrialTest {

    private static final Path TRIAL = Path.of("..", "shared", "acceptance", "nimh-ketamine");

    @TempDir
    private Path folder;

    @Test
    void givesTheCountsWorkedByHandAndAWholeReport() throws IOException {
        assumeTrue(Files.isDirectory(TRIAL), "the trial's data are not on this machine");
        Numbers numbers = Walk.compare(TRIAL).numbers();
        Key flow = Key.of("flow", "MDD");

        assertThat(numbers.count(flow, "patients")).isEqualTo(33);
        assertThat(numbers.count(flow, "no_infusion")).isEqualTo(4);
        assertThat(numbers.count(flow, "no_baseline")).isZero();
        assertThat(numbers.count(flow, "below_least")).isZero();
        assertThat(numbers.count(flow, "analysed")).isEqualTo(29);
        assertThat(numbers.count(flow, "with_endpoint")).isEqualTo(26);
        assertThat(numbers.count(Key.of("response_observed", "MDD"), "events")).isEqualTo(3);
        assertThat(numbers.count(Key.of("response_observed", "MDD"), "n")).isEqualTo(26);
        assertThat(numbers.count(Key.of("response_all", "MDD"), "n")).isEqualTo(29);
        assertThat(numbers.count(Key.of("remission_observed", "MDD"), "events")).isEqualTo(2);

        Run run = Run.of("report", TRIAL, "--out", folder.resolve("trial"));

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(Files.readString(folder.resolve("trial/report.html")))
                .contains("</html>")
                .doesNotContain(">NaN");
    }
}
