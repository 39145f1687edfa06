package org.infusionoutcomes.comparison.durability;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.cohort.Tests;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Rows;
import org.infusionoutcomes.estimate.ChiSquaredTest;
import org.infusionoutcomes.estimate.survival.FollowUps;
import org.infusionoutcomes.estimate.survival.group.HazardRatio;
import org.infusionoutcomes.estimate.survival.group.LogRank;

/** Whether two curves differ at all, and how many times as fast the event comes on one as on the other. */
final class CurveTests {

    private CurveTests() {}

    /** Adds the log-rank test and the hazard ratio of the first against the second; empty where one has nobody. */
    static void addTo(Rows rows, Key key, FollowUps first, FollowUps second) {
        boolean both = !first.isEmpty() && !second.isEmpty();
        Optional<ChiSquaredTest> logRank = both ? LogRank.test(List.of(first, second)) : Optional.empty();
        rows.add(key, "logrank_chisq", Tests.chisq(logRank));
        rows.add(key, "logrank_p", Tests.p(logRank));
        Optional<HazardRatio> ratio = both ? HazardRatio.of(first, second, rows.confidence()) : Optional.empty();
        rows.add(
                key,
                "hazard_ratio",
                ratio.isPresent() ? OptionalDouble.of(ratio.get().ratio()) : OptionalDouble.empty());
        rows.addInterval(key, "hazard_ratio_", ratio.map(HazardRatio::interval));
    }
}
