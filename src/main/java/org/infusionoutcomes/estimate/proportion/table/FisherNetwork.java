package org.infusionoutcomes.estimate.proportion.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Mehta and Patel's network of the tables with given sums. Columns are laid one after the other; what is left of the rows
 * is a node, in rising order as the rest does not depend on which row is which. For each node it knows how likely the
 * likeliest and the least likely way from there to the end is.
 */
final class FisherNetwork {

    /** Most columns laid, over all nodes: a few seconds. */
    private static final double MOST_LAID = 5e6;

    private final int[] columns;
    private final LogFactorials logFactorials;
    private final List<Map<RowsLeft, Ends>> known;
    private double laidSoFar;

    /** Logarithms of the largest and the smallest product of inverse factorials from a node to the end. */
    record Ends(double likeliest, double unlikeliest) {}

    /** One column laid: logarithm of the product of its inverse factorials, and the node that it leads to. */
    record Step(double length, RowsLeft node) {}

    FisherNetwork(int[] columns, LogFactorials logFactorials) {
        this.columns = columns.clone();
        this.logFactorials = logFactorials;
        this.known = IntStream.of(columns)
                .<Map<RowsLeft, Ends>>mapToObj(c -> new HashMap<>())
                .toList();
    }

    /** The bounds of what follows a node before a column. */
    Ends ends(RowsLeft node, int column) {
        if (column == columns.length) {
            return new Ends(0, 0);
        }
        Ends there = known.get(column).get(node);
        if (there == null) {
            there = search(node, column);
            known.get(column).put(node, there);
        }
        return there;
    }

    private Ends search(RowsLeft node, int column) {
        double likeliest = Double.NEGATIVE_INFINITY;
        double unlikeliest = Double.POSITIVE_INFINITY;
        for (Step step : steps(node, column)) {
            Ends after = ends(step.node, column + 1);
            likeliest = Math.max(likeliest, step.length + after.likeliest);
            unlikeliest = Math.min(unlikeliest, step.length + after.unlikeliest);
        }
        return new Ends(likeliest, unlikeliest);
    }

    /** All ways to lay a column on what is left of the rows. */
    List<Step> steps(RowsLeft node, int column) {
        int[] rows = node.rows();
        List<Step> all = new ArrayList<>();
        if (column == columns.length - 1) {
            all.add(new Step(-logFactorials.of(rows), RowsLeft.of(new int[rows.length])));
        } else {
            lay(rows, 0, columns[column], 0, all);
            laidSoFar += all.size();
        }
        if (laidSoFar > MOST_LAID) {
            throw new IllegalArgumentException(
                    "The table has too many people for Fisher's exact test: read the" + " chi-squared test");
        }
        return all;
    }

    private void lay(int[] rest, int row, int size, double length, List<Step> all) {
        if (row == rest.length - 1) {
            if (size <= rest[row]) {
                rest[row] -= size;
                all.add(new Step(length - logFactorials.of(size), RowsLeft.of(rest)));
                rest[row] += size;
            }
            return;
        }
        for (int x = 0; x <= Math.min(size, rest[row]); x++) {
            rest[row] -= x;
            lay(rest, row + 1, size - x, length - logFactorials.of(x), all);
            rest[row] += x;
        }
    }
}
