package org.infusionoutcomes.report.choice;

import java.util.Optional;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.report.material.Phrases;
import org.infusionoutcomes.report.reading.Contrast;
import org.infusionoutcomes.report.reading.Reach;

/** What is said of the sensitivity grid. */
final class SensitivitySentences {

    static final String VISITS = "The cohorts were seen at different intervals, which moves every one of these ways"
            + " alike: that they agree does not make the comparison sound.";

    private SensitivitySentences() {}

    /**
     * How far the conclusion of the primary way holds.
     *
     * @param primary the difference of the primary way, empty where its data are insufficient
     */
    static String reach(String first, String second, int day, Optional<Contrast> primary, Reach reach, String level) {
        if (reach.enough() == 0) {
            return "Durability judged in other ways: " + Phrases.INSUFFICIENT + " to compare " + first + " with "
                    + second + " at day " + day + " in any of them.";
        }
        String ways = "Of " + NumberText.count(reach.lines()) + " ways of judging, " + NumberText.count(reach.enough())
                + " have data enough to compare the cohorts at day " + day;
        String range = "The difference lies between " + points(reach.lowest()) + " and " + points(reach.highest())
                + " percentage points.";
        if (primary.isEmpty()) {
            return "In the plan\u2019s primary way there are " + Phrases.INSUFFICIENT + " at day " + day + ". " + ways
                    + ". " + range;
        }
        Contrast c = primary.get();
        String size = "(" + first + " minus " + second + " " + points(c.estimate()) + " percentage points, " + level
                + " interval "
                + Phrases.range(points(c.limits().lower()), points(c.limits().upper())) + ")";
        return c.limits().excludes(0)
                ? held(first, second, c.estimate() < 0, size, ways, reach) + " " + range
                : open(first, second, size, ways, reach) + " " + range;
    }

    /**
     * What the summary adds to the hazard ratio where the ways of judging do not agree with it; nothing where all do. The
     * grid compares the shares still well on one day, which shows less than a whole curve does; the sentence says so, as
     * few clear intervals there are no proof that the hazard ratio hangs on the relapse rule.
     *
     * @param hazard first cohort over second, so that above 1 goes with a difference of the shares still well below 0
     */
    static Optional<String> fragility(Contrast hazard, Reach reach, int day) {
        boolean shown = hazard.limits().excludes(1);
        long clear = !shown
                ? reach.clearlyBelow() + reach.clearlyAbove()
                : hazard.estimate() > 1 ? reach.clearlyBelow() : reach.clearlyAbove();
        if (reach.enough() == 0 || clear == (shown ? reach.enough() : 0)) {
            return Optional.empty();
        }
        String ways = NumberText.count(reach.enough()) + " ways of judging who was still well at day " + day
                + " (relapse rule, further infusions, who is followed, from when)";
        String limits = " with an interval that leaves out 0; one day shows less than whole curves.";
        return Optional.of(
                shown
                        ? "Of " + ways + ", " + NumberText.count(hazard.estimate() > 1 ? reach.below() : above(reach))
                                + " point the same way, " + NumberText.count(clear) + " of them" + limits
                        : "Of " + ways + ", " + NumberText.count(clear) + " show a difference" + limits);
    }

    /** A difference of exactly 0 is in neither direction of note and counted here. */
    private static long above(Reach reach) {
        return reach.enough() - reach.below();
    }

    private static String held(String first, String second, boolean below, String size, String ways, Reach reach) {
        long same = below ? reach.below() : above(reach);
        long clear = below ? reach.clearlyBelow() : reach.clearlyAbove();
        long against = below ? reach.clearlyAbove() : reach.clearlyBelow();
        String conclusion = (below ? "Fewer " : "More ") + first + " than " + second
                + " responders were still well in the primary way " + size + ". " + ways + ": ";
        String direction =
                (below ? "fewer " : "more ") + first + " responders were well in " + allOr(same, reach.enough());
        String strength = clear == reach.enough()
                ? ", with an interval that excludes 0 in every one: the conclusion holds in all of them."
                : ", with an interval that excludes 0 in " + NumberText.count(clear) + ".";
        return conclusion + direction + strength + against(against);
    }

    private static String open(String first, String second, String size, String ways, Reach reach) {
        long without = reach.enough() - reach.clearlyBelow() - reach.clearlyAbove();
        String conclusion = "No difference between " + first + " and " + second + " is shown in the primary way " + size
                + ". " + ways + ": ";
        if (without == reach.enough()) {
            return conclusion + "none is shown in any of them.";
        }
        return conclusion + "none is shown in " + NumberText.count(without) + "; fewer " + first
                + " responders were well in " + NumberText.count(reach.clearlyBelow()) + " and more in "
                + NumberText.count(reach.clearlyAbove()) + ", with an interval that excludes 0.";
    }

    private static String allOr(long count, long all) {
        return count == all ? "every one" : NumberText.count(count);
    }

    private static String against(long count) {
        return count == 0
                ? ""
                : " In " + NumberText.count(count) + " it is the other way round, with such an interval too.";
    }

    private static String points(double difference) {
        return NumberText.decimal(100 * difference, 0);
    }
}
