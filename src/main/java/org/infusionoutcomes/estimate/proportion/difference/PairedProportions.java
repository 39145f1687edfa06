package org.infusionoutcomes.estimate.proportion.difference;

import java.util.Optional;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.apache.commons.math3.util.FastMath;
import org.infusionoutcomes.estimate.ChiSquaredTest;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.proportion.Wilson;

/**
 * Two proportions of the same people.
 *
 * @param both successes in both
 * @param first successes in the first only
 * @param second successes in the second only
 * @param neither successes in neither
 */
public record PairedProportions(long both, long first, long second, long neither) {

    /** Refuses a negative count, and no pairs at all. */
    public PairedProportions {
        if (both < 0 || first < 0 || second < 0 || neither < 0 || both + first + second + neither == 0) {
            throw new IllegalArgumentException("Pairs need counts of 0 or more, and one at least, got " + both + ", "
                    + first + ", " + second + ", " + neither);
        }
    }

    private double n() {
        return (double) both + first + second + neither;
    }

    /** First less second. */
    public double difference() {
        return (first - second) / n();
    }

    /**
     * McNemar's test. R: {@code mcnemar.test(table, correct)}.
     *
     * @param corrected with continuity correction
     * @return empty where nobody differs
     */
    public Optional<ChiSquaredTest> mcNemar(boolean corrected) {
        double distance = Math.abs(first - second);
        double kept = corrected && distance > 0 ? distance - 1 : distance;
        double changed = (double) first + second;
        return changed == 0 ? Optional.empty() : Optional.of(ChiSquaredTest.of(kept * kept / changed, 1));
    }

    /** The exact two-sided p-value: of those who differ, half would differ each way. R: {@code binom.test}. */
    public double exactP() {
        return Math.min(1, 2 * lowerTail());
    }

    /** The exact p-value less the probability of what was seen (half of it where both counts are equal). */
    public double midP() {
        return first == second ? 1 - own() / 2 : exactP() - own();
    }

    /** Probability that of those who differ the smaller count, or fewer, differ that way. */
    private double lowerTail() {
        double changed = (double) first + second;
        double least = Math.min(first, second);
        return least == changed ? 1 : Beta.regularizedBeta(0.5, changed - least, least + 1);
    }

    private double own() {
        int changed = Math.toIntExact(first + second);
        int least = (int) Math.min(first, second);
        return FastMath.exp(CombinatoricsUtils.factorialLog(changed)
                - CombinatoricsUtils.factorialLog(least)
                - CombinatoricsUtils.factorialLog(changed - least)
                + changed * FastMath.log(0.5));
    }

    /**
     * Newcombe's hybrid score interval of the difference for pairs (method 10), Wilson's limits joined with the
     * correlation of the two.
     *
     * @param level two-sided, inside (0, 1)
     * @see <a href="https://doi.org/10.1002/(SICI)1097-0258(19981130)17:22%3C2635::AID-SIM954%3E3.0.CO;2-C">Newcombe
     *     (1998)</a>
     */
    public Interval newcombe(double level) {
        double p1 = (both + first) / n();
        double p2 = (both + second) / n();
        Interval one = Wilson.interval(both + first, (long) n(), level);
        Interval other = Wilson.interval(both + second, (long) n(), level);
        double down = joined(p1 - one.lower(), other.upper() - p2);
        double up = joined(one.upper() - p1, p2 - other.lower());
        return new Interval(p1 - p2 - down, p1 - p2 + up);
    }

    private double joined(double reach, double otherReach) {
        double squares = reach * reach - 2 * correlation() * reach * otherReach + otherReach * otherReach;
        return Math.sqrt(Math.max(0, squares));
    }

    /** The phi coefficient, its numerator drawn towards 0 by {@code n / 2} where it is positive. */
    private double correlation() {
        double margins = ((double) both + first)
                * ((double) second + neither)
                * ((double) both + second)
                * ((double) first + neither);
        double product = (double) both * neither - (double) first * second;
        double numerator = product > 0 ? Math.max(0, product - n() / 2) : product;
        return margins == 0 ? 0 : numerator / Math.sqrt(margins);
    }
}
