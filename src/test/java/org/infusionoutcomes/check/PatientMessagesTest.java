package org.infusionoutcomes.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every message about patients, whole. */
class PatientMessagesTest {

    private static final String TOTALS = "patient_id,day,instrument,total\nP1,-1,YBOCS,30\nP2,-1,MADRS,30\n";

    @TempDir
    Path folder;

    private TinyExport export;

    @BeforeEach
    void begin() {
        export = new TinyExport(folder);
    }

    @Test
    void patientIdEmpty() {
        export.put("patients.csv", "patient_id,cohort\nP1,OCD\n,MDD\n");
        says("set aside patient-id-empty patients.csv:3:patient_id the patient's id is empty; row left out, fill it"
                + " in in the export");
        totals(",3,YBOCS,20");
        says("set aside patient-id-empty assessments.csv:4:patient_id the patient's id is empty; row left out, fill"
                + " it in in the export");
    }

    @Test
    void cohort() {
        export.put("patients.csv", "patient_id,cohort\nP1,OCD\nP2,\nP3,Jane Example\n");
        says("set aside cohort-empty patients.csv:3:cohort the cohort is empty; patient left out, fill it in in the"
                + " export");
        says("set aside cohort-unknown patients.csv:4:cohort the cohort is none of OCD, MDD; patient left out,"
                + " correct it or add the cohort to the plan");
        export.put("patients.csv", "patient_id,cohort\nP1,OCD\nP2,TRD\nP3,ODC\nP4,OCD2\nP5,P1\nP6,Jane\n");
        String message = "is none of OCD, MDD; patient left out, correct it or add the cohort to the plan";
        says("set aside cohort-unknown patients.csv:3:cohort the cohort TRD " + message);
        says("set aside cohort-unknown patients.csv:4:cohort the cohort " + message);
        says("set aside cohort-unknown patients.csv:5:cohort the cohort OCD2 " + message);
        says("set aside cohort-unknown patients.csv:6:cohort the cohort " + message);
        says("set aside cohort-unknown patients.csv:7:cohort the cohort " + message);
        says("set aside patient-set-aside assessments.csv:4:patient_id the patient was set aside in the table of"
                + " patients; row left out");
    }

    @Test
    void patientRows() {
        export.put(
                "patients.csv",
                "patient_id,cohort,site\nP1,OCD,a\nP2,MDD,a\nP1,OCD,a\nP3,OCD,a\nP3,MDD,a\nP4,OCD,a\nP4,OCD,b\n");
        says("notice patient-copy patients.csv:4: the row repeats an earlier row of this patient; counted once");
        says("set aside patient-in-two-cohorts patients.csv:5:cohort the patient is in two cohorts; patient left"
                + " out of both, keep the row that is right");
        says("set aside patient-in-two-cohorts patients.csv:6:cohort the patient is in two cohorts; patient left"
                + " out of both, keep the row that is right");
        says("set aside patient-contradictory patients.csv:7: the patient has two rows that differ; patient left"
                + " out, keep the row that is right");
    }

    @Test
    void optionalCellsOfPatients() {
        export.put("patients.csv", """
                        patient_id,cohort,start_quarter,observable_days,lamotrigine_mg
                        P1,OCD,2026-Q5,soon,much
                        P2,MDD,2026-Q3,90,100
                        """);
        says("notice quarter-unreadable patients.csv:2:start_quarter the quarter is not written like 2026-Q3; taken"
                + " as not given, correct it in the export");
        says("notice observable-days-unreadable patients.csv:2:observable_days the observable days are not a whole"
                + " number from 0 to 7305; taken as not given, correct them in the export");
        says("notice number-unreadable patients.csv:2:lamotrigine_mg the cell is not a plain number; taken as not"
                + " given, correct it in the export");
    }

    @Test
    void observableDaysOfSome() {
        export.put("patients.csv", "patient_id,cohort,observable_days\nP1,OCD,90\nP2,MDD,\n");
        says("notice observable-days-empty patients.csv:3:observable_days the patient has no observable days though"
                + " others have them; an endpoint that was not due yet counts as missed, fill them in in the export");
        export.put("patients.csv", "patient_id,cohort,observable_days\nP1,OCD,\nP2,MDD,\n");
        assertThat(export.findings()).noneMatch(line -> line.contains("observable-days-empty"));
        String nobody =
                "notice no-cut-off patients.csv:0: nobody can be pending, for nothing says how long the patients"
                        + " could be observed: an endpoint that was not due yet counts as missed; ";
        assertThat(export.findings())
                .contains(nobody + "give the column observable_days, or the date of each first infusion and --cutoff");
    }

    /** P1 has only a scale that nobody knows, P2 one of the other cohort; P3 has no total at all. */
    @Test
    void onlyOtherScales() {
        String message = " all totals of the patient are of scales that the plan does not name for the cohort; without"
                + " a baseline the patient is in no rate, look at the instruments or at the plan";
        export.put("patients.csv", "patient_id,cohort\nP1,OCD\nP2,MDD\nP3,MDD\n");
        export.put("assessments.csv", "patient_id,day,instrument,total\nP1,-1,BDI,30\nP2,-1,YBOCS,30\n");
        assertThat(export.findings().stream().filter(line -> line.startsWith("notice only-other-scales")))
                .containsExactly(
                        "notice only-other-scales patients.csv:2:" + message,
                        "notice only-other-scales patients.csv:3:" + message);
    }

    @Test
    void ids() {
        export.put("patients.csv", "patient_id,cohort\nP1,OCD\nP2,MDD\n007,OCD\n7,OCD\n1E5,OCD\n");
        says("notice ids-differ-in-zeros patients.csv:4:patient_id the id differs from another one only in leading"
                + " zeros; they are read as two patients, look whether a spreadsheet cut the zeros of one");
        says("notice id-like-number patients.csv:6:patient_id the id looks like a number that a spreadsheet wrote;"
                + " it is read as text, look whether it is the id that was given");
        totals("#REF!,3,YBOCS,20\nP9,3,YBOCS,20");
        says("set aside patient-id-damaged assessments.csv:4:patient_id the patient is not in the table of"
                + " patients, and the"
                + " id looks damaged by a spreadsheet; row left out, export again without opening the file in a"
                + " spreadsheet");
        says("set aside patient-unknown assessments.csv:5:patient_id the patient is not in the table of patients;"
                + " row left out, add the patient or correct the id");
    }

    @Test
    void levels() {
        String rows = IntStream.range(0, 101)
                .mapToObj(i -> "X" + i + ",OCD,site" + i + ",b" + i + "\n")
                .collect(Collectors.joining());
        export.put("patients.csv", "patient_id,cohort,site,band\nP1,OCD,a,b\nP2,MDD,a,b\n" + rows);
        says("notice levels-too-many patients.csv:0:site the column has more than 100 levels, which looks like free"
                + " text; it is left out");
        export.plan("reading: {subgroups: [band]}");
        says("refused subgroup-free-text patients.csv:0:band the column has more than 12 levels, which looks like"
                + " free text; take it out of the plan's subgroups");
    }

    private void totals(String rows) {
        export.put("assessments.csv", (TOTALS + rows + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void says(String line) {
        assertThat(export.findings()).contains(line);
    }
}
