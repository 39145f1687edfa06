package org.infusionoutcomes.estimate.survival.curve;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.util.FastMath;
import org.infusionoutcomes.estimate.Root;

/** How far a Brownian bridge gets from 0 over a part of its way. */
final class Bridge {

    /** Keeps the points and weights that it has computed. */
    private static final GaussIntegratorFactory RULES = new GaussIntegratorFactory();

    private static final int NODES = 60;
    private static final int REFLECTIONS = 4;
    private static final double FARTHEST = 10;

    /** Of the n-th reflection no more is left than exp(-2 (n - 1)² width² / time): below exp(-45) it changes no digit. */
    private static final double NOTHING = 45;

    /** Standard deviations beyond which a normal density no longer counts. */
    private static final double WIDE = 8;

    private Bridge() {}

    /** The distance that is exceeded between {@code a} and {@code b} with a probability. */
    static double plain(double a, double b, double outside) {
        return Root.of(0.01, FARTHEST, k -> inside(a, b, k) >= 1 - outside);
    }

    /**
     * The distance in standard deviations that is exceeded between {@code a} and {@code b} with a probability, by Miller
     * and Siegmund (1982): {@code 4 φ(x) / x + φ(x) (x - 1/x) ln(b (1 - a) / (a (1 - b)))}.
     */
    static double weighted(double a, double b, double outside) {
        double range = FastMath.log(b * (1 - a) / (a * (1 - b)));
        return Root.of(1, FARTHEST, x -> density(x, 1) * (4 / x + (x - 1 / x) * range) <= outside);
    }

    private static double density(double x, double variance) {
        return FastMath.exp(-x * x / (2 * variance)) / Math.sqrt(2 * Math.PI * variance);
    }

    /** Probability of staying within {@code ± k} from {@code a} to {@code b}: over where the bridge is at both. */
    private static double inside(double a, double b, double k) {
        double slope = (1 - b) / (1 - a);
        double variance = (b - a) * slope;
        double widest = Math.min(k, WIDE * Math.sqrt(a * (1 - a)));
        return RULES.legendre(NODES, -widest, widest).integrate(x -> {
            double low = Math.max(-k, slope * x - WIDE * Math.sqrt(variance));
            double high = Math.min(k, slope * x + WIDE * Math.sqrt(variance));
            return density(x, a * (1 - a))
                    * (b > a
                            ? RULES.legendre(NODES, low, high)
                                    .integrate(
                                            y -> density(y - slope * x, variance) * stays(x + k, y + k, b - a, 2 * k))
                            : 1);
        });
    }

    /** Probability that Brownian motion from u to v in a time does not leave (0, width). */
    private static double stays(double u, double v, double time, double width) {
        double sum = reflected(0, u, v, time, width);
        for (int n = 1; n <= REFLECTIONS && 2 * (n - 1) * (n - 1) * width * width / time < NOTHING; n++) {
            sum += reflected(n, u, v, time, width) + reflected(-n, u, v, time, width);
        }
        return sum;
    }

    private static double reflected(int n, double u, double v, double time, double width) {
        return FastMath.exp(-2 * n * width * (n * width + v - u) / time)
                - FastMath.exp(-2 * (u + n * width) * (v + n * width) / time);
    }
}
