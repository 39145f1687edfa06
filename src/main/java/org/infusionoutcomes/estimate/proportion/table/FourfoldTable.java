package org.infusionoutcomes.estimate.proportion.table;

/**
 * Two groups, two outcomes.
 *
 * @param a first group, success
 * @param b first group, failure
 * @param c second group, success
 * @param d second group, failure
 */
public record FourfoldTable(long a, long b, long c, long d) {

    /** Refuses a negative count; a table of nobody is allowed. */
    public FourfoldTable {
        if (a < 0 || b < 0 || c < 0 || d < 0) {
            throw new IllegalArgumentException("Counts must be 0 or more, got " + a + ", " + b + ", " + c + ", " + d);
        }
    }

    double n() {
        return (double) a + b + c + d;
    }

    double firstGroup() {
        return (double) a + b;
    }

    double secondGroup() {
        return (double) c + d;
    }

    double successes() {
        return (double) a + c;
    }

    /** Whether anything can be learned from it: both groups are there and not all had one outcome. */
    boolean informs() {
        return firstGroup() > 0 && secondGroup() > 0 && successes() > 0 && successes() < n();
    }
}
