package org.infusionoutcomes.estimate.proportion.table;

import java.util.Arrays;

/** What is left of the rows of a table, in rising order: tables that differ in the order of rows only are one. */
final class RowsLeft implements Comparable<RowsLeft> {

    private final int[] rows;

    private RowsLeft(int[] rows) {
        this.rows = rows;
    }

    static RowsLeft of(int[] rows) {
        int[] rising = rows.clone();
        Arrays.sort(rising);
        return new RowsLeft(rising);
    }

    /** A copy. */
    int[] rows() {
        return rows.clone();
    }

    double logFactorials(LogFactorials logFactorials) {
        return logFactorials.of(rows);
    }

    int people() {
        int sum = 0;
        for (int row : rows) {
            sum += row;
        }
        return sum;
    }

    @Override
    public int compareTo(RowsLeft other) {
        return Arrays.compare(rows, other.rows);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowsLeft left && Arrays.equals(rows, left.rows);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(rows);
    }
}
