package org.infusionoutcomes.comparison.cohort;

import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.estimate.ChiSquaredTest;

/** The two numbers of a test that may not exist. */
public final class Tests {

    private Tests() {}

    public static OptionalDouble chisq(Optional<ChiSquaredTest> test) {
        return test.isPresent() ? OptionalDouble.of(test.get().chisq()) : OptionalDouble.empty();
    }

    public static OptionalDouble p(Optional<ChiSquaredTest> test) {
        return test.isPresent() ? OptionalDouble.of(test.get().p()) : OptionalDouble.empty();
    }
}
