package org.infusionoutcomes.figure.forest;

import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;

/**
 * A difference or a ratio with its interval.
 *
 * @param estimate empty where it is not shown
 * @param lower limit
 * @param upper limit
 * @param lack why it is not shown, empty where it is
 */
record Effect(OptionalDouble estimate, OptionalDouble lower, OptionalDouble upper, String lack) {

    /** Too few patients or events. */
    static final Effect INSUFFICIENT = none("insufficient data");

    /** A side has nobody. */
    static final Effect NOBODY = none("no patients");

    private static Effect none(String lack) {
        return new Effect(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), lack);
    }

    /** The effect under a key; insufficient where a part of it is missing. */
    static Effect read(Numbers numbers, Key key, String estimate, String prefix) {
        Effect effect = new Effect(
                numbers.value(key, estimate),
                numbers.value(key, prefix + "lower"),
                numbers.value(key, prefix + "upper"),
                "");
        boolean whole = effect.estimate.isPresent() && effect.lower.isPresent() && effect.upper.isPresent();
        return whole ? effect : INSUFFICIENT;
    }

    boolean isShown() {
        return estimate.isPresent();
    }
}
