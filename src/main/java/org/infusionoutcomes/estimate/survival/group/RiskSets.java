package org.infusionoutcomes.estimate.survival.group;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.infusionoutcomes.estimate.survival.FollowUps;

/** Several groups on one clock: at each time at which anybody had an event, who was at risk and who had which event. */
final class RiskSets {

    private final double[] times;
    private final double[][] atRisk;
    private final double[][] first;
    private final double[][] other;

    private RiskSets(int groups, double[] times) {
        this.times = times;
        this.atRisk = new double[times.length][groups];
        this.first = new double[times.length][groups];
        this.other = new double[times.length][groups];
    }

    /** Risk sets in which cause 1 and all other causes are kept apart. */
    static RiskSets of(List<FollowUps> groups) {
        double[] times = groups.stream()
                .flatMapToDouble(RiskSets::eventTimes)
                .sorted()
                .distinct()
                .toArray();
        RiskSets sets = new RiskSets(groups.size(), times);
        for (int g = 0; g < groups.size(); g++) {
            sets.add(groups.get(g), g);
        }
        return sets;
    }

    private static DoubleStream eventTimes(FollowUps group) {
        return IntStream.range(0, group.distinctTimes())
                .filter(i -> group.anyEvent(i) > 0)
                .mapToDouble(group::time);
    }

    private void add(FollowUps group, int g) {
        int i = 0;
        for (int t = 0; t < times.length; t++) {
            while (i < group.distinctTimes() && group.time(i) < times[t]) {
                i++;
            }
            atRisk[t][g] = group.atRiskAt(times[t]);
            if (i < group.distinctTimes() && group.time(i) == times[t]) {
                first[t][g] = group.events(1, i);
                other[t][g] = group.anyEvent(i) - first[t][g];
            }
        }
    }

    int times() {
        return times.length;
    }

    double atRisk(int t, int group) {
        return atRisk[t][group];
    }

    double atRisk(int t) {
        return Arrays.stream(atRisk[t]).sum();
    }

    /** Events of cause 1. */
    double first(int t, int group) {
        return first[t][group];
    }

    double first(int t) {
        return Arrays.stream(first[t]).sum();
    }

    /** Events of all other causes. */
    double other(int t, int group) {
        return other[t][group];
    }

    /** Events of any cause. */
    double events(int t, int group) {
        return first[t][group] + other[t][group];
    }

    double events(int t) {
        return Arrays.stream(first[t]).sum() + Arrays.stream(other[t]).sum();
    }
}
