package org.infusionoutcomes.estimate.proportion.table;

import java.util.Arrays;
import org.infusionoutcomes.estimate.proportion.Counts;

/** Fisher's exact test of two independent proportions. */
public final class FisherExact {

    /** Tables whose probability exceeds the observed one's by rounding only count as equally likely; R's value. */
    private static final double TIE = 1 + 1e-7;

    private FisherExact() {}

    /**
     * The two-sided p-value: given both margins, the probability of all tables that are no more likely than the one
     * observed. R: {@code fisher.test(matrix(c(x1, x2, n1 - x1, n2 - x2), 2))$p.value}.
     *
     * <p>Probabilities are taken relative to the likeliest table and built outward from it by their ratios, so no
     * factorial is needed at any size; the time grows with the smaller margin.
     *
     * @param x1 successes among {@code n1}
     * @param n1 trials of the first, 1 or more
     * @param x2 successes among {@code n2}
     * @param n2 trials of the second, 1 or more
     * @return p, at most 1
     * @throws IllegalArgumentException if a count is out of range
     */
    public static double p(long x1, long n1, long x2, long n2) {
        double[] weights = weights(n1, n2, x1, x2);
        double observed = weights[(int) (x1 - Math.max(0, x1 + x2 - n2))] * TIE;
        double extreme = 0;
        double all = 0;
        for (double weight : weights) {
            all += weight;
            extreme += weight <= observed ? weight : 0;
        }
        return extreme / all;
    }

    /**
     * The mid-p value: the two-sided p-value less half of the probability of all tables as likely as the one observed,
     * which takes back some of the test's caution.
     *
     * @throws IllegalArgumentException if a count is out of range
     */
    public static double midP(long x1, long n1, long x2, long n2) {
        double[] weights = weights(n1, n2, x1, x2);
        double own = weights[(int) (x1 - Math.max(0, x1 + x2 - n2))];
        double asLikely = Arrays.stream(weights)
                .filter(weight -> weight <= own * TIE && weight * TIE >= own)
                .sum();
        return p(x1, n1, x2, n2) - asLikely / Arrays.stream(weights).sum() / 2;
    }

    /** Probability of each possible first count, lowest first, in multiples of the largest. */
    static double[] weights(long n1, long n2, long x1, long x2) {
        Counts.check(x1, n1);
        Counts.check(x2, n2);
        long successes = x1 + x2;
        long lowest = Math.max(0, successes - n2);
        long highest = Math.min(n1, successes);
        double[] weights = new double[(int) (highest - lowest + 1)];
        long mode = (long) ((n1 + 1.0) * (successes + 1.0) / (n1 + n2 + 2.0));
        int top = (int) (Math.min(Math.max(mode, lowest), highest) - lowest);
        weights[top] = 1;
        for (int i = top + 1; i < weights.length; i++) {
            weights[i] = weights[i - 1] * ratio(lowest + i, n1, n2, successes);
        }
        for (int i = top - 1; i >= 0; i--) {
            weights[i] = weights[i + 1] / ratio(lowest + i + 1, n1, n2, successes);
        }
        return weights;
    }

    /** Probability of the first count {@code k} over that of {@code k - 1}. */
    private static double ratio(long k, long n1, long n2, long successes) {
        return ((double) (n1 - k + 1) / k) * ((double) (successes - k + 1) / (n2 - successes + k));
    }
}
