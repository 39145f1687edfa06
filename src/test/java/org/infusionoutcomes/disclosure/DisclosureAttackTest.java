package org.infusionoutcomes.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.infusionoutcomes.Run;
import org.infusionoutcomes.SmallExport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An outsider reads everything in a published folder and tries to get small counts of patients out of it. */
class DisclosureAttackTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"60,1", "150,3", "400,5", "400,6", "3000,8"})
    void noSmallCountComesOutOfASimulatedClinic(int patients, int seed) throws IOException {
        simulate(patients, seed);

        assertThat(Attack.leaks(report("internal"), report("publish"))).isEmpty();
    }

    @Test
    void aLargeClinicKeepsResponseRemissionAndThePrimaryCurve() throws IOException {
        simulate(20_000, 9);

        PublishedFolder shut = report("publish");

        assertThat(Attack.leaks(report("internal"), shut)).isEmpty();
        for (String cohort : new String[] {"OCD", "MDD"}) {
            assertThat(shut.value("response_all|" + cohort + "|||||", "estimate"))
                    .isPresent();
            assertThat(shut.value("remission_all|" + cohort + "|||||", "estimate"))
                    .isPresent();
            assertThat(shut.value("delivery|" + cohort + "||course=stopped early|||", "estimate"))
                    .isPresent();
            assertThat(shut.value("safety|" + cohort + "||events=any|||", "estimate"))
                    .isPresent();
            assertThat(shut.value("safety|" + cohort + "||events=any|||", "infusions_with"))
                    .isEmpty();
            assertThat(shut.value("durability|" + cohort + "|||half-of-gain-lost|no-further-treatment|56", "estimate"))
                    .isPresent();
        }
        assertThat(shut.texts().get("report.html")).contains("Stopped early: fewer than 6", "Any adverse event");
        assertThat(shut.texts()).containsKeys("figures/durability.svg", "figures/response.svg", "figures/flow.svg");
    }

    @Test
    void aTinyClinicHasNothingLeftToPublish() throws IOException {
        simulate(16, 10);

        PublishedFolder shut = report("publish");

        assertThat(shut.texts().get("report.html")).contains("Nothing is left to publish");
        assertThat(shut.estimates().values()).allMatch(value -> value.orElse(0) == 0);
        assertThat(Attack.leaks(report("internal"), shut)).isEmpty();
    }

    /**
     * Each cohort has 60 patients. OCD: 20 respond, 4 of these relapse; 3 have a low baseline. MDD: 20 respond and 15 of
     * these relapse; 12 have no endpoint; two have no infusion.
     */
    @Test
    void noSmallCellOfAHandMadeExportComesOut() throws IOException {
        SmallExport export = new SmallExport();
        for (int i = 0; i < 60; i++) {
            String totals = i < 3 ? "0:15" : i < 23 ? "0:30 24:10 50:" + (i < 7 ? 29 : 10) : "0:30 24:28";
            export.patient("o" + i, "OCD").infusions("o" + i, "0 3 6 9 12 15").totals("o" + i, "YBOCS", totals);
        }
        for (int i = 0; i < 60; i++) {
            String totals = i < 14 ? "0:30" : i < 34 ? "0:30 24:8 50:" + (i < 29 ? 30 : 8) : "0:30 24:28";
            export.patient("m" + i, "MDD").totals("m" + i, "MADRS", totals);
            if (i > 1) {
                export.infusions("m" + i, "0 3 6 9 12 15");
            }
        }
        export.writeTo(folder.resolve("export"));

        PublishedFolder shut = report("publish", "--pdf");

        assertThat(shut.texts()).containsKey("report.pdf");
        assertThat(Attack.leaks(report("internal"), shut)).isEmpty();
        assertThat(shut.value("response_all|OCD|||||", "events")).hasValue(20);
        assertThat(shut.value("flow|OCD|||||", "patients")).isEmpty();
        assertThat(shut.value("flow|MDD|||||", "with_endpoint")).hasValue(46);
    }

    private void simulate(int patients, int seed) {
        Run.of("simulate", "--patients", patients, "--seed", seed, "--out", folder.resolve("export"));
    }

    private PublishedFolder report(String disclosure, String... more) throws IOException {
        Path out = folder.resolve(disclosure);
        List<Object> arguments =
                new ArrayList<>(List.of("report", folder.resolve("export"), "--out", out, "--disclosure", disclosure));
        arguments.addAll(List.of(more));
        Run run = Run.of(arguments.toArray());
        assertThat(run.exitCode()).as(run.err()).isZero();
        return PublishedFolder.read(out);
    }
}
