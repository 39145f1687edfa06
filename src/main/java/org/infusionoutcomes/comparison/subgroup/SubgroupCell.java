package org.infusionoutcomes.comparison.subgroup;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.cohort.CourseRows;
import org.infusionoutcomes.estimate.survival.FollowUps;
import org.infusionoutcomes.estimate.survival.group.HazardRatio;
import org.infusionoutcomes.plan.Reporting;

/** The patients of one cohort on one level of a division. */
final class SubgroupCell {

    private long events;
    private long n;
    private int[] days = new int[16];
    private byte[] causes = new byte[16];
    private int followed;

    void add(CourseRows rows, int row) {
        n++;
        events += rows.isResponse(row) ? 1 : 0;
        if (rows.isFollowed(row)) {
            if (followed == days.length) {
                days = Arrays.copyOf(days, 2 * followed);
                causes = Arrays.copyOf(causes, 2 * followed);
            }
            days[followed] = rows.days(row);
            causes[followed++] = rows.cause(row);
        }
    }

    long events() {
        return events;
    }

    long n() {
        return n;
    }

    /** Responders who entered the primary curve. */
    FollowUps followUps() {
        return FollowUps.ofDays(days, causes, followed);
    }

    boolean isEnough(Reporting reporting) {
        return n >= reporting.leastPatients();
    }

    static boolean isEnough(FollowUps followUps, Reporting reporting) {
        return followUps.size() >= reporting.leastEntrants() && relapses(followUps) >= reporting.leastEvents();
    }

    static double relapses(FollowUps followUps) {
        return followUps.isEmpty() ? 0 : followUps.anyEvent();
    }

    static Optional<HazardRatio> hazardRatio(FollowUps first, FollowUps second, double level) {
        return first.isEmpty() || second.isEmpty() ? Optional.empty() : HazardRatio.of(first, second, level);
    }

    /** Share of response with one success and one failure added to it, so that its variance is never 0 (Agresti, Caffo). */
    double adjustedShare() {
        return (events + 1.0) / (n + 2.0);
    }

    /** Variance of {@link #adjustedShare()}. */
    double adjustedVariance() {
        return adjustedShare() * (1 - adjustedShare()) / (n + 2.0);
    }

    static OptionalDouble ratio(Optional<HazardRatio> ratio) {
        return ratio.isPresent() ? OptionalDouble.of(ratio.get().ratio()) : OptionalDouble.empty();
    }
}
