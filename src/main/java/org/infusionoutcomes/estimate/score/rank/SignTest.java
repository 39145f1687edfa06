package org.infusionoutcomes.estimate.score.rank;

import java.util.Arrays;
import java.util.Optional;
import org.infusionoutcomes.estimate.Tails;
import org.infusionoutcomes.estimate.score.Pairs;

/**
 * The exact sign test of paired measurements.
 *
 * @param positive pairs whose first is larger
 * @param nonzero pairs whose measurements differ; the others do not count
 * @param p two-sided: twice the smaller binomial tail, at most 1
 */
public record SignTest(int positive, int nonzero, double p) {

    /**
     * Tests that either measurement is as likely to be larger. R: {@code binom.test(positive, nonzero)}.
     *
     * @return empty where no pair differs
     * @throws IllegalArgumentException if the lengths differ
     */
    public static Optional<SignTest> of(double[] first, double[] second) {
        double[] change = Pairs.difference(first, second);
        int positive = (int) Arrays.stream(change).filter(v -> v > 0).count();
        int nonzero = (int) Arrays.stream(change).filter(v -> v != 0).count();
        double tail = Tails.binomialUpTo(Math.min(positive, nonzero - positive), nonzero, 0.5);
        return nonzero == 0 ? Optional.empty() : Optional.of(new SignTest(positive, nonzero, Math.min(1, 2 * tail)));
    }
}
