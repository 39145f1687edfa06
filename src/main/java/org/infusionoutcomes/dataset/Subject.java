package org.infusionoutcomes.dataset;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.infusionoutcomes.outcome.derived.DerivedCourse;
import org.infusionoutcomes.outcome.derived.DerivedTotal;
import org.infusionoutcomes.outcome.derived.Explanation.RuleVerdict;

/**
 * An analysed course under the name by which it is handed on, which is never the patient's id.
 *
 * @param key unique
 */
public record Subject(String key, DerivedCourse course) {

    /** One of its totals; {@code sequence} counts them from 1. */
    record Total(Subject subject, int sequence, DerivedTotal total) {}

    /** One of its follow-ups. */
    record Time(Subject subject, RuleVerdict verdict) {

        /** Days that the verdict's others are counted from. */
        int endpointDay() {
            return verdict.day() - verdict.daysFromEndpoint();
        }
    }

    List<Total> totals() {
        return IntStream.range(0, course.totals().size())
                .mapToObj(i -> new Total(this, i + 1, course.totals().get(i)))
                .toList();
    }

    /** The number of the last total of a day on the scale that the course is judged on, empty where there is none. */
    OptionalInt sequenceOn(int day) {
        return totals().stream()
                .filter(t -> t.total().isPrimary() && t.total().day() == day)
                .mapToInt(Total::sequence)
                .max();
    }
}
