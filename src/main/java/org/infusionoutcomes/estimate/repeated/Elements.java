package org.infusionoutcomes.estimate.repeated;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** The free elements of a symmetric matrix, row by row up to the diagonal, as one list. */
final class Elements {

    private Elements() {}

    static int count(int size) {
        return size * (size + 1) / 2;
    }

    /** The row of the k-th element. */
    static int row(int k) {
        int row = 0;
        while (count(row + 1) <= k) {
            row++;
        }
        return row;
    }

    /** The column of the k-th element. */
    static int column(int k) {
        return k - count(row(k));
    }

    static RealMatrix moved(RealMatrix from, RealVector step, double length) {
        RealMatrix moved = from.copy();
        for (int k = 0; k < step.getDimension(); k++) {
            int i = row(k);
            int j = column(k);
            moved.addToEntry(i, j, length * step.getEntry(k));
            if (i != j) {
                moved.addToEntry(j, i, length * step.getEntry(k));
            }
        }
        return moved;
    }
}
