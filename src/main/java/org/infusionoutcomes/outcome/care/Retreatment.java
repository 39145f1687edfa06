package org.infusionoutcomes.outcome.care;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.infusionoutcomes.course.Course;
import org.infusionoutcomes.course.Infusion;
import org.infusionoutcomes.course.Totals;

/**
 * The further infusions of one responder.
 *
 * @param reason why the first was given, one of {@link #REASONS}
 * @param delay days from the last infusion of the induction to it
 * @param gaps between successive ones
 * @param around the totals on both sides of the first, where both are there
 */
public record Retreatment(String reason, int delay, List<Gap> gaps, Optional<Around> around) {

    /** Copies the gaps, so that nobody can change them later. */
    public Retreatment {
        gaps = List.copyOf(gaps);
    }

    /** Why an infusion was given, as the table of numbers words it. */
    public static final List<String> REASONS = List.of("scheduled", "symptom", "unknown");

    /**
     * What lies between two successive further infusions.
     *
     * @param reason why the later one was given
     * @param days from the earlier one to it
     */
    public record Gap(String reason, int days) {}

    /**
     * Totals of the primary instrument just before and after an infusion.
     *
     * @param instrument its number in the plan's order
     * @param baseline of the patient
     * @param before the last total on or before the infusion's day
     * @param after the first one after it, on or before the day of the next infusion
     */
    public record Around(int instrument, int baseline, int before, int after) {}

    /**
     * Lays out the further infusions of a responder.
     *
     * @param baseline on the primary instrument
     * @param totals of the primary instrument
     * @param within days before and after the infusion within which a total is near enough
     * @return empty where there was no further infusion
     */
    public static Optional<Retreatment> of(Course course, int instrument, int baseline, Totals totals, int within) {
        List<Infusion> further = course.furtherInfusions();
        if (further.isEmpty()) {
            return Optional.empty();
        }
        Infusion first = further.get(0);
        List<Gap> gaps = IntStream.range(1, further.size())
                .mapToObj(i -> new Gap(
                        reason(further.get(i)),
                        further.get(i).day() - further.get(i - 1).day()))
                .toList();
        int next = further.size() > 1 ? further.get(1).day() : Course.NEVER;
        int before = totals.lastWithin(Math.max(first.day() - within, course.lastInductionDay() + 1), first.day());
        int after = totals.firstWithin(first.day() + 1, Math.min(first.day() + within, next));
        Optional<Around> around = before < 0 || after < 0
                ? Optional.empty()
                : Optional.of(new Around(instrument, baseline, totals.total(before), totals.total(after)));
        return Optional.of(new Retreatment(reason(first), first.day() - course.lastInductionDay(), gaps, around));
    }

    private static String reason(Infusion infusion) {
        return switch (infusion.reason()) {
            case SCHEDULED -> REASONS.get(0);
            case SYMPTOM -> REASONS.get(1);
            case UNKNOWN -> REASONS.get(2);
        };
    }
}
