package org.infusionoutcomes.estimate.score;

import java.util.Arrays;

/** Quantiles of a sample by the definitions of Hyndman and Fan; R's {@code quantile(sample, p, type = …)}. */
public enum SampleQuantile {

    /** Type 2: a value of the sample; where {@code n p} is whole the mean of it and the next (SAS's default). */
    TYPE_2 {
        @Override
        double place(int n, double p) {
            double place = n * p;
            double whole = Math.rint(place);
            return Math.abs(place - whole) < ROUNDING * n ? whole + 0.5 : Math.ceil(place);
        }
    },

    /** Type 6: interpolated at {@code (n + 1) p} (SPSS's and Minitab's). */
    TYPE_6 {
        @Override
        double place(int n, double p) {
            return (n + 1) * p;
        }
    },

    /** Type 7: interpolated at {@code (n - 1) p + 1} (R's default, Excel's). */
    TYPE_7 {
        @Override
        double place(int n, double p) {
            return (n - 1) * p + 1;
        }
    };

    /** {@code n p} this close to a whole number is that number: R's four units in the last place. */
    private static final double ROUNDING = 4 * 0x1p-52;

    /** Where the quantile lies among the sorted values, from 1; between two places it is interpolated. */
    abstract double place(int n, double p);

    /**
     * A quantile; places before the first value and after the last are theirs.
     *
     * @param sample at least one value, in any order
     * @param p share below, in [0, 1]
     * @throws IllegalArgumentException if {@code sample} is empty or {@code p} is out of range
     * @see <a href="https://doi.org/10.1080/00031305.1996.10473566">Hyndman and Fan (1996)</a>
     */
    public double of(double[] sample, double p) {
        if (sample.length == 0 || !(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException(
                    "A quantile needs a value and a share in [0, 1], got " + sample.length + " values and " + p);
        }
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        double place = Math.max(1, Math.min(sorted.length, place(sorted.length, p)));
        int low = (int) Math.floor(place);
        double part = place - low;
        return part == 0 ? sorted[low - 1] : sorted[low - 1] + part * (sorted[low] - sorted[low - 1]);
    }
}
