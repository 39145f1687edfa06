package org.infusionoutcomes.report.choice;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.report.material.Phrases;
import org.infusionoutcomes.report.reading.OnDay;

/** What is said of relapse between two visits. */
final class IntervalSentences {

    private IntervalSentences() {}

    /** How far the curve moves when a relapse is no longer put on the day of the visit. */
    static String moved(String cohort, int day, OnDay atTheVisit, double lowest, double highest) {
        double share = atTheVisit.estimate().orElseThrow();
        long n = atTheVisit.entrants();
        String low = NumberText.percent(lowest, n);
        String high = NumberText.percent(highest, n);
        String npmle = low.equals(high) ? high : low + " to " + high;
        return "Still well at day " + day + " in " + cohort + ": " + NumberText.percent(share, n)
                + " with each relapse on the day of the visit that saw it, " + npmle
                + " with relapse between the two visits (NPMLE).";
    }

    /**
     * Sun's test between the cohorts, with Finkelstein's beside it; positive is sooner in the first.
     *
     * @param p of Sun's and of Finkelstein's test
     * @param hazardRatio of the curves with its interval, so that no p-value stands alone
     */
    static String tested(
            String first, String second, OptionalDouble z, List<OptionalDouble> p, Optional<String> hazardRatio) {
        if (z.isEmpty() || p.stream().anyMatch(OptionalDouble::isEmpty) || hazardRatio.isEmpty()) {
            return "Relapse between visits: " + Phrases.INSUFFICIENT + " to test " + first + " against " + second + ".";
        }
        double sun = z.getAsDouble();
        return "Beside the hazard ratio of " + hazardRatio.get()
                + " that the visits\u2019 days give, the tests that read"
                + " relapse as an interval say: z = " + NumberText.decimal(sun, 2) + ", "
                + Phrases.p(p.get(0).getAsDouble()) + " (Sun; above 0 is sooner in " + first + " than in " + second
                + "); " + Phrases.p(p.get(1).getAsDouble())
                + " (Finkelstein). They do not need the cohorts to be seen equally often, only days of visits that do not"
                + " depend on relapse.";
    }
}
