package org.infusionoutcomes.outcome.followed;

/** Percent thresholds, compared unrounded: definitions, section 3. */
public final class Thresholds {

    private Thresholds() {}

    /** Whether the improvement from {@code baseline} to {@code total} is {@code percent} or more. */
    public static boolean isImprovedBy(double percent, int baseline, int total) {
        return 100.0 * (baseline - total) >= percent * baseline;
    }

    /** Whether the total rose from {@code baseline} by {@code percent} or more. */
    public static boolean isWorseBy(double percent, int baseline, int total) {
        return 100.0 * (total - baseline) >= percent * baseline;
    }
}
