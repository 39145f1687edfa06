package org.infusionoutcomes.disclosure;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Counts that an interval gives away.
 *
 * @param events how many
 * @param n of how many
 */
record InvertedInterval(long events, long n) {

    private static final double Z2 = 1.959963984540054 * 1.959963984540054;

    /**
     * From a share and its Wilson limits: they are the roots of {@code (p - x)² = z² x (1 - x) / n}, so that their sum is
     * {@code (2 p + z²/n) / (1 + z²/n)}.
     */
    static Optional<InvertedInterval> wilson(OptionalDouble share, OptionalDouble lower, OptionalDouble upper) {
        if (share.isEmpty() || lower.isEmpty() || upper.isEmpty()) {
            return Optional.empty();
        }
        double p = share.getAsDouble();
        double x = p > 0.5 ? lower.getAsDouble() : upper.getAsDouble();
        double n = Z2 * x * (1 - x) / ((p - x) * (p - x));
        return Double.isFinite(n)
                ? Optional.of(new InvertedInterval(Math.round(p * n), Math.round(n)))
                : Optional.empty();
    }
}
