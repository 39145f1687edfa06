package org.infusionoutcomes.estimate;

import org.apache.commons.math3.special.Gamma;

/** Quantiles found on the tail probabilities themselves, so that they hold far out, where commons-math3's give up. */
public final class Quantiles {

    /** Beyond it a normal's tail is below the smallest number. */
    private static final double FARTHEST_NORMAL = 40;

    private Quantiles() {}

    /**
     * The standard normal below which a probability lies; R's {@code qnorm(p)}.
     *
     * @param p inside (0, 1)
     * @throws IllegalArgumentException if {@code p} is not inside (0, 1)
     */
    public static double normal(double p) {
        check(p);
        return p <= 0.5 ? Root.of(-FARTHEST_NORMAL, 0, z -> Tails.normalBelow(z) >= p) : -normal(1 - p);
    }

    /**
     * Student's t below which a probability lies; R's {@code qt(p, df)}.
     *
     * @param p inside (0, 1)
     * @param df degrees of freedom, above 0, not necessarily whole
     * @throws IllegalArgumentException if {@code p} is not inside (0, 1)
     */
    public static double student(double p, double df) {
        check(p);
        if (p > 0.5) {
            return -student(1 - p, df);
        }
        double high = 1;
        while (Tails.studentTwoSided(high, df) / 2 > p) {
            high *= 2;
        }
        return -Root.of(0, high, t -> Tails.studentTwoSided(t, df) / 2 <= p);
    }

    /**
     * The chi-squared below which a probability lies; R's {@code qchisq(p, df)}.
     *
     * @param p inside (0, 1)
     * @param df degrees of freedom, above 0
     * @throws IllegalArgumentException if {@code p} is not inside (0, 1)
     */
    public static double chiSquared(double p, double df) {
        check(p);
        double high = 1;
        while (Gamma.regularizedGammaP(df / 2, high / 2) < p) {
            high *= 2;
        }
        return Root.of(0, high, x -> Gamma.regularizedGammaP(df / 2, x / 2) >= p);
    }

    private static void check(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("A quantile needs a probability inside (0, 1), got " + p);
        }
    }

    /**
     * The quantile of a beta; R's {@code qbeta(p, a, b)}.
     *
     * @param p inside (0, 1)
     * @param a first shape, above 0
     * @param b second shape, above 0
     */
    public static double beta(double p, double a, double b) {
        return Root.of(0, 1, x -> Tails.betaBelow(x, a, b) >= p);
    }
}
