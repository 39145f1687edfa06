package org.infusionoutcomes.estimate.proportion.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;

/**
 * Fisher's exact test of a table of any size. Columns are laid one after the other, the smallest first; what is left of
 * the rows is a node, in falling order as the rest does not depend on which row is which. The last two columns of a node
 * are laid all ways at once, sorted by their probability, so each way to reach the node needs one search.
 */
final class FisherTable {

    /** Tables whose probability exceeds the observed one's by rounding only count as equally likely; R's value. */
    private static final double TIE = 1e-7;

    /** Ways to a node whose logarithms agree to this many digits are taken together. */
    private static final double SAME = 1e10;

    private final int[] columns;
    private final double limit;
    private final double constant;

    private FisherTable(int[] rows, int[] columns, double limit) {
        this.columns = columns;
        this.limit = limit;
        int n = Arrays.stream(rows).sum();
        this.constant = logFactorials(rows) + logFactorials(columns) - Gamma.logGamma(n + 1.0);
    }

    /** The probability of all tables no likelier than the one given, its sides known; rows no more than columns. */
    static double p(int[][] table) {
        int[] rows =
                Arrays.stream(table).mapToInt(row -> Arrays.stream(row).sum()).toArray();
        int[] columns = new int[table[0].length];
        double observed = 0;
        for (int[] row : table) {
            Arrays.setAll(columns, j -> columns[j] + row[j]);
            observed -= logFactorials(row);
        }
        Arrays.sort(columns);
        return new FisherTable(rows, columns, observed + TIE).p(rows);
    }

    private static double logFactorials(int[] counts) {
        return Arrays.stream(counts).mapToDouble(x -> Gamma.logGamma(x + 1.0)).sum();
    }

    private double p(int[] rows) {
        Map<List<Integer>, Map<Long, Double>> nodes = new HashMap<>();
        nodes.put(node(rows), new TreeMap<>(Map.of(0L, 1.0)));
        for (int c = 0; c < columns.length - 2; c++) {
            nodes = beyond(nodes, columns[c]);
        }
        double p = 0;
        for (Map.Entry<List<Integer>, Map<Long, Double>> node : new TreeMap<>(byText(nodes)).values()) {
            p += ended(node.getKey(), node.getValue());
        }
        return Math.min(1, p);
    }

    /** In an order that does not depend on hashes, so that the sum does not either. */
    private static Map<String, Map.Entry<List<Integer>, Map<Long, Double>>> byText(
            Map<List<Integer>, Map<Long, Double>> nodes) {
        Map<String, Map.Entry<List<Integer>, Map<Long, Double>>> sorted = new HashMap<>();
        nodes.entrySet().forEach(node -> sorted.put(node.getKey().toString(), node));
        return sorted;
    }

    private static List<Integer> node(int[] rows) {
        return Arrays.stream(rows).map(x -> -x).sorted().map(x -> -x).boxed().toList();
    }

    private static Map<List<Integer>, Map<Long, Double>> beyond(
            Map<List<Integer>, Map<Long, Double>> nodes, int column) {
        Map<List<Integer>, Map<Long, Double>> next = new HashMap<>();
        nodes.forEach((node, ways) -> columns(node, column).forEach(laid -> {
            int[] rest = new int[laid.length];
            Arrays.setAll(rest, i -> node.get(i) - laid[i]);
            long length = Math.round(-logFactorials(laid) * SAME);
            Map<Long, Double> there = next.computeIfAbsent(node(rest), k -> new TreeMap<>());
            ways.forEach((before, count) -> there.merge(before + length, count, Double::sum));
        }));
        return next;
    }

    /** All ways to lay a column on what is left of the rows. */
    private static List<int[]> columns(List<Integer> rows, int size) {
        List<int[]> all = new ArrayList<>();
        lay(rows, 0, size, new int[rows.size()], all);
        return all;
    }

    private static void lay(List<Integer> rows, int row, int size, int[] laid, List<int[]> all) {
        if (row == laid.length - 1) {
            if (size <= rows.get(row)) {
                laid[row] = size;
                all.add(laid.clone());
            }
            return;
        }
        for (int x = 0; x <= Math.min(size, rows.get(row)); x++) {
            laid[row] = x;
            lay(rows, row + 1, size - x, laid, all);
        }
    }

    /** The probability of the tables no likelier than the limit that pass through a node before the last two columns. */
    private double ended(List<Integer> node, Map<Long, Double> ways) {
        double[] ends = columns(node, columns[columns.length - 2]).stream()
                .mapToDouble(laid -> -logFactorials(laid) - logFactorials(rest(node, laid)))
                .sorted()
                .toArray();
        double likeliest = ends[ends.length - 1];
        double[] upTo = new double[ends.length + 1];
        for (int i = 0; i < ends.length; i++) {
            upTo[i + 1] = upTo[i] + FastMath.exp(ends[i] - likeliest);
        }
        double sum = 0;
        for (Map.Entry<Long, Double> way : ways.entrySet()) {
            double before = way.getKey() / SAME;
            sum += way.getValue() * FastMath.exp(before + likeliest + constant) * upTo[notAbove(ends, limit - before)];
        }
        return sum;
    }

    private static int[] rest(List<Integer> node, int[] laid) {
        int[] rest = new int[laid.length];
        Arrays.setAll(rest, i -> node.get(i) - laid[i]);
        return rest;
    }

    /** How many of some rising numbers do not exceed a bound. */
    private static int notAbove(double[] rising, double bound) {
        int place = Arrays.binarySearch(rising, Math.nextUp(bound));
        return place < 0 ? -place - 1 : place;
    }
}
