package org.infusionoutcomes.comparison;

import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.estimate.ChiSquaredTest;

/** The two numbers of a test that may not exist. */
final class Tests {

    private Tests() {}

    static OptionalDouble chisq(Optional<ChiSquaredTest> test) {
        return test.isPresent() ? OptionalDouble.of(test.get().chisq()) : OptionalDouble.empty();
    }

    static OptionalDouble p(Optional<ChiSquaredTest> test) {
        return test.isPresent() ? OptionalDouble.of(test.get().p()) : OptionalDouble.empty();
    }
}
