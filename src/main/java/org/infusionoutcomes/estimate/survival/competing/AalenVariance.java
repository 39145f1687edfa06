package org.infusionoutcomes.estimate.survival.competing;

/**
 * Aalen's variance of a cumulative incidence, carried from one time to the next: the sum of squares in {@code F(t)} is kept
 * as its three coefficients, so that the whole curve costs one pass.
 */
final class AalenVariance {

    private double survival = 1;
    private double incidence;
    private double constant;
    private double linear;
    private double square;

    /**
     * Passes one time.
     *
     * @param n at risk
     * @param own events of the cause
     * @param others events of all other causes
     */
    void pass(double n, double own, double others) {
        double before = survival;
        incidence += before * own / n;
        survival *= (n - own - others) / n;
        double inverse = survival > 0 ? 1 / survival : 0;
        add(spread(before, n, own), 1 + incidence * inverse, inverse);
        if (survival > 0) {
            add(spread(before, n, others), incidence * inverse, inverse);
        }
    }

    private static double spread(double before, double n, double d) {
        double ties = d > 1 ? (n - d) / (n - 1) : 1;
        return before * before * ties * d / (n * n);
    }

    /** {@code weight · (offset - slope F(t))²} as a polynomial of F(t). */
    private void add(double weight, double offset, double slope) {
        constant += weight * offset * offset;
        linear += weight * offset * slope;
        square += weight * slope * slope;
    }

    double standardError() {
        return Math.sqrt(Math.max(0, constant - 2 * incidence * linear + incidence * incidence * square));
    }
}
