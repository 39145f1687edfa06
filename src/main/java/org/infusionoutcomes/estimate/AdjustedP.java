package org.infusionoutcomes.estimate;

import java.util.Comparator;
import java.util.stream.IntStream;

/** P-values adjusted for having looked more than once; the same numbers as R's {@code p.adjust}. */
public final class AdjustedP {

    private AdjustedP() {}

    /** Bonferroni: each times their number, at most 1. */
    public static double[] bonferroni(double... p) {
        double[] adjusted = new double[p.length];
        for (int i = 0; i < p.length; i++) {
            adjusted[i] = Math.min(1, p.length * p[i]);
        }
        return adjusted;
    }

    /**
     * Holm: the smallest times {@code n}, the next times {@code n - 1}, and so on, never falling; keeps the chance of any
     * false finding whatever the dependence.
     *
     * @see <a href="https://www.jstor.org/stable/4615733">Holm (1979)</a>
     */
    public static double[] holm(double... p) {
        int[] order = rising(p);
        double[] adjusted = new double[p.length];
        double highest = 0;
        for (int rank = 0; rank < p.length; rank++) {
            highest = Math.max(highest, Math.min(1, (p.length - rank) * p[order[rank]]));
            adjusted[order[rank]] = highest;
        }
        return adjusted;
    }

    /** Hochberg: Holm's factors taken from the largest down. */
    public static double[] hochberg(double... p) {
        return stepUp(p, rank -> p.length - rank);
    }

    /** Benjamini and Hochberg: keeps the share of false findings. */
    public static double[] benjaminiHochberg(double... p) {
        return stepUp(p, rank -> p.length / (rank + 1.0));
    }

    /** Benjamini and Yekutieli: keeps the share of false findings whatever the dependence. */
    public static double[] benjaminiYekutieli(double... p) {
        double harmonic =
                IntStream.rangeClosed(1, p.length).mapToDouble(i -> 1.0 / i).sum();
        return stepUp(p, rank -> harmonic * p.length / (rank + 1.0));
    }

    /**
     * Hommel: closed testing by Simes' test, for each size {@code m} of an intersection the least
     * {@code m p_(j) / rank}; never larger than Hochberg's, and valid where that is.
     *
     * @see <a href="https://doi.org/10.1093/biomet/75.2.383">Hommel (1988)</a>
     */
    public static double[] hommel(double... p) {
        int[] order = rising(p);
        double[] sorted = IntStream.of(order).mapToDouble(i -> p[i]).toArray();
        double[] highest = sorted.clone();
        for (int m = p.length; m >= 2; m--) {
            int kept = p.length - m + 1;
            double simes = Double.POSITIVE_INFINITY;
            for (int rank = 2; rank <= m; rank++) {
                simes = Math.min(simes, m * sorted[kept + rank - 2] / rank);
            }
            for (int i = 0; i < p.length; i++) {
                double own = Math.min(m * sorted[Math.min(i, kept - 1)], simes);
                highest[i] = Math.max(highest[i], own);
            }
        }
        double[] adjusted = new double[p.length];
        for (int i = 0; i < p.length; i++) {
            adjusted[order[i]] = highest[i];
        }
        return adjusted;
    }

    private interface Factor {
        double of(int rank);
    }

    private static double[] stepUp(double[] p, Factor factor) {
        int[] order = rising(p);
        double[] adjusted = new double[p.length];
        double lowest = 1;
        for (int rank = p.length - 1; rank >= 0; rank--) {
            lowest = Math.min(lowest, factor.of(rank) * p[order[rank]]);
            adjusted[order[rank]] = lowest;
        }
        return adjusted;
    }

    private static int[] rising(double[] p) {
        return IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
