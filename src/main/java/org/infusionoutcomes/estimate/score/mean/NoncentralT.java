package org.infusionoutcomes.estimate.score.mean;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;
import org.infusionoutcomes.estimate.Root;

/** The noncentral t distribution, for limits of effect sizes. */
public final class NoncentralT {

    private static final int MOST_TERMS = 10_000;
    private static final double SMALL = 1e-17;

    private NoncentralT() {}

    /**
     * Probability of a value up to {@code t}; R's {@code pt(t, df, ncp)}. A sum over a Poisson mixture of incomplete
     * beta functions, taken until terms no longer count.
     *
     * @param df degrees of freedom, above 0
     * @param ncp noncentrality, at most about 37 away from 0
     * @see <a href="https://doi.org/10.2307/2347776">Lenth (1989)</a>
     */
    public static double cumulative(double t, double df, double ncp) {
        if (t < 0) {
            return 1 - cumulative(-t, df, -ncp);
        }
        double x = t * t / (df + t * t);
        double half = ncp * ncp / 2;
        double even = FastMath.exp(-half);
        double odd = ncp / FastMath.sqrt(2) * FastMath.exp(-half - Gamma.logGamma(1.5));
        double sum = 0;
        for (int j = 0; j < MOST_TERMS; j++) {
            double term =
                    even * Beta.regularizedBeta(x, j + 0.5, df / 2) + odd * Beta.regularizedBeta(x, j + 1, df / 2);
            sum += term;
            if (j > half && Math.abs(term) < SMALL) {
                break;
            }
            even *= half / (j + 1);
            odd *= half / (j + 1.5);
        }
        return Math.min(1, Math.max(0, Erf.erfc(ncp / FastMath.sqrt(2)) / 2 + sum / 2));
    }

    /** The noncentrality under which a value up to {@code t} has a probability. */
    static double noncentrality(double t, double df, double probability) {
        return Root.of(t - 37, t + 37, ncp -> cumulative(t, df, ncp) <= probability);
    }
}
