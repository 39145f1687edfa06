package org.infusionoutcomes.estimate.proportion;

/** The one condition on a count of successes among trials. */
public final class Counts {

    private Counts() {}

    /**
     * Asks that {@code x} of {@code n} can be.
     *
     * @throws IllegalArgumentException if {@code n} is below 1, or {@code x} is not among 0 to {@code n}
     */
    public static void check(long x, long n) {
        if (n < 1 || x < 0 || x > n) {
            throw new IllegalArgumentException("Successes must be 0 to n and n 1 or more, got " + x + " of " + n);
        }
    }
}
