package org.infusionoutcomes.estimate.score;

/** How large a change must be to be more than error of measurement (Jacobson and Truax). */
public final class ReliableChange {

    private ReliableChange() {}

    /**
     * The standard error of a difference of two measurements: {@code √2 · SD √(1 - reliability)}.
     *
     * @param sd standard deviation of the first measurement, points, 0 or more
     * @param reliability of the scale, in [0, 1]
     * @throws IllegalArgumentException if a number is out of range
     * @see <a href="https://doi.org/10.1037/0022-006X.59.1.12">Jacobson and Truax (1991)</a>
     */
    public static double standardError(double sd, double reliability) {
        if (!(sd >= 0) || !(reliability >= 0 && reliability <= 1)) {
            throw new IllegalArgumentException(
                    "Reliable change needs an SD of 0 or more and a reliability in [0, 1], got " + sd + " and "
                            + reliability);
        }
        return Math.sqrt(2) * sd * Math.sqrt(1 - reliability);
    }

    /**
     * The least change that is reliable: so many standard errors.
     *
     * @param errors how many; 1.96 as published
     * @return points
     * @throws IllegalArgumentException if a number is out of range
     */
    public static double points(double sd, double reliability, double errors) {
        return errors * standardError(sd, reliability);
    }

    /** What became of a person, on a scale where lower is better. */
    public enum Course {
        /** Reliably better and now among those who are well. */
        RECOVERED,
        /** Reliably better. */
        IMPROVED,
        /** Changed by no more than error of measurement may. */
        UNCHANGED,
        /** Reliably worse. */
        DETERIORATED
    }

    /**
     * Classifies a change on a scale where lower is better: reliable where it is at least {@code points}; recovered where
     * it also ends at or below the cutoff and began above it.
     *
     * @param before first score
     * @param after later score
     * @param points the least reliable change
     * @param cutoff the highest score of those who are well
     */
    public static Course course(double before, double after, double points, double cutoff) {
        if (Math.abs(after - before) < points) {
            return Course.UNCHANGED;
        }
        if (after > before) {
            return Course.DETERIORATED;
        }
        return before > cutoff && after <= cutoff ? Course.RECOVERED : Course.IMPROVED;
    }
}
