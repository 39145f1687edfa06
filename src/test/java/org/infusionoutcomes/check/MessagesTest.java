package org.infusionoutcomes.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every message about rows, tables and cohorts, whole. */
class MessagesTest {

    private static final String TOTALS = "patient_id,day,instrument,total\nP1,-1,YBOCS,30\nP2,-1,MADRS,30\n";

    @TempDir
    Path folder;

    private TinyExport export;

    @BeforeEach
    void begin() {
        export = new TinyExport(folder);
    }

    @Test
    void days() {
        totals("P1,,YBOCS,20\nP1,24h,YBOCS,20\nP1,36500,YBOCS,20");
        says("set aside day-empty assessments.csv:4:day the day is empty; row left out, fill in the days from the first"
                + " infusion");
        says("set aside day-not-a-number assessments.csv:5:day the day is not a plain number; row left out, write"
                + " the days from the first infusion as a number");
        says("set aside day-out-of-range assessments.csv:6:day the day is outside -3650..7305; row left out,"
                + " correct it or change earliest_day or latest_day in the plan");
    }

    @Test
    void instruments() {
        totals("P1,3,,20\nP1,3,BDI,20\nP1,3,what Jane said,20");
        says("set aside instrument-empty assessments.csv:4:instrument the instrument is empty; row left out, fill"
                + " it in in the export");
        says("set aside instrument-unknown assessments.csv:5:instrument the instrument BDI is none of the plan's;"
                + " row left out, correct it or add it to the plan as an instrument or a spelling");
        says("set aside instrument-unknown assessments.csv:6:instrument the instrument is none of the plan's; row"
                + " left out, correct it or add it to the plan as an instrument or a spelling");
    }

    /** An id and a date of birth, as they come where columns have shifted, and a misspelt scale. */
    @Test
    void onlyScalesAreShown() {
        totals("P1,3,P2,20\nP1,3,19850412,20\nP1,3,MADRS2,20");
        String message = "is none of the plan's; row left out, correct it or add it to the plan as an instrument or a"
                + " spelling";
        says("set aside instrument-unknown assessments.csv:4:instrument the instrument " + message);
        says("set aside instrument-unknown assessments.csv:5:instrument the instrument " + message);
        says("set aside instrument-unknown assessments.csv:6:instrument the instrument MADRS2 " + message);
    }

    @Test
    void totalsOutOfRange() {
        totals("P1,3,YBOCS,well\nP1,3,YBOCS,-9\nP1,3,YBOCS,12.5\nP1,3,YBOCS,41\nP1,3,YBOCS,19850412");
        says("set aside total-not-a-number assessments.csv:4:total the total is not a plain number; row left out,"
                + " correct it or declare the word as missing in the plan");
        says("set aside total-below-0 assessments.csv:5:total the total -9 is below 0; row left out, correct it or"
                + " declare it as missing in the plan");
        says("set aside total-not-whole assessments.csv:6:total the total 12.5 is not a whole number; row left out,"
                + " correct it in the export");
        says("set aside total-above-maximum assessments.csv:7:total the total 41 is above the maximum of YBOCS, 40; row"
                + " left out, correct it or the instrument, or declare it as missing in the plan");
        says("set aside total-above-maximum assessments.csv:8:total the total is above the maximum of"
                + " YBOCS, 40; row left out, correct it or the instrument, or declare it as missing in the plan");
    }

    @Test
    void totalsTwice() {
        totals("P1,3,YBOCS,20\nP1,3,YBOCS,20\nP1,4,YBOCS,20\nP1,4,YBOCS,21");
        says("notice score-copy assessments.csv:5: the row repeats another total of this patient, time and instrument;"
                + " counted once");
        says("set aside score-contradictory assessments.csv:6:total another total of this patient, time and instrument"
                + " differs; all of them left out, keep the one that is right or say pre and post in a column timing");
    }

    @Test
    void optionalCellsOfTotals() {
        export.put("assessments.csv", """
                        patient_id,day,instrument,total,timing,rater,cgi_i
                        P1,-1,YBOCS,30,pre,clinician,
                        P1,0,YBOCS,20,later,,
                        P1,3,YBOCS,20,,R2,8
                        P2,-1,MADRS,30,,self,
                        P1,-1,YBOCS,28,,self,
                        """);
        says("set aside timing-unknown assessments.csv:3:timing the timing is neither pre nor post; row left out,"
                + " correct it or leave it empty");
        says("notice rater-unknown assessments.csv:4:rater the cell is none of clinician, self; taken as not given");
        says("notice cgi-unreadable assessments.csv:4:cgi_i the CGI-I is not a whole number from 1 to 7; taken as"
                + " not given, the total counts");
        says("notice score-of-other-rater assessments.csv:6:rater the plan's rater rated the same at the same time;"
                + " this rating is not analysed");
    }

    @Test
    void infusions() {
        export.put("infusions.csv", """
                        patient_id,day,dose_mg_per_kg,phase,reason
                        P1,0,0.5,booster,wish
                        P1,-2,0.5,,
                        P1,2.5,0.5,,
                        P2,0,some,,
                        P1,4,0.5,,
                        P1,4,0.5,,
                        P1,6,0.5,,
                        P1,6,0.7,,
                        """);
        says("notice phase-unknown infusions.csv:2:phase the cell is none of induction, maintenance; taken as not"
                + " given");
        says("notice reason-unknown infusions.csv:2:reason the cell is none of scheduled, symptom; taken as not given");
        says("set aside infusion-before-day-0 infusions.csv:3:day an infusion before day 0; row left out, count"
                + " days from the patient's first infusion");
        says("set aside infusion-day-not-whole infusions.csv:4:day the day of an infusion is not whole; row left"
                + " out, write it without a fraction");
        says("notice amount-unreadable infusions.csv:5:dose_mg_per_kg not a plain number of 0 or more; the infusion"
                + " counts, its amount is taken as not known");
        says("notice infusion-copy infusions.csv:7: the row repeats another infusion of this patient and day;"
                + " counted once");
        says("set aside infusion-contradictory infusions.csv:8: the rows of this patient and day differ, so"
                + " they count as one infusion of unknown dose; keep the row that is right in the export and delete"
                + " the others");
    }

    @Test
    void dayZero() {
        export.put("infusions.csv", "patient_id,day\nP1,0\nP2,3\nP2,5\n");
        says("set aside first-infusion-after-day-0 infusions.csv:3:day the patient's first infusion is after day 0,"
                + " so the days are not counted from it; patient left out, correct the days or set align_days in the"
                + " plan");
        export.plan("series: {align_days: true}");
        says("notice days-aligned infusions.csv:3:day the patient's first infusion is after day 0; all days of the"
                + " patient were shifted to it");
    }

    @Test
    void adverseEvents() {
        export.put("adverse_events.csv", """
                        patient_id,day,event,severity,serious
                        P1,0,headache,mild,no
                        P1,0,headache,mild,no
                        P1,1,nausea,bad,perhaps
                        """);
        says("notice event-copy adverse_events.csv:3: the row repeats another event of this patient and day;"
                + " counted once");
        says("notice severity-unknown adverse_events.csv:4:severity the cell is none of mild, moderate, severe;"
                + " taken as not given");
        says("notice serious-unknown adverse_events.csv:4:serious the cell is none of yes, no; taken as not given");
    }

    @Test
    void shapeOfRows() {
        totals("P1,3,YBOCS\nP1,3,YBOCS,20,7\npatient_id,day,instrument,total");
        says("set aside row-ragged assessments.csv:4: 3 fields, the header has 4; row left out, look for a missing"
                + " or an unquoted separator");
        says("set aside row-ragged assessments.csv:5: 5 fields, the header has 4; row left out, look for a missing"
                + " or an unquoted separator");
        says("notice header-repeated assessments.csv:0: the header is repeated inside the table (rows skipped: 1); look"
                + " whether files were joined");
    }

    @Test
    void columnsThatAreNotRead() {
        export.put("patients.csv", "patient_id,cohort,hair\nP1,OCD,x\nP2,MDD,x\n");
        says("notice columns-unread patients.csv:1: this column is not read: hair");
        export.put("patients.csv", "patient_id,cohort,hair,,shoe<size>\nP1,OCD,x,,\nP2,MDD,x,,\n");
        says("notice columns-unread patients.csv:1: these columns are not read: hair, (a column without a name),"
                + " shoe?size?");
        export.put("patients.csv", "patient_id,cohort,hair,p2,jane0815,sh\u001Boe\nP1,OCD,,,,\nP2,MDD,,,,\n");
        says("notice columns-unread patients.csv:1: these columns are not read: hair, sh?oe, and 2 more");
        export.put("patients.csv", "patient_id,cohort,jane0815\nP1,OCD,\nP2,MDD,\n");
        says("notice columns-unread patients.csv:1: columns that are not read: 1");
    }

    @Test
    void wholeTables() {
        totals("");
        export.put("assessments.csv", "patient_id,day,instrument,total\n");
        says("refused no-rows assessments.csv:1: there is no row below the header; export the table again");
        export.put("assessments.csv", "patient_id,day,instrument,total\nP1,3,YBOCS,-8\nP2,3,MADRS,-20\n");
        says("refused all-rows-set-aside assessments.csv:0: every row of the table was set aside; all totals are"
                + " below 0: these look like changes from baseline, export the totals themselves");
        export.put("assessments.csv", "patient_id,day,instrument,total\nP1,3,YBOCS,80\n");
        says("refused all-rows-set-aside assessments.csv:0: every row of the table was set aside; look at the other"
                + " findings and correct the export");
    }

    @Test
    void baselines() {
        export.put(
                "assessments.csv",
                "patient_id,day,instrument,total\nP1,-1,YBOCS,15\nP1,3,YBOCS,10\nP2,-15,MADRS,30\nP2,3,MADRS,20\n");
        says("notice low-baseline assessments.csv:2:total the baseline, 15, is below 16, the least baseline of"
                + " YBOCS; such a patient is in no rate");
        says("notice no-baseline assessments.csv:4: the patient has totals but none from 14 days before the first"
                + " infusion to its day; without a baseline the patient is in no rate");
    }

    @Test
    void cohorts() {
        totals("");
        says("notice cohort-without-follow-up assessments.csv:0: nobody in cohort OCD has a total after day 0, so"
                + " no response or relapse can be seen");
        says("notice few-patients assessments.csv:0: cohort OCD has fewer than 10 patients with totals; its figures"
                + " could describe single people");
        export.put("assessments.csv", "patient_id,day,instrument,total\nP1,-1,MADRS,30\nP2,-1,MADRS,30\n");
        says("notice cohort-without-totals assessments.csv:0: nobody in cohort OCD has a total of YBOCS, so nobody"
                + " of it can be analysed; look at the instruments, or at the plan");
        export.put("patients.csv", "patient_id,cohort\nP2,MDD\n");
        says("notice cohort-without-patients assessments.csv:0: cohort OCD has no patient");
    }

    @Test
    void noCellOfAPersonIsEchoed() {
        export.put(
                "patients.csv", "patient_id,cohort,site\nP1,OCD,x\nP2,Secretperson,x\nSecretperson,OCD,Secretperson\n");
        totals("""
                Secretperson,x,Secretperson Smith,Secretperson
                P1,3,Secretperson Smith,3
                P1,Secretperson,YBOCS,3
                P1,3,YBOCS,Secretperson""");
        assertThat(String.join("\n", export.findings()))
                .doesNotContain("Secret")
                .contains("total-not-a-number");
    }

    private void totals(String rows) {
        export.put("assessments.csv", (TOTALS + rows + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void says(String line) {
        assertThat(export.findings()).contains(line);
    }
}
