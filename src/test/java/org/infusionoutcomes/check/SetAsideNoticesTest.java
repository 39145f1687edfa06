package org.infusionoutcomes.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.infusionoutcomes.Run;
import org.infusionoutcomes.intake.workbook.WorkbookFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook in which the id stands on each patient's first row alone, as merged cells are stored. */
class SetAsideNoticesTest {

    private static final String NAME = "many-rows-set-aside";

    @TempDir
    Path folder;

    @TempDir
    Path out;

    /** Of two patients six infusions each: ten of twelve rows have no id. */
    @Test
    void mergedIds() throws IOException {
        write(List.of("P1", "P2"), 6);
        Run run = Run.of("check", folder);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("infusions from w.xlsx[given]  notice, " + NAME + "\n  of 12 rows 10 were set aside: what is"
                        + " reported of the others may not hold for all, mend the export; in most of them the patient's id"
                        + " is empty: where cells of a workbook are merged, or the id stands on a patient's first row"
                        + " alone, write it into every row\n");
        assertThat(Run.of("report", folder, "--out", out.resolve("r")).exitCode())
                .isZero();
        assertThat(Files.readString(out.resolve("r/report.html")))
                .contains("Of 12 rows of infusions 10 were left out. The numbers below are made of the rest and may be"
                        + " wrong; Data quality tells why rows were left out.");
    }

    /** Eight of ten rows are fewer than ten. */
    @Test
    void fewRows() throws IOException {
        write(List.of("P1", "P2"), 5);
        assertThat(Run.of("check", folder).out()).doesNotContain(NAME);
    }

    /** 10 of 12 rows are 83 percent: a plan may let that pass. */
    @Test
    void thePlansLimit() throws IOException {
        write(List.of("P1", "P2"), 6);
        Path plan = out.resolve("plan.yaml");
        Files.writeString(plan, "reporting: {set_aside_percent_at_most: 84}\n");
        assertThat(Run.of("check", folder, "--plan", plan).out()).doesNotContain(NAME);
        Files.writeString(plan, "reporting: {set_aside_percent_at_most: 83}\n");
        assertThat(Run.of("check", folder, "--plan", plan).out()).contains(NAME);
    }

    private void write(List<String> patients, int infusions) throws IOException {
        List<String> people = new ArrayList<>(List.of("id,cohort"));
        List<String> given = new ArrayList<>(List.of("id,day"));
        List<String> scores = new ArrayList<>(List.of("id,day,total"));
        for (String patient : patients) {
            people.add(patient + ",OCD");
            for (int i = 0; i < infusions; i++) {
                given.add((i == 0 ? patient : "") + "," + 2 * i);
            }
            scores.addAll(List.of(patient + ",-1,30", patient + ",20,12"));
        }
        WorkbookFile workbook =
                new WorkbookFile().add("people", people).add("given", given).add("scores", scores);
        Files.write(folder.resolve("w.xlsx"), workbook.bytes());
        Files.writeString(
                folder.resolve("mapping.yaml"),
                "patients: {file: w.xlsx, sheet: people, columns: {patient_id: id, cohort: cohort}}\n"
                        + "infusions: {file: w.xlsx, sheet: given, columns: {patient_id: id, day: day}}\n"
                        + "assessments: {file: w.xlsx, sheet: scores, columns: {patient_id: id, day: day, total: total},"
                        + " constants: {instrument: YBOCS}}\n");
    }
}
