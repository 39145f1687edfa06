package org.infusionoutcomes.intake.mapped;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Days between dates are counted by hand. */
class DatesTest {

    @TempDir
    private Path folder;

    private MappedExport export;

    @BeforeEach
    void lay() {
        export = new MappedExport(folder)
                .put("patients.csv", "patient_id,cohort\nP1,OCD\n")
                .put("infusions.csv", "patient_id,date\nP1,05/01/2025\nP1,02/01/2025\n")
                .put("assessments.csv", "patient_id,date,instrument,total\nP1,01/01/2025,YBOCS,30\n");
    }

    private void assess(String... dates) {
        StringBuilder text = new StringBuilder("patient_id,date,instrument,total\n");
        for (String date : dates) {
            text.append("P1,").append(date).append(",YBOCS,30\n");
        }
        export.put("assessments.csv", text.toString());
    }

    @Test
    void readsNoDateWhoseFormatIsNotDeclared() {
        assertThat(export.assessments()).containsExactly("refused calendar-dates assessments.csv:1:date");
    }

    /** The same cells as broken file 53: days -1, 59 and 91 where the day comes first, -31, 2 and 33 where the month. */
    @Test
    void countsDaysFromTheFirstInfusionInTheDeclaredOrder() {
        export.put("infusions.csv", "patient_id,date\nP1,04/01/2025\n");
        assess("03/01/2025", "04/03/2025", "05/04/2025");

        assertThat(export.declaring("dd/MM/yyyy", null).assessments())
                .containsExactly(
                        "assessments.csv:2:total P1,-1,YBOCS,30",
                        "assessments.csv:3:total P1,59,YBOCS,30",
                        "assessments.csv:4:total P1,91,YBOCS,30");
        assertThat(export.declaring("MM/dd/yyyy", null).assessments())
                .containsExactly(
                        "assessments.csv:2:total P1,-31,YBOCS,30",
                        "assessments.csv:3:total P1,2,YBOCS,30",
                        "assessments.csv:4:total P1,33,YBOCS,30");
    }

    /** A code is looked for in cells, never in the days that are made of them; what it is to mean counts from 0. */
    @Test
    void asksForMissingCodesAndMeaningsBeforeDaysAreMade() {
        export.put("scores.csv", "id,qsdy,y\nP1,999,30\nP1,10,29\nP1,base,28\nP1,-9,27\n")
                .mapping("""
                        assessments:
                          file: scores.csv
                          day_numbering: sdtm
                          missing: [999, 9]
                          columns: {patient_id: id, total: y, day: qsdy}
                          values: {day: {base: -1}}
                          constants: {instrument: YBOCS}
                        """);
        assertThat(export.assessments())
                .containsExactly(
                        "scores.csv:2:y P1,,YBOCS,30",
                        "scores.csv:3:y P1,9,YBOCS,29",
                        "scores.csv:4:y P1,-1,YBOCS,28",
                        "scores.csv:5:y P1,-9,YBOCS,27");

        export.put("scores.csv", "id,a,b\nP1,30,-9\n").mapping("""
                        assessments: {file: scores.csv, missing: [-9], columns: {patient_id: id},
                          wide: {a: YBOCS @ -9, b: YBOCS @ 9}}
                        """);
        assertThat(export.assessments()).containsExactly("scores.csv:2:a P1,-9,YBOCS,30", "scores.csv:2:b P1,9,YBOCS");

        assess("24/12/2024");
        export.mapping("extends: same-names\nmissing: [-9]\n");
        assertThat(export.declaring("dd/MM/yyyy", null).assessments())
                .containsExactly("assessments.csv:2:total P1,-9,YBOCS,30");
    }

    @Test
    void refusesAColumnInTwoOrders() {
        assess("03/01/2025", "01/25/2025");

        assertThat(export.declaring("dd/MM/yyyy", null).assessments())
                .containsExactly("refused dates-in-two-orders assessments.csv:3:date");
    }

    @Test
    void setsAsideDatesThatCannotBe() {
        assess("30/02/2025", "24/01/0205", "24/01/2099", "soon", "");

        assertThat(export.declaring("dd/MM/yyyy", "2025-12-31").assessments())
                .containsExactly(
                        "assessments.csv:2:date date-unreadable",
                        "assessments.csv:3:date date-too-early",
                        "assessments.csv:4:date date-after-cutoff",
                        "assessments.csv:5:date date-unreadable",
                        "assessments.csv:6:total P1,,YBOCS,30");
    }

    /** An offset says what the clock showed elsewhere; the day is the one that was written down. */
    @Test
    void neverMovesALocalDay() {
        export.put("infusions.csv", "patient_id,date\nP1,2025-03-30T09:00:00+02:00\n");
        assess(
                "2025-03-29T23:30:00-07:00",
                "2025-03-30T00:30:00+13:00",
                "2025-03-31 00:05",
                "2025-03-31T23:59:59.999Z",
                "2025-04-01");

        assertThat(export.declaring("yyyy-MM-dd", null).assessments())
                .containsExactly(
                        "assessments.csv:2:total P1,-1,YBOCS,30",
                        "assessments.csv:3:total P1,0,YBOCS,30",
                        "assessments.csv:4:total P1,1,YBOCS,30",
                        "assessments.csv:5:total P1,1,YBOCS,30",
                        "assessments.csv:6:total P1,2,YBOCS,30");
    }

    @Test
    void tellsTheQuarterAndTheDaysUpToTheCutoff() {
        assertThat(export.declaring("dd/MM/yyyy", "2025-02-01").patients())
                .containsExactly("patients.csv:2:cohort P1,OCD,2025-Q1,30");
        assertThat(export.declaring("dd/MM/yyyy", null).patients())
                .containsExactly("patients.csv:2:cohort P1,OCD,2025-Q1");
    }

    @Test
    void setsRowsOfAPatientWithoutADatedInfusionAside() {
        export.put("patients.csv", "patient_id,cohort\nP1,OCD\nP2,OCD\n")
                .put("assessments.csv", "patient_id,date,instrument,total\nP2,01/01/2025,YBOCS,30\n");

        assertThat(export.declaring("dd/MM/yyyy", null).assessments())
                .containsExactly("assessments.csv:2:date patient-without-day-0");
    }

    @Test
    void readsNumbersOfDaysAndNamesOfMonths() {
        export.put("infusions.csv", "patient_id,date\nP1,45659\n");
        assess("45660", "45659.75");
        assertThat(export.declaring("excel", null).assessments())
                .as("Excel's 45659 is 2 January 2025")
                .containsExactly("assessments.csv:2:total P1,1,YBOCS,30", "assessments.csv:3:total P1,0,YBOCS,30");
        assertThat(export.declaring("excel", "2025-01-12").patients())
                .containsExactly("patients.csv:2:cohort P1,OCD,2025-Q1,10");

        export.put("infusions.csv", "patient_id,date\nP1,02JAN2025\n");
        assess("03Jan2025");
        assertThat(export.declaring("ddMMMyyyy", null).assessments())
                .containsExactly("assessments.csv:2:total P1,1,YBOCS,30");

        export.put("infusions.csv", "patient_id,date\nP1,1/2/25\n");
        assess("1/13/25 16:32");
        assertThat(export.declaring("M/d/yy", null).assessments())
                .containsExactly("assessments.csv:2:total P1,11,YBOCS,30");
    }

    @Test
    void countsFromPatientsWhereTheMappingSaysSo() {
        export.put("patients.csv", "patient_id,cohort,date\nP1,OCD,2025-01-02\n")
                .put("assessments.csv", "patient_id,date,instrument,total\nP1,2025-01-05,YBOCS,30\n")
                .mapping("""
                        extends: same-names
                        dates: {format: yyyy-MM-dd, count_from: patients}
                        infusions: {constants: {day: 0}}
                        """);

        assertThat(export.assessments()).containsExactly("assessments.csv:2:total P1,3,YBOCS,30");
    }
}
