package org.infusionoutcomes.estimate.score.mean;

import java.util.Optional;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.Level;
import org.infusionoutcomes.estimate.Tails;
import org.infusionoutcomes.estimate.score.Pairs;

/**
 * Student's t test.
 *
 * @param difference first mean less second
 * @param t the statistic
 * @param df degrees of freedom
 * @param p two-sided
 * @param interval of {@code difference}
 */
public record StudentTest(double difference, double t, double df, double p, Interval interval) {

    /**
     * Two independent samples of one variance. R: {@code t.test(first, second, var.equal = TRUE)}.
     *
     * @return empty where nothing varies
     * @throws IllegalArgumentException if a sample is empty or {@code level} is out of range
     */
    public static Optional<StudentTest> independent(double[] first, double[] second, double level) {
        double tail = Level.tail(level);
        MeanAndSd a = MeanAndSd.of(first);
        MeanAndSd b = MeanAndSd.of(second);
        double pooled = EffectSize.pooled(a, b);
        return pooled > 0
                ? Optional.of(of(
                        a.mean() - b.mean(),
                        pooled * Math.sqrt(1.0 / a.n() + 1.0 / b.n()),
                        a.n() + b.n() - 2.0,
                        1 - 2 * tail))
                : Optional.empty();
    }

    /**
     * Two measurements of the same people. R: {@code t.test(first, second, paired = TRUE)}.
     *
     * @return empty where differences do not vary
     * @throws IllegalArgumentException if there are no pairs, the lengths differ or {@code level} is out of range
     */
    public static Optional<StudentTest> paired(double[] first, double[] second, double level) {
        double tail = Level.tail(level);
        MeanAndSd change = MeanAndSd.of(Pairs.difference(first, second));
        double sd = change.sd().orElse(0);
        return sd > 0
                ? Optional.of(of(change.mean(), sd / Math.sqrt(change.n()), change.n() - 1.0, 1 - 2 * tail))
                : Optional.empty();
    }

    private static StudentTest of(double difference, double error, double df, double level) {
        double t = difference / error;
        Interval interval = Interval.around(difference, Level.t(level, df) * error);
        return new StudentTest(difference, t, df, Tails.studentTwoSided(t, df), interval);
    }
}
