package org.infusionoutcomes.report.quarter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infusionoutcomes.comparison.number.Estimate;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.report.material.Material;
import org.infusionoutcomes.report.material.Phrases;
import org.infusionoutcomes.report.material.ShareSentences;
import org.infusionoutcomes.report.material.ShareSentences.Side;
import org.infusionoutcomes.report.reading.Contrast;
import org.infusionoutcomes.report.reading.Share;

/** What changed: one quarter against those before it, the one asked for or else the newest complete one. */
public final class QuarterChange {

    private static final String ANALYSIS = "quarter_against_before";
    private static final String REMISSION = "quarter_remission";
    private static final String VARIABLE = "start_quarter=";

    private QuarterChange() {}

    /** The quarter that is set against those before it; empty where the numbers have none. */
    public static Optional<String> quarter(Material m) {
        return m.comparison()
                .focusQuarter()
                .or(() -> m.numbers().rows().stream()
                        .map(Estimate::key)
                        .filter(key -> key.analysis().equals(ANALYSIS))
                        .map(key -> key.group().substring(VARIABLE.length()))
                        .findFirst());
    }

    /** Which quarter it is and why, then response and remission of each cohort; empty where no quarter is set against others. */
    public static List<String> sentences(Material m) {
        Optional<String> quarter = quarter(m);
        if (quarter.isEmpty()) {
            return List.of();
        }
        List<String> sentences = new ArrayList<>();
        if (m.comparison().focusQuarter().isEmpty()) {
            sentences.add(newest(quarter.get(), m.comparison().observableDaysGiven()));
        }
        for (String cohort : m.cohorts()) {
            sentences.add(sentence(m, "Response", ANALYSIS, cohort, quarter.get()));
            sentences.add(sentence(m, "Remission", REMISSION, cohort, quarter.get()));
        }
        return sentences;
    }

    /** Why this quarter was taken where none was asked for. */
    public static String newest(String quarter, boolean observableDaysGiven) {
        return observableDaysGiven
                ? quarter + " is the newest quarter of which every patient\u2019s endpoint window has closed."
                : quarter
                        + " is the newest quarter that is taken for complete: the export does not say how long patients"
                        + " could be observed, and the two after it may still be open.";
    }

    private static String sentence(Material m, String outcome, String analysis, String cohort, String quarter) {
        String subject = outcome + " in " + quarter + ", " + cohort;
        if (!m.comparison().observableDaysGiven() && QuartersSection.newest(m).contains(quarter)) {
            return subject + ": nothing is said while its endpoints may be still to come.";
        }
        Key key = Key.of(analysis, cohort).group(VARIABLE + quarter);
        Optional<Share> now = Share.read(m.numbers(), key);
        Optional<Share> before = Share.read(m.numbers(), key, "before_");
        if (now.isEmpty() || before.isEmpty()) {
            return subject + ": " + Phrases.INSUFFICIENT + ".";
        }
        Optional<Contrast> contrast = Contrast.read(m.numbers(), key, "difference", "difference_", "fisher_p");
        String sentence = ShareSentences.compared(
                outcome + " of " + cohort,
                new Side(quarter, now.get()),
                new Side("the quarters before", before.get()),
                contrast,
                m.reporting(),
                Phrases.level(m.plan()));
        return sentence.contains(" than in ") ? beyond(sentence) : sentence;
    }

    /** A change that the sentence names, and does not already put at the border, is called beyond chance. */
    public static String beyond(String sentence) {
        return sentence.contains("but only just")
                ? sentence
                : sentence.substring(0, sentence.length() - 1) + ", beyond what chance alone often gives.";
    }
}
