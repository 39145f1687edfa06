package org.infusionoutcomes.comparison.durability;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import org.infusionoutcomes.comparison.result.Curve;
import org.infusionoutcomes.estimate.interval.IntervalCurve;
import org.infusionoutcomes.estimate.survival.FollowUps;
import org.infusionoutcomes.outcome.followed.EventIntervals;
import org.infusionoutcomes.plan.Plan;

/** What the picture of relapse between two visits is drawn from: the primary rule's intervals of one cohort. */
public final class IntervalCurves {

    private IntervalCurves() {}

    /**
     * Two curves under the primary rule: every event as early as it can have been, and the nonparametric estimate
     * between its bounds; none where nobody entered.
     */
    public static List<Curve> of(String cohort, EventIntervals intervals, Plan plan) {
        if (intervals.size() == 0) {
            return List.of();
        }
        String rule = plan.durability().primaryRule().key();
        FollowUps atLeft = IntervalNumbers.atLeftEnds(intervals);
        var earliest = Curves.kaplanMeier(atLeft, plan.confidence()).orElseThrow();
        IntervalCurve npmle = IntervalNumbers.npmle(intervals).orElseThrow();
        return List.of(
                new Curve("interval_left_end", cohort, rule, "", Curves.points(earliest)),
                new Curve("interval_npmle", cohort, rule, "", points(npmle, IntervalNumbers.atRightEnds(intervals))));
    }

    /** A point for each day on which the lowest or the highest course of the curve falls; the estimate is the highest. */
    private static List<Curve.Point> points(IntervalCurve npmle, FollowUps followUps) {
        SortedSet<Integer> days = new TreeSet<>();
        days.add(0);
        for (IntervalCurve.Fall fall : npmle.falls()) {
            if (fall.mass() > 0) {
                days.add((int) fall.left());
                if (Double.isFinite(fall.right())) {
                    days.add((int) fall.right());
                }
            }
        }
        List<Curve.Point> points = new ArrayList<>();
        for (int day : days) {
            double highest = npmle.highest(day);
            // days are whole: half a day later the lowest course has fallen by what lies right after this day
            double lowest = npmle.lowest(day + 0.5);
            points.add(new Curve.Point(
                    day,
                    Math.round(followUps.atRiskAt(day)),
                    0,
                    0,
                    highest,
                    OptionalDouble.of(lowest),
                    OptionalDouble.of(highest)));
        }
        return points;
    }
}
