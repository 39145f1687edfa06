package org.infusionoutcomes.report.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.report.durability.DurabilitySection;
import org.infusionoutcomes.report.material.Material;
import org.infusionoutcomes.report.material.Phrases;
import org.infusionoutcomes.report.material.ShareSentences;
import org.infusionoutcomes.report.material.ShareSentences.Side;
import org.infusionoutcomes.report.reading.Contrast;
import org.infusionoutcomes.report.reading.Limits;
import org.infusionoutcomes.report.reading.Share;

/** The claim on one cohort beside the other. */
final class CohortClaims {

    private CohortClaims() {}

    static List<String> smaller(Material m) {
        if (!m.compares()) {
            return List.of(Said.CANNOT + "the export has not both " + m.first() + " and " + m.second() + ".");
        }
        List<String> answers = new ArrayList<>();
        answers.add(shares(m, "Response by each scale\u2019s own rule", "response_all"));
        answers.add(shares(
                m,
                "Improvement by " + Phrases.plain(m.plan().response().commonRulePercent()) + "% or more on any scale",
                "common_rule_all"));
        answers.add(shares(m, "Reliable change, of those with an endpoint,", "reliable_observed"));
        answers.add(DurabilitySection.comparedSentence(m));
        answers.add(paired(m));
        return answers;
    }

    private static String shares(Material m, String what, String analysis) {
        Optional<Share> first = Share.read(m.numbers(), Key.of(analysis, m.first()));
        Optional<Share> second = Share.read(m.numbers(), Key.of(analysis, m.second()));
        if (first.isEmpty() || second.isEmpty()) {
            return what + ": " + Phrases.INSUFFICIENT + ".";
        }
        return ShareSentences.compared(
                what,
                new Side(m.first(), first.get()),
                new Side(m.second(), second.get()),
                Contrast.ofShares(m.numbers(), m.difference(analysis)),
                m.reporting(),
                Said.level(m));
    }

    private static String paired(Material m) {
        Key key = Key.of("both_scales", m.first());
        Key difference = key.group("scale=difference");
        long n = m.numbers().count(key, "n");
        OptionalDouble mean = m.numbers().value(difference, "mean");
        Optional<Limits> limits = Limits.read(m.numbers(), difference, "lower", "upper");
        if (n < m.reporting().leastPatients() || mean.isEmpty() || limits.isEmpty()) {
            return "Both scales in the same patients: " + Phrases.INSUFFICIENT + " (" + NumberText.count(n) + " "
                    + m.first() + " patients ill enough on both).";
        }
        return "Both scales in the same " + NumberText.count(n) + " " + m.first() + " patients: improvement on the "
                + m.first() + " scale less that on the " + m.second() + " scale "
                + NumberText.decimal(mean.getAsDouble(), 1) + " percentage points (" + Said.level(m) + " interval "
                + Phrases.decimals(limits.get(), 1) + ")" + Said.chance(limits.get(), 0) + ".";
    }
}
