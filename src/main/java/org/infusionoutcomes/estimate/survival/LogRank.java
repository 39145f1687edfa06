package org.infusionoutcomes.estimate.survival;

import java.util.List;
import java.util.Optional;
import org.infusionoutcomes.estimate.ChiSquaredTest;

/** The log-rank test of several curves. */
public final class LogRank {

    private LogRank() {}

    /**
     * Tests whether groups share one hazard.
     *
     * <p>At each event time, with {@code d} events among {@code n} at risk, group {@code j} is expected to have {@code
     * d n_j / n} of them, with the hypergeometric covariance
     *
     * <pre>
     *   d (n - d) / (n - 1) · n_j / n · (δ_jk - n_k / n)
     * </pre>
     *
     * Observed minus expected and the covariances are summed over times; the statistic is the quadratic form without the
     * last group. R: {@code survdiff(Surv(time, event) ~ group)}.
     *
     * @param groups two or more; any cause is an event
     * @return empty where the variance is 0 (or singular), as when a group was never at risk at an event
     * @throws IllegalArgumentException if there are fewer than two groups
     * @see <a href="https://doi.org/10.2307/2344317">Peto and Peto (1972)</a>
     */
    public static Optional<ChiSquaredTest> test(List<FollowUps> groups) {
        if (groups.size() < 2) {
            throw new IllegalArgumentException("A test needs two groups or more, got " + groups.size());
        }
        RiskSets sets = RiskSets.of(groups);
        Score score = new Score(groups.size());
        for (int t = 0; t < sets.times(); t++) {
            double n = sets.atRisk(t);
            double d = sets.events(t);
            double spread = n > 1 ? d * (n - d) / (n - 1) : 0;
            for (int j = 0; j < groups.size(); j++) {
                double share = sets.atRisk(t, j) / n;
                score.add(j, sets.events(t, j) - d * share);
                for (int k = 0; k < groups.size(); k++) {
                    score.addCovariance(j, k, spread * share * ((j == k ? 1 : 0) - sets.atRisk(t, k) / n));
                }
            }
        }
        return score.test();
    }
}
