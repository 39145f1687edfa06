package org.infusionoutcomes.report.research;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.infusionoutcomes.SmallExport;
import org.infusionoutcomes.Walk;
import org.infusionoutcomes.check.accepted.Checked;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.PlanReader;
import org.infusionoutcomes.plan.PlanRefused;
import org.infusionoutcomes.report.material.Provenance;
import org.infusionoutcomes.report.material.Quality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The methods for a paper, of an export of three patients: two with an endpoint, one of them a responder. */
class ResearchMethodsTest {

    @TempDir
    private Path folder;

    @Test
    void saysWhatRanAndWhatCameOfIt() throws IOException, PlanRefused {
        String text = methods("confidence: 0.975\ninstruments: {YBOCS: {response_percent: 33.5}}\n");

        assertThat(text)
                .contains(
                        "OCD (obsessive-compulsive disorder): 3 patients in the export, 3 analysed, 2 with an endpoint,"
                                + " 1 responders.")
                .contains("patients.csv 3 rows (0 set aside, 0 without a score)")
                .contains("Y-BOCS (response: a fall of 33.5% or more; remission: 12 or less; window: days 7 to 31)")
                .contains("Intervals at 97.5%")
                .contains("infusion-outcomes 1.2.3; SHA-256 of the plan abc.");
    }

    @Test
    void theUsersWordsAreTextAndNothingElse() throws IOException, PlanRefused {
        String text = methods("cohorts: {OCD: {label: \"<script>|*x* # y\"}}\n");

        assertThat(text).contains("OCD (\\<script\\>\\|\\*x\\* \\# y): 3 patients");
    }

    private String methods(String settings) throws IOException, PlanRefused {
        Path export = new SmallExport()
                .patient("A", "OCD")
                .infusions("A", "0 3 6 9 12 15")
                .totals("A", "YBOCS", "-1:30 25:10")
                .patient("B", "OCD")
                .infusions("B", "0 3 6 9 12 15")
                .totals("B", "YBOCS", "-1:30 25:28")
                .patient("C", "OCD")
                .infusions("C", "0 3 6 9 12 15")
                .totals("C", "YBOCS", "-1:30")
                .writeTo(folder.resolve("export"));
        Plan plan = PlanReader.read("mine.yaml", settings);
        Checked checked = Walk.check(export, plan);
        return ResearchMethods.of(
                Walk.compare(export, plan),
                new Quality(checked.tables(), checked.findings()),
                new Provenance("1.2.3", "abc", List.of()));
    }
}
