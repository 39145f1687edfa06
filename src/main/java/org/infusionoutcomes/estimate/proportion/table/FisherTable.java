package org.infusionoutcomes.estimate.proportion.table;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.util.FastMath;

/**
 * Fisher's exact test of a table of any size. Ways through the network are followed only while their ends lie on both sides
 * of the table seen: one whose every end is likelier is given up, one whose every end is no likelier is counted at once.
 */
final class FisherTable {

    /** Tables whose probability exceeds the observed one's by rounding only count as equally likely; R's value. */
    private static final double TIE = 1e-7;

    /** Ways to a node whose logarithms agree to this many digits are taken together. */
    private static final double SAME = 1e10;

    private final int[] columns;
    private final double limit;
    private final LogFactorials logFactorials;
    private final FisherNetwork network;
    private double p;

    private FisherTable(int[] columns, double limit, LogFactorials logFactorials) {
        this.columns = columns;
        this.limit = limit;
        this.logFactorials = logFactorials;
        this.network = new FisherNetwork(columns, logFactorials);
    }

    /** The probability of all tables no likelier than the one given, its sides known; rows no more than columns. */
    static double p(int[][] table) {
        int[] rows =
                Arrays.stream(table).mapToInt(row -> Arrays.stream(row).sum()).toArray();
        LogFactorials logFactorials = new LogFactorials(Arrays.stream(rows).sum());
        int[] columns = new int[table[0].length];
        double observed = 0;
        for (int[] row : table) {
            Arrays.setAll(columns, j -> columns[j] + row[j]);
            observed -= logFactorials.of(row);
        }
        Arrays.sort(columns);
        return new FisherTable(columns, observed + TIE, logFactorials).p(rows);
    }

    private double p(int[] rows) {
        Map<RowsLeft, Map<Long, Double>> nodes = new TreeMap<>();
        nodes.put(RowsLeft.of(rows), new TreeMap<>(Map.of(0L, 1.0)));
        double all = allWays(RowsLeft.of(rows), 0);
        for (int c = 0; c < columns.length && !nodes.isEmpty(); c++) {
            nodes = beyond(nodes, c, all);
        }
        return Math.min(1, p);
    }

    /** Logarithm of the sum over all ways from a node of their products of inverse factorials. */
    private double allWays(RowsLeft node, int column) {
        int[] left = Arrays.copyOfRange(columns, column, columns.length);
        return logFactorials.of(node.people()) - node.logFactorials(logFactorials) - logFactorials.of(left);
    }

    /** Follows each way over one column; in an order that does not depend on hashes, so that the sum does not either. */
    private Map<RowsLeft, Map<Long, Double>> beyond(Map<RowsLeft, Map<Long, Double>> nodes, int column, double all) {
        Map<RowsLeft, Map<Long, Double>> next = new TreeMap<>();
        nodes.forEach(
                (node, ways) -> network.steps(node, column).forEach(step -> follow(ways, step, column + 1, all, next)));
        return next;
    }

    private void follow(
            Map<Long, Double> ways,
            FisherNetwork.Step step,
            int column,
            double all,
            Map<RowsLeft, Map<Long, Double>> next) {
        FisherNetwork.Ends ends = network.ends(step.node(), column);
        double after = allWays(step.node(), column) - all;
        for (Map.Entry<Long, Double> way : ways.entrySet()) {
            double before = way.getKey() / SAME + step.length();
            if (before + ends.likeliest() <= limit) {
                p += way.getValue() * FastMath.exp(before + after);
            } else if (before + ends.unlikeliest() <= limit) {
                next.computeIfAbsent(step.node(), n -> new TreeMap<>())
                        .merge(Math.round(before * SAME), way.getValue(), Double::sum);
            }
        }
    }
}
