package org.infusionoutcomes.outcome;

import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.course.Course;
import org.infusionoutcomes.course.Totals;
import org.infusionoutcomes.outcome.followed.Thresholds;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.scale.Instrument;

/**
 * The first total taken after the first infusion on its day, beside the baseline on the same instrument.
 *
 * @param baseline the baseline on this instrument
 * @param total the hours total
 * @param hours after the start of the infusion, empty where the export only says that it was after it
 * @param isResponse whether it meets the instrument's response threshold
 */
public record HoursTotal(int baseline, int total, OptionalDouble hours, boolean isResponse) {

    static Optional<HoursTotal> of(Course course, int instrument, Plan plan) {
        int score = course.firstHoursTotal(instrument);
        if (score < 0) {
            return Optional.empty();
        }
        Totals totals = course.totals(instrument);
        int at = totals.lastWithin(-plan.baseline().withinDays(), 0);
        if (at < 0) {
            return Optional.empty();
        }
        Instrument scale = plan.instruments().get(plan.instrumentNames().get(instrument));
        int baseline = totals.total(at);
        int total = course.hoursTotal(score);
        return Optional.of(new HoursTotal(
                baseline,
                total,
                course.hours(score),
                Thresholds.isImprovedBy(scale.responsePercent(), baseline, total)));
    }
}
