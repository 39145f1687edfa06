package org.infusionoutcomes.estimate.survival.competing;

/**
 * The variance of a cumulative incidence, carried from one time to the next: each sum over earlier times that holds
 * {@code F(t) - F_i} is moved on by the rise of F, so that the whole curve costs one pass.
 */
final class IncidenceVariance {

    private double hazards;
    private double hazardsByRise;
    private double hazardsBySquaredRise;
    private double own;
    private double crossed;
    private double crossedByRise;

    /**
     * Passes one time.
     *
     * @param rise of the incidence at this time
     * @param survival free of any event just before it
     * @param n at risk
     * @param any events of any cause
     * @param d events of the cause
     */
    void pass(double rise, double survival, double n, double any, double d) {
        hazardsBySquaredRise += rise * (2 * hazardsByRise + rise * hazards);
        hazardsByRise += rise * hazards;
        crossedByRise += rise * crossed;
        hazards += any == n ? 0 : any / (n * (n - any));
        own += survival * survival * d * (n - d) / (n * n * n);
        crossed += survival * d / (n * n);
    }

    double standardError() {
        return Math.sqrt(Math.max(0, hazardsBySquaredRise + own - 2 * crossedByRise));
    }
}
