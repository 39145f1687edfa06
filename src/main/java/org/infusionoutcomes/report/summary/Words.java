package org.infusionoutcomes.report.summary;

import java.util.ArrayList;
import java.util.List;
import org.infusionoutcomes.report.material.Material;

/** The words of the headline table that not every reader knows, a line each. */
public final class Words {

    private Words() {}

    static List<String> of(Material m) {
        List<String> words = new ArrayList<>();
        words.add(
                "Analysed: patients treated with a high enough score before it whose endpoint window has closed. Induction:"
                        + " the first course of infusions. Endpoint: the first score on the patient\u2019s own scale in"
                        + " its window of days after the last infusion of the induction.");
        words.add(
                "Responder: a patient whose score had fallen at the endpoint by at least the share of the baseline that"
                        + " the scale asks for (see Methods).");
        if (m.compares()) {
            words.add(hazardRatio(m.first(), m.second()));
            words.add("Log-rank: a test of whether the two curves differ at all; a small p says that chance alone would"
                    + " seldom make them differ so much.");
        }
        return words;
    }

    /** What a hazard ratio is, as it stands between two cohorts. */
    public static String hazardRatio(String first, String second) {
        return "Hazard ratio (HR): of those still well, how many times as often responders of " + first
                + " have the event on a day as those of " + second + "; 1 is no difference, above 1 is sooner in "
                + first
                + ".";
    }
}
