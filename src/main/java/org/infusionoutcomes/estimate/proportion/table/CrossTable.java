package org.infusionoutcomes.estimate.proportion.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.util.FastMath;
import org.infusionoutcomes.estimate.ChiSquaredTest;

/**
 * Counts by two classifications.
 *
 * @param rows counts 0 or more, rows of one length, two by two at least
 */
public record CrossTable(List<List<Long>> rows) {

    /** Copies the counts; refuses a negative one, rows of unequal length, and fewer than two rows or columns. */
    public CrossTable {
        rows = rows.stream().map(List::copyOf).toList();
        int width = rows.isEmpty() ? 0 : rows.get(0).size();
        boolean even = rows.stream().allMatch(row -> row.size() == width);
        if (rows.size() < 2
                || width < 2
                || !even
                || rows.stream().flatMap(List::stream).anyMatch(x -> x < 0)) {
            throw new IllegalArgumentException("A table needs two rows and columns or more with counts, got " + rows);
        }
    }

    private double[] rowSums() {
        return rows.stream()
                .mapToDouble(row -> row.stream().mapToDouble(Long::doubleValue).sum())
                .toArray();
    }

    private double[] columnSums() {
        double[] sums = new double[rows.get(0).size()];
        rows.forEach(row -> Arrays.setAll(sums, j -> sums[j] + row.get(j)));
        return sums;
    }

    private int df() {
        return (rows.size() - 1) * (rows.get(0).size() - 1);
    }

    private interface Distance {
        double of(double seen, double expected);
    }

    private Optional<ChiSquaredTest> test(Distance distance) {
        double[] across = rowSums();
        double[] down = columnSums();
        double n = Arrays.stream(across).sum();
        double sum = 0;
        for (int i = 0; i < across.length; i++) {
            for (int j = 0; j < down.length; j++) {
                double expected = across[i] * down[j] / n;
                if (!(expected > 0)) {
                    return Optional.empty();
                }
                sum += distance.of(rows.get(i).get(j).doubleValue(), expected);
            }
        }
        return Optional.of(ChiSquaredTest.of(sum, df()));
    }

    /** Pearson's test of independence, empty where a row or column is. R: {@code chisq.test(correct = FALSE)}. */
    public Optional<ChiSquaredTest> pearson() {
        return test((seen, expected) -> (seen - expected) * (seen - expected) / expected);
    }

    /** The likelihood ratio test of independence, empty where a row or column is. */
    public Optional<ChiSquaredTest> likelihoodRatio() {
        return test((seen, expected) -> seen == 0 ? 0 : 2 * seen * FastMath.log(seen / expected));
    }

    /** Cramér's V, from 0 for independence to 1; empty where a row or column is. */
    public Optional<Double> cramersV() {
        double n = Arrays.stream(rowSums()).sum();
        int least = Math.min(rows.size(), rows.get(0).size()) - 1;
        return pearson().map(test -> Math.sqrt(test.chisq() / (n * least)));
    }

    /**
     * Fisher's exact test of independence: given all sums, the probability of the tables that are no likelier than this
     * one. Rows and columns that are empty do not count. R: {@code fisher.test(table)$p.value}.
     *
     * <p>For tables of clinics: four by four with 100 people takes a tenth of a second, but the time grows with a power of
     * the sums that is twice the smaller number of rows or columns, so larger tables are refused.
     *
     * @throws IllegalArgumentException if it would take more than some seconds
     * @see <a href="https://doi.org/10.1145/6497.214326">Mehta and Patel (1986)</a>
     */
    public double fisherP() {
        int height = rows.size();
        int width = rows.get(0).size();
        int[][] table = new int[Math.min(height, width)][Math.max(height, width)];
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table[i].length; j++) {
                table[i][j] = Math.toIntExact(
                        height <= width ? rows.get(i).get(j) : rows.get(j).get(i));
            }
        }
        return FisherTable.p(table);
    }
}
