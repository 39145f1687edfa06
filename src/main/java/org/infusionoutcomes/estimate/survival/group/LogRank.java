package org.infusionoutcomes.estimate.survival.group;

import java.util.List;
import java.util.Optional;
import org.infusionoutcomes.estimate.ChiSquaredTest;
import org.infusionoutcomes.estimate.survival.FollowUps;

/** The log-rank test of several curves, and its relatives that weigh early or late events. */
public final class LogRank {

    private LogRank() {}

    /**
     * Tests whether groups share one hazard: {@link #score} with weight 1 and no strata. R:
     * {@code survdiff(Surv(time, event) ~ group)}.
     *
     * @param groups two or more; any cause is an event
     * @return empty where the variance is 0 (or singular), as when a group was never at risk at an event
     * @throws IllegalArgumentException if there are fewer than two groups
     * @see <a href="https://doi.org/10.2307/2344317">Peto and Peto (1972)</a>
     */
    public static Optional<ChiSquaredTest> test(List<FollowUps> groups) {
        return score(List.of(groups), LogRankWeight.LOG_RANK).test();
    }

    /**
     * The weighted score of each group, observed minus expected events, and the covariance.
     *
     * <p>At each event time, with {@code d} events among {@code n} at risk and weight {@code w}, group {@code j} adds
     * {@code w (d_j - d n_j / n)} to its score, with the hypergeometric covariance
     *
     * <pre>
     *   w² d (n - d) / (n - 1) · n_j / n · (δ_jk - n_k / n)
     * </pre>
     *
     * Both are summed over times, and over strata, each of which has its own risk sets and weights. R:
     * {@code survdiff(Surv(time, event) ~ group + strata(s), rho = 0 or 1)}.
     *
     * @param strata in each the same groups, two or more, in the same order; any cause is an event
     * @param weight of the event times
     * @throws IllegalArgumentException if there are fewer than two groups
     */
    public static Score score(List<List<FollowUps>> strata, LogRankWeight weight) {
        int groups = strata.stream().mapToInt(List::size).min().orElse(0);
        if (groups < 2) {
            throw new IllegalArgumentException("A test needs two groups or more, got " + groups);
        }
        Score score = new Score(groups);
        strata.forEach(stratum -> add(score, RiskSets.of(stratum), weight));
        return score;
    }

    private static void add(Score score, RiskSets sets, LogRankWeight weight) {
        double before = 1;
        double peto = 1;
        for (int t = 0; t < sets.times(); t++) {
            double n = sets.atRisk(t);
            double d = sets.events(t);
            peto *= 1 - d / (n + 1);
            addTime(score, sets, t, weight.of(n, before, peto));
            before *= (n - d) / n;
        }
    }

    private static void addTime(Score score, RiskSets sets, int t, double weight) {
        double n = sets.atRisk(t);
        double d = sets.events(t);
        double spread = n > 1 ? weight * weight * d * (n - d) / (n - 1) : 0;
        for (int j = 0; j < score.groups(); j++) {
            double share = sets.atRisk(t, j) / n;
            score.add(j, weight * (sets.events(t, j) - d * share));
            for (int k = 0; k < score.groups(); k++) {
                score.addCovariance(j, k, spread * share * ((j == k ? 1 : 0) - sets.atRisk(t, k) / n));
            }
        }
    }
}
