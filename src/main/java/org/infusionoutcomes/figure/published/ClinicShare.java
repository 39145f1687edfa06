package org.infusionoutcomes.figure.published;

import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.plan.Reporting;

/**
 * A share of the clinic's own patients, as the table of numbers has it.
 *
 * @param name whose share it is
 * @param cohort the cohort's name
 * @param definition what counts, out of whom
 */
record ClinicShare(String name, String cohort, String definition, Numbers numbers, Key key, Reporting reporting) {

    /** Whether there are patients enough to show it. */
    boolean isShown() {
        return numbers.count(key, "n") >= reporting.leastPatients()
                && estimate().isPresent();
    }

    OptionalDouble estimate() {
        return numbers.value(key, "estimate");
    }

    OptionalDouble lower() {
        return numbers.value(key, "lower");
    }

    OptionalDouble upper() {
        return numbers.value(key, "upper");
    }

    long n() {
        return numbers.count(key, "n");
    }

    /** {@code 59/221}, nothing where it is not shown. */
    String counts() {
        return isShown() ? NumberText.count(numbers.count(key, "events")) + "/" + NumberText.count(n()) : "";
    }

    /** Percent with its interval, or that the data are insufficient. */
    String percent() {
        return isShown() ? NumberText.percentWithRange(estimate(), lower(), upper(), n()) : "insufficient data";
    }
}
