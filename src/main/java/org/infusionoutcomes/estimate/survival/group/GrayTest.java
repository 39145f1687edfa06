package org.infusionoutcomes.estimate.survival.group;

import java.util.List;
import java.util.Optional;
import org.infusionoutcomes.estimate.ChiSquaredTest;
import org.infusionoutcomes.estimate.survival.FollowUps;

/** Gray's test of the cumulative incidence of one cause between groups. */
public final class GrayTest {

    private GrayTest() {}

    /**
     * Tests whether groups share one subdistribution hazard of cause 1 (weight ρ = 0).
     *
     * <p>With {@code S_k} the Kaplan-Meier curve of any event, {@code F_k} the incidence of cause 1 and {@code n_k}
     * the number at risk in group {@code k}, just before an event time at which {@code d} events of cause 1 occur, the
     * score of group {@code i} gathers
     *
     * <pre>
     *   d_i - d R_i / Σ R_k,   R_k = n_k (1 - F_k) / S_k
     * </pre>
     *
     * Its variance is the one of R's {@code cmprsk::cuminc}, which see for ties; as in R, a group that nobody is at
     * risk in adds nothing. R: {@code cmprsk::cuminc(time, cause, group)$Tests}.
     *
     * @param groups two or more; cause 1 is of interest, all other causes compete
     * @return empty where no event of cause 1 occurred or the variance is singular
     * @throws IllegalArgumentException if there are fewer than two groups
     * @see <a href="https://doi.org/10.1214/aos/1176350951">Gray (1988)</a>
     */
    public static Optional<ChiSquaredTest> test(List<FollowUps> groups) {
        if (groups.size() < 2) {
            throw new IllegalArgumentException("A test needs two groups or more, got " + groups.size());
        }
        RiskSets sets = RiskSets.of(groups);
        GrayPath path = GrayPath.along(sets, groups.size());
        return path.score().test();
    }
}
