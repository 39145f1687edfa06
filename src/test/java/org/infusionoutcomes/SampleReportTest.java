package org.infusionoutcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code reports/sample} is the approved report on {@code data/sample}: every text file byte for byte. After an intended
 * change run the README's first command, read the difference, look at the pages, and commit it.
 */
class SampleReportTest {

    private static final Path APPROVED = Path.of("reports", "sample");

    @TempDir
    private Path folder;

    @Test
    void theReportOnTheSampleIsTheApprovedOne() throws IOException {
        Path report = folder.resolve("sample");

        Run run = Run.of("report", "data/sample", "--out", report);

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines()).hasSize(3);
        assertThat(names(report)).isEqualTo(names(APPROVED));
        for (String name : names(report)) {
            if (!name.endsWith(".png")) {
                assertThat(report.resolve(name)).as(name).hasSameTextualContentAs(APPROVED.resolve(name));
                assertThat(Files.mismatch(report.resolve(name), APPROVED.resolve(name)))
                        .as(name)
                        .isEqualTo(-1);
            }
        }
    }

    @Test
    void asEveryRunGivesTheSameBytes() throws IOException {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        Run.of("report", "data/sample", "--out", first);
        Run.of("report", "data/sample", "--out", second);

        for (String name : names(first)) {
            assertThat(Files.mismatch(first.resolve(name), second.resolve(name)))
                    .as(name)
                    .isEqualTo(-1);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
