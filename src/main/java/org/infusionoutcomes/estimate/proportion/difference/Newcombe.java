package org.infusionoutcomes.estimate.proportion.difference;

import org.infusionoutcomes.estimate.IndependentDifference;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.proportion.ProportionInterval;
import org.infusionoutcomes.estimate.proportion.Wilson;

/** Newcombe's hybrid score interval of a difference of two independent proportions. */
public final class Newcombe {

    private Newcombe() {}

    /**
     * The interval of {@code p1 - p2} (method 10), from the {@linkplain Wilson Wilson} limits {@code l, u} of each:
     *
     * <pre>
     *   lower = p1 - p2 - √((p1 - l1)² + (u2 - p2)²)
     *   upper = p1 - p2 + √((u1 - p1)² + (p2 - l2)²)
     * </pre>
     *
     * No continuity correction. R: {@code DescTools::BinomDiffCI(x1, n1, x2, n2, method = "score")}.
     *
     * @param x1 successes among {@code n1}
     * @param n1 trials of the first, 1 or more
     * @param x2 successes among {@code n2}
     * @param n2 trials of the second, 1 or more
     * @param level two-sided, inside (0, 1)
     * @return differences, inside [-1, 1]
     * @throws IllegalArgumentException if a count or {@code level} is out of range
     * @see <a href="https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C873::AID-SIM779%3E3.0.CO;2-I">Newcombe
     *     (1998)</a>
     */
    public static Interval difference(long x1, long n1, long x2, long n2, double level) {
        return IndependentDifference.of(
                (double) x1 / n1, Wilson.interval(x1, n1, level), (double) x2 / n2, Wilson.interval(x2, n2, level));
    }

    /**
     * The same from Wilson's limits with continuity correction (method 11). R: {@code prop.test} has no such interval;
     * {@code DescTools::BinomDiffCI(method = "scorecc")}.
     *
     * @see #difference
     */
    public static Interval corrected(long x1, long n1, long x2, long n2, double level) {
        Interval first = ProportionInterval.WILSON_CORRECTED.of(x1, n1, level).orElseThrow();
        Interval second = ProportionInterval.WILSON_CORRECTED.of(x2, n2, level).orElseThrow();
        return IndependentDifference.of((double) x1 / n1, first, (double) x2 / n2, second);
    }
}
