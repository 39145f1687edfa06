package org.infusionoutcomes.comparison.cohort;

import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.estimate.ChiSquaredTest;

/** The two numbers of a test that may not exist. */
public final class Tests {

    private Tests() {}

    /** The test's statistic; empty where the test could not be made. */
    public static OptionalDouble chisq(Optional<ChiSquaredTest> test) {
        return test.isPresent() ? OptionalDouble.of(test.get().chisq()) : OptionalDouble.empty();
    }

    /** The test's two-sided p-value; empty where the test could not be made. */
    public static OptionalDouble p(Optional<ChiSquaredTest> test) {
        return test.isPresent() ? OptionalDouble.of(test.get().p()) : OptionalDouble.empty();
    }
}
