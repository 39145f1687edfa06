package org.infusionoutcomes.estimate.interval;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/** Turnbull's nonparametric maximum likelihood estimator of a curve from intervals. */
public final class Turnbull {

    private static final int MOST_STEPS = 500;
    private static final double KUHN_TUCKER = 1e-11;

    private final Intervals intervals;
    private final Innermost innermost;
    private final double size;
    private double[] mass;

    private Turnbull(Intervals intervals) {
        this.intervals = intervals;
        this.innermost = Innermost.of(intervals);
        this.size = intervals.size();
        this.mass = hitting();
    }

    /**
     * Maximises the likelihood {@code Π (S(left) - S(right))} over all curves.
     *
     * <p>Mass can lie in Turnbull's innermost intervals only. It is found by the constrained Newton method (Wang 2008):
     * a quadratic program on the present support and the peaks of the gradient between, then a step that does not lower
     * the likelihood, until the Kuhn-Tucker conditions hold to 1e-11: for every innermost interval {@code Σ w / P ≤ n},
     * with equality where there is mass. (The EM algorithm of R's {@code survfit} stops short of that; R's
     * {@code npsurv::npsurv} and {@code interval::icfit} reach it.)
     *
     * @param intervals at least one
     * @throws IllegalArgumentException if there are none
     * @see <a href="https://doi.org/10.1111/j.2517-6161.1976.tb01597.x">Turnbull (1976)</a>
     * @see <a href="https://doi.org/10.1016/j.csda.2007.10.018">Wang (2008)</a>
     */
    public static IntervalCurve estimate(Intervals intervals) {
        if (intervals.observations() == 0) {
            throw new IllegalArgumentException("No intervals: a curve needs at least one observation");
        }
        Turnbull search = new Turnbull(intervals);
        for (int i = 0; i < MOST_STEPS; i++) {
            double[] gradient = search.gradient();
            if (search.isBest(gradient)) {
                return search.curve();
            }
            search.step(gradient);
        }
        throw new IllegalStateException("The likelihood did not reach its maximum in " + MOST_STEPS + " steps");
    }

    private IntervalCurve curve() {
        return new IntervalCurve(innermost, intervals, mass, logLikelihood(mass));
    }

    /** Equal masses on as few innermost intervals as touch every observed one: taken from the left, as late as can be. */
    private double[] hitting() {
        boolean[] chosen = new boolean[innermost.size()];
        int latest = -1;
        int[] order = IntStream.range(0, intervals.different())
                .boxed()
                .sorted((i, j) -> Integer.compare(innermost.last[i], innermost.last[j]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i : order) {
            if (innermost.first[i] > latest) {
                latest = innermost.last[i];
                chosen[latest] = true;
            }
        }
        double count = IntStream.range(0, chosen.length).filter(j -> chosen[j]).count();
        return IntStream.range(0, chosen.length)
                .mapToDouble(j -> chosen[j] ? 1 / count : 0)
                .toArray();
    }

    private double logLikelihood(double[] masses) {
        double[] covered = innermost.covered(masses);
        double sum = 0;
        for (int i = 0; i < covered.length; i++) {
            sum += intervals.weight(i) * (covered[i] > 0 ? FastMath.log(covered[i]) : Double.NEGATIVE_INFINITY);
        }
        return sum;
    }

    /** For each innermost interval {@code Σ w / P} over the observations that cover it. */
    private double[] gradient() {
        double[] covered = innermost.covered(mass);
        return innermost.over(IntStream.range(0, covered.length)
                .mapToDouble(i -> intervals.weight(i) / covered[i])
                .toArray());
    }

    private boolean isBest(double[] gradient) {
        for (int j = 0; j < gradient.length; j++) {
            double excess = gradient[j] / size - 1;
            if (excess > KUHN_TUCKER || (mass[j] > 0 && mass[j] * -excess > KUHN_TUCKER)) {
                return false;
            }
        }
        return true;
    }

    private void step(double[] gradient) {
        int[] candidates = candidates(gradient);
        double[] target = target(candidates, gradient);
        double before = logLikelihood(mass);
        double rounding = 1e-12 * Math.abs(before);
        double length = 1;
        double[] next = towards(target, length);
        while (logLikelihood(next) < before - rounding && length > 1e-10) {
            length /= 2;
            next = towards(target, length);
        }
        mass = next;
    }

    private double[] towards(double[] target, double length) {
        double[] next = new double[mass.length];
        double sum = 0;
        for (int j = 0; j < next.length; j++) {
            next[j] = length == 1 ? target[j] : mass[j] + length * (target[j] - mass[j]);
            sum += next[j];
        }
        for (int j = 0; j < next.length; j++) {
            next[j] /= sum;
        }
        return next;
    }

    /** The present support, and between its members the place where the gradient is highest. */
    private int[] candidates(double[] gradient) {
        boolean[] chosen = new boolean[mass.length];
        int best = -1;
        for (int j = 0; j <= mass.length; j++) {
            if (j == mass.length || mass[j] > 0) {
                if (best >= 0 && gradient[best] > size) {
                    chosen[best] = true;
                }
                best = -1;
            } else if (best < 0 || gradient[j] > gradient[best]) {
                best = j;
            }
            if (j < mass.length && mass[j] > 0) {
                chosen[j] = true;
            }
        }
        return IntStream.range(0, chosen.length).filter(j -> chosen[j]).toArray();
    }

    /** The maximum of the quadratic that touches the likelihood at the present masses. */
    private double[] target(int[] candidates, double[] gradient) {
        double[][] curvature = curvature(candidates);
        double[] slope = Arrays.stream(candidates)
                .mapToDouble(j -> 2 * gradient[j] - size)
                .toArray();
        double[] start = Arrays.stream(candidates).mapToDouble(j -> mass[j]).toArray();
        double[] best = NonNegative.maximum(curvature, slope, start);
        double[] target = new double[mass.length];
        for (int c = 0; c < candidates.length; c++) {
            target[candidates[c]] = best[c];
        }
        return target;
    }

    /** For each two candidates {@code Σ w / P²} over the observations that cover both. */
    private double[][] curvature(int[] candidates) {
        int n = candidates.length;
        double[] covered = innermost.covered(mass);
        double[][] sums = new double[n][n];
        for (int i = 0; i < covered.length; i++) {
            int from = place(candidates, innermost.first[i], 0);
            int to = place(candidates, innermost.last[i], 1);
            if (from <= to) {
                sums[from][to] += intervals.weight(i) / (covered[i] * covered[i]);
            }
        }
        // an observation from a to b covers j and l where a <= j and l <= b: sums over rows above and columns right
        for (int j = 0; j < n; j++) {
            for (int l = n - 1; l >= 0; l--) {
                sums[j][l] += (j > 0 ? sums[j - 1][l] : 0)
                        + (l < n - 1 ? sums[j][l + 1] : 0)
                        - (j > 0 && l < n - 1 ? sums[j - 1][l + 1] : 0);
            }
        }
        for (int j = 0; j < n; j++) {
            for (int l = 0; l < j; l++) {
                sums[j][l] = sums[l][j];
            }
        }
        return sums;
    }

    /** The first candidate at or after an innermost interval, or with {@code back} 1 the last one at or before it. */
    private static int place(int[] candidates, int wanted, int back) {
        int place = Arrays.binarySearch(candidates, wanted);
        return place >= 0 ? place : -place - 1 - back;
    }
}
