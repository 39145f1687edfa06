package org.infusionoutcomes.estimate.score.rank;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.infusionoutcomes.estimate.ChiSquaredTest;

/** The test of Kruskal and Wallis that several groups have one distribution. */
public final class KruskalWallis {

    private KruskalWallis() {}

    /**
     * Tests by the sums {@code R_g} of midranks, corrected for ties:
     *
     * <pre>
     *   H = (12 / (N (N + 1)) Σ R_g² / n_g - 3 (N + 1)) / (1 - Σ (t³ - t) / (N³ - N))
     * </pre>
     *
     * R: {@code kruskal.test(values, group)}.
     *
     * @param groups none empty
     * @return empty below two groups, or where all values are equal
     * @throws IllegalArgumentException if a group is empty
     * @see <a href="https://doi.org/10.1080/01621459.1952.10483441">Kruskal and Wallis (1952)</a>
     */
    public static Optional<ChiSquaredTest> of(List<double[]> groups) {
        if (groups.stream().anyMatch(group -> group.length == 0)) {
            throw new IllegalArgumentException("No values: each group needs at least one");
        }
        double[] all = groups.stream().flatMapToDouble(DoubleStream::of).toArray();
        Ranks ranks = Ranks.of(all);
        double n = all.length;
        double correction = 1 - ranks.ties() / (n * n * n - n);
        if (groups.size() < 2 || !(correction > 0)) {
            return Optional.empty();
        }
        double squares = 0;
        int at = 0;
        for (double[] group : groups) {
            double sum = 0;
            for (int i = 0; i < group.length; i++) {
                sum += ranks.rank(at++);
            }
            squares += sum * sum / group.length;
        }
        double h = (12 / (n * (n + 1)) * squares - 3 * (n + 1)) / correction;
        return Optional.of(ChiSquaredTest.of(Math.max(0, h), groups.size() - 1));
    }
}
