package org.infusionoutcomes.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.infusionoutcomes.check.accepted.AdverseEvents;
import org.infusionoutcomes.check.accepted.Checked;
import org.infusionoutcomes.check.accepted.Infusions;
import org.infusionoutcomes.check.accepted.Patients;
import org.infusionoutcomes.check.accepted.Scores;
import org.infusionoutcomes.check.finding.Finding;
import org.infusionoutcomes.check.finding.Findings;
import org.infusionoutcomes.check.finding.TableCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is handed on: who counts, in which order, with which values. All expected values by hand. */
class ChecksTest {

    @TempDir
    Path folder;

    private TinyExport export;

    @BeforeEach
    void begin() {
        export = new TinyExport(folder);
    }

    /** The totals of a patient as {@code day instrument total timing}. */
    private static List<String> totals(Checked checked, int patient) {
        Scores scores = checked.scores();
        List<String> all = new ArrayList<>();
        for (int s = scores.from(patient); s < scores.from(patient + 1); s++) {
            all.add(scores.day(s) + " " + scores.instrument(s) + " " + scores.total(s) + " " + scores.timing(s));
        }
        return all;
    }

    private static List<String> infusions(Checked checked, int patient) {
        Infusions infusions = checked.infusions();
        List<String> all = new ArrayList<>();
        for (int i = infusions.from(patient); i < infusions.from(patient + 1); i++) {
            all.add(infusions.day(i) + " " + infusions.dose(i) + " " + infusions.minutes(i) + " " + infusions.phase(i)
                    + " " + infusions.reason(i));
        }
        return all;
    }

    @Test
    void ordersTotalsByMoment() {
        export.put("assessments.csv", """
                        patient_id,day,instrument,total,timing
                        P1,1,YBOCS,7,
                        P1,0,YBOCS,6,post
                        P1,0.5,YBOCS,5,
                        P1,0.25,YBOCS,4,post
                        P1,0,YBOCS,3,pre
                        P1,-0.5,YBOCS,2,
                        P1,-1,YBOCS,1,
                        P2,0,MADRS,30,
                        """);
        assertEquals(
                List.of(
                        "-1.0 0 1 UNKNOWN",
                        "-0.5 0 2 UNKNOWN",
                        "0.0 0 3 PRE",
                        "0.25 0 4 POST",
                        "0.5 0 5 UNKNOWN",
                        "0.0 0 6 POST",
                        "1.0 0 7 UNKNOWN"),
                totals(export.check(), 0));
    }

    /** On a whole day pre and nothing are one moment; on a fraction, and against post, they are not. */
    @Test
    void tellsMomentsApart() {
        export.put("assessments.csv", """
                        patient_id,day,instrument,total,timing
                        P1,0,YBOCS,30,
                        P1,0,YBOCS,28,pre
                        P1,0,YBOCS,20,post
                        P1,3,YBOCS,25,pre
                        P1,3,YBOCS,25,
                        P2,0,MADRS,30,
                        """);
        Checked checked = export.check();
        assertEquals(List.of("0.0 0 20 POST", "3.0 0 25 UNKNOWN"), totals(checked, 0));
        assertThat(checked.tables()).contains(new TableCount("assessments.csv", 3, 2, 0, 1));
    }

    @Test
    void rowsWithoutAValidTotalContradictNothing() {
        export.put("assessments.csv", """
                patient_id,day,instrument,total
                P1,3,YBOCS,20
                P1,3,YBOCS,99
                P1,3,YBOCS,NA
                P1,3,YBOCS,
                P2,0,MADRS,9
                """);
        Checked checked = export.check();
        assertEquals(List.of("3.0 0 20 UNKNOWN"), totals(checked, 0));
        assertThat(checked.tables()).contains(new TableCount("assessments.csv", 2, 1, 2, 0));
    }

    @Test
    void prefersThePlansRater() {
        export.put("assessments.csv", """
                        patient_id,day,instrument,total,rater
                        P1,-1,YBOCS,30,self
                        P1,-1,YBOCS,28,clinician
                        P1,3,YBOCS,20,self
                        P1,5,YBOCS,18,clinician
                        P1,5,YBOCS,17,clinician
                        P1,5,YBOCS,16,self
                        P1,7,YBOCS,15,
                        P1,7,YBOCS,14,self
                        P2,-1,MADRS,30,self
                        """);
        assertEquals(
                List.of("-1.0 0 28 UNKNOWN", "3.0 0 20 UNKNOWN", "5.0 0 16 UNKNOWN", "7.0 0 15 UNKNOWN"),
                totals(export.check(), 0));
        export.plan("reading: {rater: self}");
        Checked checked = export.check();
        assertEquals(
                List.of("-1.0 0 30 UNKNOWN", "3.0 0 20 UNKNOWN", "5.0 0 16 UNKNOWN", "7.0 0 14 UNKNOWN"),
                totals(checked, 0));
        assertThat(checked.tables()).contains(new TableCount("assessments.csv", 5, 2, 0, 2));
    }

    @Test
    void keepsTheOneCgiThatCopiesGive() {
        export.put("assessments.csv", """
                        patient_id,day,instrument,total,cgi_i
                        P1,3,YBOCS,20,
                        P1,3,YBOCS,20,2
                        P1,5,YBOCS,20,2
                        P1,5,YBOCS,20,3
                        P2,0,MADRS,30,7
                        """);
        Scores scores = export.check().scores();
        assertEquals(
                List.of(2, 0, 7),
                List.of(scores.cgiImprovement(0), scores.cgiImprovement(1), scores.cgiImprovement(2)));
    }

    @Test
    void oneInfusionStandsForThoseThatContradictEachOther() {
        export.put("infusions.csv", """
                        patient_id,day,dose_mg_per_kg,duration_min,phase,reason
                        P1,4,0.5,40,induction,symptom
                        P1,0,0.5,40,induction,scheduled
                        P1,4,1.0,40,induction,scheduled
                        P1,2.0,0.5,,INDUCTION,
                        P1,2,0.5,NA,induction,
                        P2,0,,,maintenance,
                        """);
        Checked checked = export.check();
        assertEquals(
                List.of("0 0.5 40.0 INDUCTION SCHEDULED", "2 0.5 NaN INDUCTION UNKNOWN", "4 NaN NaN INDUCTION UNKNOWN"),
                infusions(checked, 0));
        assertEquals(List.of("0 NaN NaN MAINTENANCE UNKNOWN"), infusions(checked, 1));
        assertThat(checked.tables()).contains(new TableCount("infusions.csv", 3, 2, 0, 1));
    }

    @Test
    void setsAsideOrShiftsWhoseDaysDoNotBeginAtZero() {
        export.put("infusions.csv", "patient_id,day\nP1,0\nP2,3\nP2,8\n");
        export.put("adverse_events.csv", "patient_id,day,event\nP2,3.5,nausea\n");
        Checked aside = export.check();
        assertFalse(aside.patients().isSetAside(0));
        assertTrue(aside.patients().isSetAside(1));
        Checked shifted = export.plan("series: {align_days: true}").check();
        assertFalse(shifted.patients().isSetAside(1));
        assertEquals(List.of("0 NaN NaN UNKNOWN UNKNOWN", "5 NaN NaN UNKNOWN UNKNOWN"), infusions(shifted, 1));
        assertEquals(List.of("-4.0 1 30 UNKNOWN", "17.0 1 20 UNKNOWN"), totals(shifted, 1));
        assertEquals(0, shifted.adverseEvents().day(0));
    }

    @Test
    void describesPatients() {
        export.put("patients.csv", """
                        patient_id,cohort,start_quarter,observable_days,site,ssri_trials,ward,hair
                        P1,ocd,2026-Q3,90,north,10,W2,x
                        P2,MDD,,,NA,9,W1,y
                        P3,PTSD,2026-q1,0,south,,,
                        """);
        Patients patients = export.plan("reading: {subgroups: [ward]}").check().patients();
        assertEquals(List.of(0, 1, -1), List.of(patients.cohort(0), patients.cohort(1), patients.cohort(2)));
        assertEquals(
                List.of(false, false, true),
                List.of(patients.isSetAside(0), patients.isSetAside(1), patients.isSetAside(2)));
        assertEquals(
                List.of(4 * 2026 + 2, -1, 4 * 2026),
                List.of(patients.startQuarter(0), patients.startQuarter(1), patients.startQuarter(2)));
        assertEquals(
                List.of(90, -1, 0),
                List.of(patients.observableDays(0), patients.observableDays(1), patients.observableDays(2)));
        assertTrue(patients.observableDaysGiven());
        assertEquals(List.of("site", "ssri_trials", "ward"), patients.attributes());
        assertEquals(List.of("10", "9"), patients.levels("ssri_trials"));
        assertEquals(List.of("north", "south"), patients.levels("site"));
        assertEquals(
                List.of(0, -1, 1),
                List.of(patients.level("site", 0), patients.level("site", 1), patients.level("site", 2)));
        assertEquals(
                "The export has no attribute 'hair', only [site, ssri_trials, ward]",
                assertThrows(IllegalArgumentException.class, () -> patients.levels("hair"))
                        .getMessage());
    }

    @Test
    void countsAdverseEventsUnderThePlansWords() {
        export.plan("reading: {adverse_events: [blood pressure, other, nausea]}");
        export.put("adverse_events.csv", """
                        patient_id,day,event,severity,serious
                        P2,2,Nausea,severe,yes
                        P1,3,said the house was burning,,no
                        P1,3,fell,,no
                        P1,0.2,Blood  pressure,mild,
                        P1,1,,mild,
                        P9,1,nausea,,
                        """);
        Checked checked = export.check();
        AdverseEvents events = checked.adverseEvents();
        assertEquals(List.of("blood pressure", "nausea", "other"), checked.eventWords());
        assertEquals(List.of(0, 3, 4), List.of(events.from(0), events.from(1), events.from(2)));
        assertEquals(List.of(0, 2, 2, 1), List.of(events.word(0), events.word(1), events.word(2), events.word(3)));
        assertEquals(List.of(0, 3, 3, 2), List.of(events.day(0), events.day(1), events.day(2), events.day(3)));
        assertFalse(events.isSerious(1));
        assertTrue(events.isSerious(3));
        assertThat(checked.tables()).contains(new TableCount("adverse_events.csv", 4, 1, 1, 0));
    }

    /** Preferred terms of MedDRA and the Y and N of SDTM's AESER: four events, one of them no word of the plan. */
    @Test
    void readsEventsAsTrialsWriteThem() {
        export.put("adverse_events.csv", """
                        patient_id,day,event,severity,serious
                        P1,0,Blood pressure increased,MILD,N
                        P1,1,Hallucination; visual,MODERATE,y
                        P1,2,Somnolence,,TRUE
                        P1,3,Chromaturia,,0
                        """.replace("Hallucination; visual", "\"Hallucination, visual\""));
        Checked checked = export.check();
        AdverseEvents events = checked.adverseEvents();
        List<String> words = checked.eventWords();
        assertThat(List.of(events.word(0), events.word(1), events.word(2), events.word(3)))
                .extracting(words::get)
                .containsExactly("blood pressure", "hallucination", "sedation", "other");
        assertThat(List.of(events.isSerious(0), events.isSerious(1), events.isSerious(2), events.isSerious(3)))
                .containsExactly(false, true, true, false);
        assertThat(checked.findings().counts().keySet())
                .extracting(rule -> rule.rule())
                .doesNotContain("serious-unknown");
        assertThat(checked.findings().listed())
                .filteredOn(finding -> finding.rule().equals("events-other"))
                .extracting(finding -> finding.message())
                .containsExactly("of 4 events 1 are none of the plan's words and are counted as other; add words or"
                        + " spellings to adverse_events of a plan if they should be told apart");
    }

    /** 35 mg in a column of mg per kg: nobody was given that; 5 is the plan's limit. */
    @Test
    void takesNoDoseInAnotherUnit() {
        export.put("infusions.csv", "patient_id,day,dose_mg_per_kg\nP1,0,35\nP1,2,0.5\nP2,0,5\n");
        Checked checked = export.check();
        assertThat(checked.findings().listed())
                .filteredOn(finding -> finding.rule().equals("dose-implausible"))
                .singleElement()
                .satisfies(finding -> {
                    assertEquals(2, finding.line());
                    assertEquals(
                            "more than 5 mg per kg, as a dose in another unit such as mg would be; the infusion counts, its"
                                    + " dose is taken as not known",
                            finding.message());
                });
        assertThat(checked.tables()).contains(new TableCount("infusions.csv", 3, 0, 0, 0));
    }

    @Test
    void wordsDeclaredMissingMayBeNumbers() {
        export.plan("reading: {missing: ['-9', '20']}");
        export.put("assessments.csv", """
                patient_id,day,instrument,total
                P1,-1,YBOCS,30
                P1,1,YBOCS,-9
                P1,2,YBOCS,20
                P1,3,YBOCS,NA
                P2,-1,MADRS,9
                """);
        assertThat(export.check().tables()).contains(new TableCount("assessments.csv", 2, 1, 2, 0));
    }

    @Test
    void capsTheListingAndNotTheCount() {
        export.plan("reporting: {findings_listed_per_rule: 2}");
        export.put("assessments.csv", """
                        patient_id,day,instrument,total
                        P1,9,YBOCS,3
                        P2,9,MADRS,3
                        P1,8,YBOCS,3
                        P2,8,MADRS,3
                        P2,8,MADRS,4
                        P1,8,YBOCS,4
                        P2,9,MADRS,4
                        P1,9,YBOCS,4
                        P1,0,YBOCS,3
                        """);
        Findings findings = export.check().findings();
        Map<String, Long> counts = new TreeMap<>();
        findings.counts().forEach((rule, count) -> counts.put(rule.rule(), count));
        assertEquals(8, counts.get("score-contradictory"));
        assertEquals(
                List.of(2L, 3L),
                findings.listed().stream()
                        .filter(finding -> finding.rule().equals("score-contradictory"))
                        .map(Finding::line)
                        .collect(Collectors.toList()));
    }

    @Test
    void cohortsAndInstrumentsAreOnlyInThePlan() {
        export.plan("""
                compare: [PTSD, MDD]
                cohorts: {PTSD: {label: trauma, instruments: [PCL5]}}
                instruments: {PCL5: {label: PCL-5, spellings: [PCL-5], maximum: 80, recall_days: 7,
                  response_percent: 30,
                  partial_percent: 20, remission_at_most: 20, least_baseline: 31,
                  relapse_limit: 31, endpoint_from: 7, endpoint_to: 31}}
                """);
        export.put("patients.csv", "patient_id,cohort\nP1,PTSD\nP2,MDD\n");
        export.put("assessments.csv", "patient_id,day,instrument,total\nP1,0,pcl\u20115,80\nP2,0,MADRS,30\n");
        Checked checked = export.check();
        assertEquals(2, checked.patients().cohort(0));
        assertEquals(List.of("0.0 5 80 UNKNOWN"), totals(checked, 0));
    }
}
