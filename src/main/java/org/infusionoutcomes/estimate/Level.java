package org.infusionoutcomes.estimate;

import org.apache.commons.math3.distribution.NormalDistribution;

/** What a two-sided confidence level asks for. */
public final class Level {

    private Level() {}

    /**
     * The standard normal quantile of a two-sided level: {@code z = Φ⁻¹((1 + level) / 2)}, R's
     * {@code qnorm((1 + level) / 2)}.
     *
     * @param level inside (0, 1), for example 0.95
     * @throws IllegalArgumentException if {@code level} is not inside (0, 1)
     */
    public static double z(double level) {
        return new NormalDistribution(null, 0, 1).inverseCumulativeProbability(1 - tail(level));
    }

    /**
     * Student's t quantile of a two-sided level, R's {@code qt((1 + level) / 2, df)}.
     *
     * @param level inside (0, 1), for example 0.95
     * @param df degrees of freedom, above 0, not necessarily whole
     * @throws IllegalArgumentException if {@code level} is not inside (0, 1)
     */
    public static double t(double level, double df) {
        return -Quantiles.student(tail(level), df);
    }

    /**
     * The probability left out on each side, {@code (1 - level) / 2}.
     *
     * @param level inside (0, 1)
     * @throws IllegalArgumentException if {@code level} is not inside (0, 1)
     */
    public static double tail(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("Level must lie inside (0, 1), got " + level);
        }
        return (1 - level) / 2;
    }
}
