package org.infusionoutcomes.verification.reference;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** A number of a result that may not exist. */
public final class Maybe {

    private Maybe() {}

    /** A number that the result always has. */
    public static <T> OptionalDouble of(Optional<T> result, ToDoubleFunction<T> number) {
        return flat(result, t -> OptionalDouble.of(number.applyAsDouble(t)));
    }

    /** A number that the result may lack. */
    public static <T> OptionalDouble flat(Optional<T> result, Function<T, OptionalDouble> number) {
        return result.map(number).orElse(OptionalDouble.empty());
    }
}
