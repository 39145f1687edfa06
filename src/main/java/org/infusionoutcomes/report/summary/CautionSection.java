package org.infusionoutcomes.report.summary;

import java.util.ArrayList;
import java.util.List;
import org.infusionoutcomes.report.document.Block;
import org.infusionoutcomes.report.document.Section;
import org.infusionoutcomes.report.material.Material;
import org.infusionoutcomes.report.material.Phrases;

/** What must not be concluded from a clinic's own record. */
public final class CautionSection {

    private CautionSection() {}

    /** The section on what must not be concluded; points on the comparison only where two cohorts are compared. */
    public static Section write(Material m) {
        List<String> points = new ArrayList<>();
        points.add(
                "Not that the infusions caused the change. There is no control group: patients come when they are at"
                        + " their worst and would in part have improved anyway, expectation is high, and other treatment went on.");
        points.add("Not that the treatment is established. Ketamine infusions for these conditions are off-label; a"
                + " report like this is no evidence of safety or of benefit for a patient who was not in it.");
        points.add("Not that other patients would do the same. Those treated were selected by referral, means and"
                + " willingness, and those scored are a selection of these.");
        points.add(
                "Not that missing patients are like the others. The bounds under Response say how far they could move"
                        + " the share; a curve assumes that those who leave follow-up relapse like those who stay.");
        if (m.compares()) {
            points.add("Not that " + m.first() + " and " + m.second() + " differ because of the diagnosis. They are"
                    + " measured on different scales with different thresholds, scored at different visits, and were not"
                    + " assigned.");
        }
        points.add("Not that a single small p-value means something. " + looks(pValues(m))
                + " Only the subgroups\u2019 interaction tests are corrected for multiplicity (Holm); every interval is for one"
                + " question at a time.");
        points.add(
                "Not that a responder is well: response is a percent of each patient\u2019s own baseline, and many who"
                        + " respond are still ill.");
        return new Section("caution", "What must not be concluded", List.of(new Block.Points(points)));
    }

    /** The same for the first page, a line each. */
    static List<String> inShort(Material m) {
        List<String> points = new ArrayList<>();
        points.add("That the infusions caused the change: nobody was left untreated to compare with.");
        points.add("That off-label treatment is established, or safe, by a report like this.");
        points.add("That others would do the same: those treated, and those scored, are a selection.");
        points.add(
                "That those lost from view fared like those followed: every curve assumes it (independent censoring).");
        if (m.compares()) {
            points.add("That " + m.first() + " and " + m.second()
                    + " differ because of the diagnosis: scales, thresholds and patients differ too.");
        }
        points.add("That one small p-value is a finding: " + counted(pValues(m)));
        return points;
    }

    /** How many looks the report takes, in a few words. */
    static String counted(long pValues) {
        return pValues == 0
                ? "this report makes no test."
                : "this report makes " + Phrases.many(pValues, "test", "tests")
                        + ", and of twenty where nothing is going on one falls below 0.05.";
    }

    /** How many p-values there are, and how many chance alone would bring below 0.05. */
    public static String looks(long pValues) {
        return pValues == 0
                ? "This report makes no test."
                : "This report\u2019s table of numbers holds " + Phrases.many(pValues, "p-value", "p-values")
                        + "; of every twenty tests where nothing is going on, one falls below 0.05.";
    }

    private static long pValues(Material m) {
        return m.numbers().rows().stream()
                .filter(row -> row.statistic().endsWith("_p") && row.value().isPresent())
                .count();
    }
}
