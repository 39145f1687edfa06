package org.infusionoutcomes.outcome.derived;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.infusionoutcomes.outcome.derived.Explanation.RuleVerdict;

/**
 * An analysed course: what the report judged of it. Days are counted from the first infusion.
 *
 * @param cohort by the plan's name
 * @param instrument the scale that it is judged on, by the plan's name
 * @param infusions of the induction
 * @param lastInductionDay day of the last of them
 * @param furtherInfusionDay day of the first infusion after them, empty where there is none
 * @param baseline total
 * @param endpoint total, empty where there is none
 * @param endpointDay its day
 * @param clinicianImprovement CGI-I beside the endpoint, 1 to 7, empty where it is not given
 * @param flags what was judged at the endpoint, by the names of the course table; false where there is no endpoint
 * @param levels of the characteristics by which the report divides patients, empty text where not known
 * @param totals that were read, in the order in which they were taken
 * @param followUps of a responder under every rule and estimand; else none
 */
public record DerivedCourse(
        String cohort,
        String instrument,
        int infusions,
        int lastInductionDay,
        OptionalInt furtherInfusionDay,
        int baseline,
        OptionalInt endpoint,
        OptionalInt endpointDay,
        OptionalInt clinicianImprovement,
        Map<String, Boolean> flags,
        Map<String, String> levels,
        List<DerivedTotal> totals,
        List<RuleVerdict> followUps) {

    /** Copies lists and maps, which keep their order. */
    public DerivedCourse {
        flags = Collections.unmodifiableMap(new LinkedHashMap<>(flags));
        levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
        totals = List.copyOf(totals);
        followUps = List.copyOf(followUps);
    }
}
