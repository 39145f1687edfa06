package org.infusionoutcomes.course;

import java.util.OptionalDouble;
import org.infusionoutcomes.check.accepted.Infusions;
import org.infusionoutcomes.check.accepted.Infusions.Reason;

/**
 * One infusion of a course.
 *
 * @param day from the first infusion
 * @param dose in mg per kg, empty where it is not recorded
 * @param minutes how long it ran, empty where it is not recorded
 * @param reason why it was given
 */
public record Infusion(int day, OptionalDouble dose, OptionalDouble minutes, Reason reason) {

    /** The column keeps short floats: more decimals than these are the dust of their binary fractions. */
    private static final double PLACES = 10_000;

    static Infusion of(Infusions infusions, int at) {
        return new Infusion(
                infusions.day(at), recorded(infusions.dose(at)), recorded(infusions.minutes(at)), infusions.reason(at));
    }

    private static OptionalDouble recorded(float amount) {
        return Float.isNaN(amount) ? OptionalDouble.empty() : OptionalDouble.of(Math.round(amount * PLACES) / PLACES);
    }
}
