package org.infusionoutcomes.estimate;

/**
 * A test whose statistic is compared with a chi-squared distribution.
 *
 * @param chisq the statistic, 0 or more
 * @param df degrees of freedom
 * @param p probability of a statistic at least as large
 */
public record ChiSquaredTest(double chisq, int df, double p) {

    /** The test of a statistic. */
    public static ChiSquaredTest of(double chisq, int df) {
        return new ChiSquaredTest(chisq, df, Tails.chiSquaredUpper(chisq, df));
    }
}
