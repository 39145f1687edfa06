package org.infusionoutcomes.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of an export whose timing or whose infusions are probably not what they seem. */
class TimingNoticesTest {

    @TempDir
    Path folder;

    private TinyExport export;

    @BeforeEach
    void begin() {
        export = new TinyExport(folder);
    }

    private List<String> told(String rule) {
        return export.findings(folder).stream()
                .filter(line -> line.contains(rule))
                .toList();
    }

    /** Of four totals after day 0 two are marked post on days of infusions; that of day 5 is on none. */
    @Test
    void totalsOfHours() {
        export.put("infusions.csv", "patient_id,day\nP1,0\nP1,2\nP1,4\nP2,0\n");
        export.put("assessments.csv", """
                patient_id,day,instrument,total,timing
                P1,-1,YBOCS,30,
                P1,0,YBOCS,29,post
                P1,2,YBOCS,28,post
                P1,4,YBOCS,27,post
                P1,5,YBOCS,26,post
                P1,20,YBOCS,25,
                P2,-1,MADRS,30,
                P2,9,MADRS,20,
                """);
        assertThat(told("totals-of-hours"))
                .containsExactly(
                        "notice totals-of-hours assessments.csv:0:timing of 4 totals of YBOCS after day 0 2 are"
                                + " marked post on a day of an infusion: they count as taken within hours after it and are in no"
                                + " response by infusion, endpoint or relapse; leave post out, and give the day on which they were"
                                + " taken, if that is not meant");
        export.put("assessments.csv", """
                patient_id,day,instrument,total,timing
                P1,-1,YBOCS,30,
                P1,2,YBOCS,28,post
                P1,20,YBOCS,25,
                P1,30,YBOCS,25,
                P2,-1,MADRS,30,
                """);
        assertThat(told("totals-of-hours")).isEmpty();
    }

    /** Ten patients with first and last infusion alone, 21 days apart; with all six of them 4 or 5 days lie between. */
    @Test
    void firstAndLastInfusionOnly() {
        patients(10);
        infusions(10, 0, 21);
        assertThat(told("infusions-far-apart"))
                .containsExactly(
                        "notice infusions-far-apart infusions.csv:0:day half of the gaps between infusions in the"
                                + " first 28 days are 21 days or longer, in 10 patients with 20 infusions then: are infusions missing"
                                + " from the export, such as all between the first and the last?");
        infusions(10, 0, 4, 8, 12, 16, 21);
        assertThat(told("infusions-far-apart")).isEmpty();
    }

    /** Once a week is still a series; nine patients are fewer than a share needs; a lone infusion has no gap. */
    @Test
    void nothingToAsk() {
        patients(10);
        infusions(10, 0, 7, 14);
        assertThat(told("infusions-far-apart")).isEmpty();
        infusions(9, 0, 21);
        assertThat(told("infusions-far-apart")).isEmpty();
        infusions(10, 0, 60);
        assertThat(told("infusions-far-apart")).isEmpty();
    }

    private void patients(int count) {
        StringBuilder people = new StringBuilder("patient_id,cohort\n");
        StringBuilder totals = new StringBuilder("patient_id,day,instrument,total\n");
        for (int p = 0; p < count; p++) {
            people.append("Q").append(p).append(",OCD\n");
            totals.append("Q").append(p).append(",-1,YBOCS,30\n");
        }
        export.put("patients.csv", people.toString()).put("assessments.csv", totals.toString());
    }

    private void infusions(int patients, int... days) {
        StringBuilder given = new StringBuilder("patient_id,day\n");
        for (int p = 0; p < patients; p++) {
            for (int day : days) {
                given.append("Q").append(p).append(',').append(day).append('\n');
            }
        }
        export.put("infusions.csv", given.toString());
    }
}
