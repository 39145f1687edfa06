package org.infusionoutcomes.report.material;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.plan.Reporting;
import org.infusionoutcomes.report.reading.Contrast;
import org.infusionoutcomes.report.reading.Share;

/** What is said of a share, and of one cohort's beside the other's. */
public final class ShareSentences {

    private ShareSentences() {}

    /**
     * One side of a sentence.
     *
     * @param cohort its name
     * @param share its share
     */
    public record Side(String cohort, Share share) {}

    /** The two that are compared in one sentence, every other cohort in one of its own. */
    public static List<String> of(Material m, String what, String analysis) {
        List<String> sentences = new ArrayList<>();
        String level = Phrases.level(m.plan());
        Optional<Side> first = side(m, analysis, m.first());
        Optional<Side> second = side(m, analysis, m.second());
        boolean compared = m.compares() && first.isPresent() && second.isPresent();
        if (compared) {
            Optional<Contrast> contrast = Contrast.ofShares(m.numbers(), m.difference(analysis));
            sentences.add(compared(what, first.get(), second.get(), contrast, m.reporting(), level));
        }
        m.cohorts().stream()
                .filter(c -> !compared || !m.plan().compare().contains(c))
                .flatMap(c -> side(m, analysis, c).stream())
                .forEach(side -> sentences.add(alone(what, side, m.reporting(), level)));
        return sentences;
    }

    private static Optional<Side> side(Material m, String analysis, String cohort) {
        return Share.read(m.numbers(), Key.of(analysis, cohort)).map(share -> new Side(cohort, share));
    }

    /** {@code Response in OCD: 27.4% (61 of 223; 95% interval 21.9% to 33.5%).} */
    public static String alone(String what, Side side, Reporting reporting, String level) {
        Share s = side.share();
        if (!s.isEnough(reporting)) {
            return what + " in " + side.cohort() + ": " + Phrases.INSUFFICIENT + " (" + Phrases.eventsOf(s)
                    + "; at least " + reporting.leastPatients() + " patients are needed).";
        }
        String limits = s.limits()
                .map(l -> "; " + level + " interval " + Phrases.shares(l, s.n()))
                .orElse("");
        return what + " in " + side.cohort() + ": " + percent(s) + " (" + Phrases.eventsOf(s) + limits + ").";
    }

    /**
     * Says which is higher where the interval of the difference leaves out 0, and that chance could do it otherwise; where
     * interval and test fall on different sides, that the difference lies at the border.
     */
    public static String compared(
            String what, Side first, Side second, Optional<Contrast> contrast, Reporting reporting, String level) {
        if (!first.share().isEnough(reporting) || !second.share().isEnough(reporting)) {
            return what + ": " + Phrases.INSUFFICIENT + " to compare " + first.cohort() + " with " + second.cohort()
                    + " (" + Phrases.eventsOf(first.share()) + " and " + Phrases.eventsOf(second.share())
                    + "; at least " + reporting.leastPatients() + " patients are needed in each).";
        }
        return contrast.map(c -> compared(what, first, second, c, level))
                .orElseGet(() -> what + " was " + both(first, second) + ".");
    }

    private static String compared(String what, Side first, Side second, Contrast c, String level) {
        long n = Math.min(first.share().n(), second.share().n());
        String size = Phrases.percentNumber(c.estimate(), n) + " percentage points (" + level + " interval "
                + Phrases.percentagePoints(c.limits(), n) + Phrases.andP("", c.p()) + ")";
        if (!c.limits().excludes(0)) {
            return what + " was " + both(first, second) + "; the difference of " + size
                    + " is within what chance alone can give" + border(rejects(c, level), true) + ".";
        }
        String direction = c.estimate() < 0 ? "lower" : "higher";
        return what + " was " + direction + " in " + first.cohort() + " than in " + second.cohort() + ": "
                + counted(first.share()) + " against " + counted(second.share()) + ", a difference of " + size
                + border(rejects(c, level), false) + ".";
    }

    /** Where interval and exact test disagree neither is to be leant on. */
    private static String border(Optional<Boolean> rejects, boolean includesZero) {
        if (rejects.isEmpty() || rejects.get() != includesZero) {
            return "";
        }
        return includesZero
                ? ", but only just: the exact test alone would say more"
                : ", but only just: by the exact test alone chance could give it";
    }

    /** Whether the test rejects at the level of the interval; empty without a test. */
    private static Optional<Boolean> rejects(Contrast c, String level) {
        double alpha = 1 - Double.parseDouble(level.substring(0, level.length() - 1)) / 100;
        return c.p().isEmpty() ? Optional.empty() : Optional.of(c.p().getAsDouble() < alpha);
    }

    private static String both(Side first, Side second) {
        return counted(first.share()) + " in " + first.cohort() + " and " + counted(second.share()) + " in "
                + second.cohort();
    }

    private static String counted(Share s) {
        return percent(s) + " (" + Phrases.eventsOf(s) + ")";
    }

    private static String percent(Share s) {
        return NumberText.percent(s.estimate().getAsDouble(), s.n());
    }
}
