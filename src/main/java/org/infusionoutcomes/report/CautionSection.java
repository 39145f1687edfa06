package org.infusionoutcomes.report;

import java.util.ArrayList;
import java.util.List;
import org.infusionoutcomes.report.document.Block;
import org.infusionoutcomes.report.document.Section;

/** What must not be concluded from a clinic's own record. */
final class CautionSection {

    static final String SHORT =
            "One clinic\u2019s uncontrolled record of off-label treatment. It describes those who were"
                    + " treated and scored; it cannot show that the infusions caused a change, and the cohorts differ in more than"
                    + " their diagnosis. See \u201CWhat must not be concluded\u201D.";

    private CautionSection() {}

    static Section write(Material m) {
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
                    + " measured on different scales with different bars, scored at different visits, and were not"
                    + " assigned.");
        }
        points.add("Not that a single small p-value means something. " + looks(pValues(m))
                + " Only the subgroups' interaction tests are corrected for multiplicity (Holm); every interval is for one"
                + " question at a time.");
        points.add(
                "Not that a responder is well: response is a percent of each patient\u2019s own baseline, and many who"
                        + " respond are still ill.");
        return new Section("caution", "What must not be concluded", List.of(new Block.Points(points)));
    }

    /** How many p-values there are, and how many chance alone would bring below 0.05. */
    static String looks(long pValues) {
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
