package org.infusionoutcomes.verification.reference;

/** How close a kind of value must come to R's, as the reference cases' README suggests. */
public enum Tolerance {
    /** Estimates, statistics and limits that are computed without iterating. */
    CLOSED_FORM("closed forms", 1e-9),
    /** Tails of distributions, which two libraries approximate each in its own way. */
    P_VALUE("p-values", 1e-8),
    /** Maxima of a likelihood and what is derived from them, up to the two programs' rules for stopping. */
    ITERATIVE("iterative fits", 1e-7),
    /** Where the nonparametric estimate puts its mass, which the likelihood hardly feels near its maximum. */
    MASS("masses of the NPMLE", 1e-6),
    /** Mixed models, fitted by another optimiser than R's. */
    MIXED_MODEL("mixed model", 1e-4),
    /** Degrees of freedom of the mixed model's tests, which are approximations themselves. */
    DEGREES("its degrees of freedom", 1e-3),
    /** Limits of a band that holds a whole curve. */
    BAND("confidence bands", 1e-3),
    /** R's package interpolates printed factors of equal-precision bands; the program's are computed. */
    TABLED_FACTOR("bands with printed factors", 2e-3),
    /** A pair or two among thousands: equal predictors come out unequal by rounding, in some linear algebra. */
    CONCORDANCE("concordance, to a pair", 1e-4),
    /** R's {@code survfit} for intervals stops its EM early. */
    EARLY_STOP("R's survfit, stopped early", 2e-3),
    /** R's {@code fisher.test} searches odds ratios up to 1, or their inverse, to 1.22e-4. */
    COARSE_SEARCH("R's search to 1.2e-4", 2e-4);

    /** Below this a number is held absolutely. */
    private static final double NEAR_ZERO = 1e-3;

    private final String title;
    private final double most;

    Tolerance(String title, double most) {
        this.title = title;
        this.most = most;
    }

    String title() {
        return title;
    }

    /** The largest difference that is within it. */
    public double most() {
        return most;
    }

    /**
     * The difference of two numbers: relative to R's, absolute where R's is below 0.001; p-values always relative, concordances and
     * bands always absolute, and odds ratios that R searched for on the scale of its search.
     */
    double difference(double r, double ours) {
        if (r == ours) {
            return 0;
        }
        if (Double.isNaN(ours) || Double.isInfinite(r) || Double.isInfinite(ours)) {
            return Double.POSITIVE_INFINITY;
        }
        double apart = Math.abs(ours - r);
        return switch (this) {
            case P_VALUE -> r == 0 ? apart : apart / Math.abs(r);
            case COARSE_SEARCH -> r > 1 ? Math.abs(1 / ours - 1 / r) : apart;
            case CONCORDANCE, BAND, TABLED_FACTOR -> apart;
            default -> Math.abs(r) < NEAR_ZERO ? apart : apart / Math.abs(r);
        };
    }
}
