package org.infusionoutcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every worked example of the page on formats: its files are laid out, and the command must print what the page
 * says. Days and totals on the page were worked by hand from the files beside them.
 */
class FormatsPageTest {

    @TempDir
    private Path folder;

    static Stream<WorkedExample> examples() throws IOException {
        return WorkedExample.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void printsWhatThePageSays(WorkedExample example) throws IOException {
        WorkedExample.lay(folder, example.files());

        Run run = Run.of("mapping", "try", folder);

        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().toList()).isEqualTo(example.tried());
        assertThat(Run.of("check", folder).exitCode()).isZero();
    }
}
