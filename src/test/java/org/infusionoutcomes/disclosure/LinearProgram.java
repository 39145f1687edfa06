package org.infusionoutcomes.disclosure;

import java.util.Arrays;

/**
 * The largest value of one unknown, 0 or more like all of them, under linear equations: the simplex method in two phases
 * with Bland's rule. (commons-math3's solver stops too early on sums whose right side is 0.)
 */
final class LinearProgram {

    private static final double DUST = 1e-7;

    private final double[][] table;
    private final int[] basis;
    private final int unknowns;

    /**
     * Finds a first solution.
     *
     * @param rows one an equation
     * @param values right sides, 0 or more
     */
    LinearProgram(double[][] rows, double[] values) {
        this.unknowns = rows[0].length;
        this.table = new double[rows.length][];
        this.basis = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            table[i] = Arrays.copyOf(rows[i], unknowns + rows.length + 1);
            table[i][unknowns + i] = 1;
            table[i][unknowns + rows.length] = values[i];
            basis[i] = unknowns + i;
        }
        double[] artificial = new double[unknowns + rows.length];
        Arrays.fill(artificial, unknowns, artificial.length, -1);
        if (climb(artificial, artificial.length) < -1e-4) {
            throw new IllegalStateException("What is told contradicts itself");
        }
        for (int i = 0; i < basis.length; i++) {
            leaveArtificial(i);
        }
    }

    /** The largest value that a sum of unknowns can have; infinite where it has none. */
    double largest(double[] sum) {
        return climb(Arrays.copyOf(sum, unknowns + basis.length), unknowns);
    }

    private void leaveArtificial(int row) {
        for (int j = 0; j < unknowns && basis[row] >= unknowns; j++) {
            if (Math.abs(table[row][j]) > DUST) {
                pivot(row, j);
            }
        }
    }

    private double climb(double[] gain, int columns) {
        int entering = entering(gain, columns);
        while (entering >= 0) {
            int leaving = leaving(entering);
            if (leaving < 0) {
                return Double.POSITIVE_INFINITY;
            }
            pivot(leaving, entering);
            entering = entering(gain, columns);
        }
        double value = 0;
        for (int i = 0; i < basis.length; i++) {
            value += gain[basis[i]] * right(i);
        }
        return value;
    }

    private int entering(double[] gain, int columns) {
        for (int j = 0; j < columns; j++) {
            double reduced = gain[j];
            for (int i = 0; i < basis.length; i++) {
                reduced -= gain[basis[i]] * table[i][j];
            }
            if (reduced > DUST) {
                return j;
            }
        }
        return -1;
    }

    private int leaving(int entering) {
        int leaving = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < basis.length; i++) {
            if (table[i][entering] > DUST) {
                double ratio = right(i) / table[i][entering];
                boolean ties = Math.abs(ratio - least) <= 1e-9;
                if (ratio < least - 1e-9 || ties && basis[i] < basis[leaving]) {
                    least = ratio;
                    leaving = i;
                }
            }
        }
        return leaving;
    }

    private double right(int row) {
        return table[row][table[row].length - 1];
    }

    private void pivot(int row, int column) {
        double by = table[row][column];
        for (int j = 0; j < table[row].length; j++) {
            table[row][j] /= by;
        }
        for (int i = 0; i < table.length; i++) {
            double times = table[i][column];
            if (i != row && times != 0) {
                for (int j = 0; j < table[i].length; j++) {
                    table[i][j] -= times * table[row][j];
                }
            }
        }
        basis[row] = column;
    }
}
