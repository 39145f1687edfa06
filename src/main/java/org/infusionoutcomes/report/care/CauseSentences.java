package org.infusionoutcomes.report.care;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.report.material.Material;
import org.infusionoutcomes.report.material.Phrases;
import org.infusionoutcomes.report.reading.Contrast;

/** The cause-specific hazard ratios of relapse and of a further infusion. */
public final class CauseSentences {

    static final String WHAT =
            "A cause-specific ratio compares how fast the event comes among those still without either;"
                    + " Gray\u2019s test compares how many have had it by each day, which also depends on how many were treated"
                    + " again first. The two can disagree and both be right.";

    private CauseSentences() {}

    static List<String> of(Material m) {
        if (!m.compares()) {
            return List.of();
        }
        List<String> sentences = new ArrayList<>();
        add(sentences, m, "relapse", "cause_hazard_ratio", "events");
        add(sentences, m, "a further infusion before any relapse", "further_hazard_ratio", "further_events");
        if (!sentences.isEmpty()) {
            sentences.add(WHAT);
        }
        return sentences;
    }

    private static void add(List<String> sentences, Material m, String event, String statistic, String events) {
        Key key = FurtherInfusionsSection.key(m, m.plan().comparisonName());
        if (m.numbers().has(key, statistic)) {
            Optional<Contrast> ratio = Contrast.read(m.numbers(), key, statistic, statistic + "_", "");
            boolean enough = isEnough(m, m.first(), events) && isEnough(m, m.second(), events);
            sentences.add(sentence(m.first(), m.second(), event, enough, ratio, Phrases.level(m.plan())));
        }
    }

    /** The ratio with its interval, or that there are too few events for one. */
    public static String sentence(
            String first, String second, String event, boolean enough, Optional<Contrast> ratio, String level) {
        String what = "Cause-specific hazard ratio of " + event + ", " + first + " : " + second;
        if (!enough || ratio.isEmpty()) {
            return what + ": " + Phrases.INSUFFICIENT + ".";
        }
        return what + ": " + NumberText.decimal(ratio.get().estimate(), 2) + " (" + level + " interval "
                + Phrases.decimals(ratio.get().limits(), 2) + ").";
    }

    private static boolean isEnough(Material m, String cohort, String events) {
        Key key = FurtherInfusionsSection.key(m, cohort);
        return m.numbers().count(key, "n") >= m.reporting().leastEntrants()
                && m.numbers().count(key, events) >= m.reporting().leastEvents();
    }
}
