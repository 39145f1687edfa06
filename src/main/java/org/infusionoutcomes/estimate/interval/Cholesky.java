package org.infusionoutcomes.estimate.interval;

/**
 * Solves for some rows and columns of a symmetric matrix. Written out, as the search for the support does it hundreds of
 * times and two columns may be alike, which commons-math3's decomposition refuses.
 */
final class Cholesky {

    /** A pivot that falls below this part of its diagonal is a column like an earlier one; it gets no weight. */
    private static final double ALIKE = 1e-13;

    private Cholesky() {}

    static double[] solve(double[][] matrix, double[] right, int[] kept) {
        int n = kept.length;
        double[][] root = new double[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b <= a; b++) {
                root[a][b] = matrix[kept[a]][kept[b]];
            }
        }
        // column by column, each taken from the rest at once: processors do that for several numbers at a time
        double[] column = new double[n];
        for (int c = 0; c < n; c++) {
            root[c][c] = pivot(root[c][c], matrix[kept[c]][kept[c]]);
            for (int a = c + 1; a < n; a++) {
                root[a][c] /= root[c][c];
                column[a] = root[a][c];
                subtract(root[a], column[a], column, c + 1, a + 1);
            }
        }
        return back(root, forth(root, right, kept));
    }

    private static void subtract(double[] row, double times, double[] column, int from, int to) {
        for (int b = from; b < to; b++) {
            row[b] -= times * column[b];
        }
    }

    private static double pivot(double left, double diagonal) {
        return left > ALIKE * diagonal ? Math.sqrt(left) : Double.POSITIVE_INFINITY;
    }

    private static double[] forth(double[][] root, double[] right, int[] kept) {
        double[] y = new double[kept.length];
        for (int a = 0; a < y.length; a++) {
            double sum = right[kept[a]];
            for (int c = 0; c < a; c++) {
                sum -= root[a][c] * y[c];
            }
            y[a] = sum / root[a][a];
        }
        return y;
    }

    private static double[] back(double[][] root, double[] y) {
        double[] x = y;
        for (int a = x.length - 1; a >= 0; a--) {
            double sum = x[a];
            for (int c = a + 1; c < x.length; c++) {
                sum -= root[c][a] * x[c];
            }
            x[a] = sum / root[a][a];
        }
        return x;
    }
}
