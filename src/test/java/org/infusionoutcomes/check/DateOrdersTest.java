package org.infusionoutcomes.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.infusionoutcomes.Run;
import org.infusionoutcomes.intake.workbook.WorkbookFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the dates of a column say of the order in which they are written. */
class DateOrdersTest {

    @TempDir
    Path folder;

    @BeforeEach
    void lay() throws IOException {
        Files.writeString(folder.resolve("patients.csv"), "patient_id,cohort\nP1,OCD\n");
        Files.writeString(folder.resolve("infusions.csv"), "patient_id,day\nP1,0\n");
    }

    /** Days up to 12 in both parts, but for 05/05, which says the same either way. */
    @Test
    void noDateProvesTheOrder() throws IOException {
        assertThat(check("dd/MM/yyyy", "14/02/2026", "04/03/2026", "05/05/2026", "06/04/2026"))
                .doesNotContain("date-order-unproven");
        assertThat(check("dd/MM/yyyy", "04/03/2026", "05/05/2026", "06/04/2026"))
                .contains(
                        "w.xlsx[scores]:2:when  notice, date-order-unproven\n  no date of this column proves that it is"
                                + " written as dd/MM/yyyy: of 3 written as text, 2 could be read with day and month changed over;"
                                + " make sure of the order where the export comes from\n");
        assertThat(check("MM/dd/yyyy", "04/03/2026")).contains("written as MM/dd/yyyy: of 1 written as text, 1 could");
        assertThat(check("yyyy-MM-dd", "2026-03-04")).doesNotContain("date-order-unproven");
    }

    /** Cells that are dates in themselves prove nothing of those that are text. */
    @Test
    void datesOfTwoKinds() throws IOException {
        assertThat(check("dd/MM/yyyy", "2026-01-25", "04/03/2026", "2026-02-03"))
                .contains("date-order-unproven\n  no date of this column proves that it is written as dd/MM/yyyy: of 1")
                .contains("dates-of-two-kinds\n  the column mixes dates in themselves (2) with text (1): spreadsheets");
        assertThat(check("dd/MM/yyyy", "2026-01-25", "2026-02-03")).doesNotContain("dates-of-two-kinds");
        assertThat(check("dd/MM/yyyy", "2026-01-25", "02/25/2026"))
                .contains("w.xlsx[scores]:3:when  refused, dates-in-two-orders");
    }

    /** 46050 is 2026-01-28 as Excel counts, 27 days after the first infusion on the 1st. */
    @Test
    void severalForms() throws IOException {
        assertThat(check("M/d/yyyy", "1/28/2026", "46050", "2026-01-28"))
                .contains("dates-of-two-kinds")
                .contains(
                        "dates-in-another-form\n  cells that are no dates as M/d/yyyy would be dates like 2026-03-31 (0)"
                                + " or days as Excel counts them (1); if they are, declare the format as \"M/d/yyyy or excel\"");
        String all = check("M/d/yyyy or excel or yyyy-MM-dd", "1/28/2026", "46050", "2026-01-28");
        assertThat(all)
                .doesNotContain("another-form")
                .contains("scores]: 3 rows: 1 used, 0 set aside, 0 missing, 2 skipped");
    }

    /** Two that one cell could be a date in. */
    @Test
    void formsThatCannotStandTogether() throws IOException {
        for (String format :
                List.of("dd/MM/yyyy or MM/dd/yyyy", "excel or sas", "yy-MM-dd or yyyyMMdd", "excel or soon")) {
            write(format, "1/28/2026");
            assertThat(Run.of("check", folder).exitCode()).isEqualTo(2);
        }
    }

    private String check(String format, String... dates) throws IOException {
        write(format, dates);
        return Run.of("check", folder).out() + Run.of("check", folder).err();
    }

    private void write(String format, String... dates) throws IOException {
        List<String> scores = new ArrayList<>(List.of("id;when;total".replace(';', ',')));
        for (String date : dates) {
            scores.add("P1," + date + ",30");
        }
        Files.write(
                folder.resolve("w.xlsx"),
                new WorkbookFile().add("scores", scores).bytes());
        Files.writeString(folder.resolve("given.csv"), "id,date\nP1,2026-01-01\n");
        Files.writeString(
                folder.resolve("mapping.yaml"),
                "dates: {format: " + format + "}\n"
                        + "infusions: {file: given.csv, columns: {patient_id: id, date: date}, date_format: yyyy-MM-dd}\n"
                        + "assessments: {file: w.xlsx, sheet: scores, columns: {patient_id: id, date: when, total: total},"
                        + " constants: {instrument: YBOCS}}\n");
    }
}
