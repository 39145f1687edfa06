package org.infusionoutcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clinic that treats one of the two conditions has a report of one cohort, without a second that has nobody. */
class OneCohortTest {

    @TempDir
    private Path folder;

    private Path report;

    @BeforeEach
    void write() throws IOException {
        SmallExport export = new SmallExport();
        for (int i = 0; i < 24; i++) {
            export.patient("P" + i, "OCD")
                    .infusions("P" + i, "0 2 4 7 9 11")
                    .totals("P" + i, "YBOCS", "0:30 20:" + (i % 2 == 0 ? 12 : 28) + " 48:" + (i % 3 == 0 ? 25 : 13));
        }
        report = folder.resolve("report");
        assertThat(Run.of("report", export.writeTo(folder.resolve("export")), "--out", report)
                        .exitCode())
                .isZero();
    }

    @Test
    void sectionsThatCompareAreLeftOutAndTold() throws IOException {
        String page = Files.readString(report.resolve("report.html"));

        assertThat(page)
                .doesNotContain("href=\"#cohorts\"", "href=\"#comparable\"", "id=\"comparable\"")
                .contains(
                        "The export has no patient of MDD: nothing is said of it, and nothing is compared with it; the"
                                + " sections “OCD beside MDD” and “The cohorts made comparable” are left out.");
    }

    /** The other scale of the same patients is a scale of the cohort that is not there: its figure names it. */
    @Test
    void noFigureHasTheCohortThatHasNobody() throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(report.resolve("figures"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".svg")).toList()) {
                names.add(file.getFileName().toString());
                if (!file.endsWith("both-scales.svg")) {
                    assertThat(Files.readString(file)).as(file.toString()).doesNotContain("Depression", "MDD");
                }
            }
        }
        assertThat(names)
                .contains("response.svg", "durability.svg")
                .doesNotContain("balance.svg", "adjusted.svg", "visits.svg");
    }
}
