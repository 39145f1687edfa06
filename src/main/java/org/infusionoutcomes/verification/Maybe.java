package org.infusionoutcomes.verification;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** A number of a result that may not exist. */
final class Maybe {

    private Maybe() {}

    static <T> OptionalDouble of(Optional<T> result, ToDoubleFunction<T> number) {
        return flat(result, t -> OptionalDouble.of(number.applyAsDouble(t)));
    }

    static <T> OptionalDouble flat(Optional<T> result, Function<T, OptionalDouble> number) {
        return result.map(number).orElse(OptionalDouble.empty());
    }
}
