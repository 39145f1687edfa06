package org.infusionoutcomes.estimate;

import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;

/** Probabilities of single counts, and the function of which they are made. */
public final class Chances {

    private Chances() {}

    /**
     * Probability of exactly so many successes; R's {@code dbinom(count, n, share)}.
     *
     * @param count 0 to {@code n}, else the probability is 0
     * @param n trials, 0 or more
     * @param share inside (0, 1)
     */
    public static double binomial(long count, long n, double share) {
        return count < 0 || count > n
                ? 0
                : FastMath.exp(
                        logChoose(n, count) + count * FastMath.log(share) + (n - count) * FastMath.log1p(-share));
    }

    /**
     * Probability of exactly so many white balls among those drawn without putting back; R's
     * {@code dhyper(count, white, black, drawn)}.
     *
     * @param count what cannot be has probability 0
     * @param white balls of the colour counted
     * @param black all others
     * @param drawn how many are drawn, at most {@code white + black}
     */
    public static double hypergeometric(long count, long white, long black, long drawn) {
        boolean possible = count >= 0 && count <= white && drawn - count >= 0 && drawn - count <= black;
        return possible
                ? FastMath.exp(
                        logChoose(white, count) + logChoose(black, drawn - count) - logChoose(white + black, drawn))
                : 0;
    }

    /**
     * Logarithm of the gamma function, of {@code (x - 1)!} for whole {@code x}; R's {@code lgamma(x)}.
     *
     * @param x above 0
     */
    public static double logGamma(double x) {
        return Gamma.logGamma(x);
    }

    private static double logChoose(long n, long k) {
        return Gamma.logGamma(n + 1.0) - Gamma.logGamma(k + 1.0) - Gamma.logGamma(n - k + 1.0);
    }
}
