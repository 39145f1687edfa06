package org.infusionoutcomes.estimate.proportion;

/** The one condition on a count of successes among trials. */
final class Counts {

    private Counts() {}

    static void check(long x, long n) {
        if (n < 1 || x < 0 || x > n) {
            throw new IllegalArgumentException("Successes must be 0 to n and n 1 or more, got " + x + " of " + n);
        }
    }
}
