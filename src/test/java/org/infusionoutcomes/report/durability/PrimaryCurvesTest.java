package org.infusionoutcomes.report.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.infusionoutcomes.SmallExport;
import org.infusionoutcomes.Walk;
import org.infusionoutcomes.report.ClinicExample;
import org.infusionoutcomes.report.material.Material;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far the restricted mean reaches: responders by hand, endpoint on day 18, scale Y-BOCS in OCD and MADRS in depression. */
class PrimaryCurvesTest {

    @TempDir
    private Path folder;

    /**
     * OCD: eleven relapse 12 days after the endpoint, one is followed for 200. Depression: twelve are followed for 200. The
     * horizon is 182 days: one and twelve are at risk then, and the solid part of a curve needs five.
     */
    @Test
    void aMeanBeyondTheSolidPartIsMarked() throws IOException {
        SmallExport export = new SmallExport();
        for (int i = 0; i < 12; i++) {
            responder(export, "A" + i, "OCD", "YBOCS", i == 0 ? "218:10" : "30:20");
            responder(export, "B" + i, "MDD", "MADRS", "218:10");
        }
        PrimaryCurves curves = new PrimaryCurves(material(export));

        assertThat(curves.fewAtTau("OCD")).isEqualTo(OptionalLong.of(1));
        assertThat(curves.fewAtTau("MDD")).isEmpty();
        assertThat(curves.fewAtTau())
                .contains(
                        "It rests in part on the end of the curves, with too few at risk by then (1 in OCD) to read them"
                                + " there.");
        assertThat(new DurabilityTable(material(export), curves).grid().lines())
                .filteredOn(line -> line.name().equals("Restricted mean of days well"))
                .singleElement()
                .satisfies(line -> assertThat(line.cells().get(0).detail()).endsWith("; only 1 at risk by then"));
    }

    /** The cohort followed shorter ends at 100 days with all twelve at risk: nothing is marked. */
    @Test
    void aHorizonWithEnoughAtRiskIsNotMarked() throws IOException {
        SmallExport export = new SmallExport();
        for (int i = 0; i < 12; i++) {
            responder(export, "A" + i, "OCD", "YBOCS", "118:10");
            responder(export, "B" + i, "MDD", "MADRS", "218:10");
        }
        assertThat(new PrimaryCurves(material(export)).fewAtTau()).isEmpty();
    }

    private Material material(SmallExport export) throws IOException {
        return new Material(
                Walk.compare(export.writeTo(folder)), ClinicExample.quality(), ClinicExample.provenance(), List.of());
    }

    private static void responder(SmallExport export, String id, String cohort, String scale, String followUp) {
        export.patient(id, cohort).infusions(id, "0 2 4 7 9 11").totals(id, scale, "-1:30 18:10 " + followUp);
    }
}
