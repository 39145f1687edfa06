package org.infusionoutcomes.estimate.proportion;

import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.Level;

/** Wilson's score interval of one proportion. */
public final class Wilson {

    private Wilson() {}

    /**
     * The values of {@code p} that a score test does not reject.
     *
     * <pre>
     *   (x + z²/2 ± z √(x (n - x) / n + z²/4)) / (n + z²)
     * </pre>
     *
     * No continuity correction. The lower limit is exactly 0 at {@code x = 0}, the upper exactly 1 at {@code x = n}. R:
     * {@code prop.test(x, n, conf.level = level, correct = FALSE)$conf.int}.
     *
     * @param x successes, 0 to {@code n}
     * @param n trials, 1 or more
     * @param level two-sided, inside (0, 1)
     * @return shares, inside [0, 1]
     * @throws IllegalArgumentException if {@code x}, {@code n} or {@code level} is out of range
     * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson (1927)</a>
     */
    public static Interval interval(long x, long n, double level) {
        Counts.check(x, n);
        double z = Level.z(level);
        double successes = x;
        double centre = successes + z * z / 2;
        double reach = z * Math.sqrt(successes * (n - x) / n + z * z / 4);
        double lower = x == 0 ? 0 : (centre - reach) / (n + z * z);
        double upper = x == n ? 1 : (centre + reach) / (n + z * z);
        return new Interval(lower, upper);
    }
}
