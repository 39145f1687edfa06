package org.infusionoutcomes.report.reading;

import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.plan.Reporting;

/**
 * One kind of adverse event in one cohort.
 *
 * @param patients with it, of those treated
 * @param infusionsWith infusions after which it was recorded before the next one
 * @param infusions given
 * @param sameDay of {@code infusionsWith} those on whose own day it was
 * @param per100 infusions with it of 100, empty without an infusion
 * @param limits of {@code per100}
 */
public record Harm(
        Share patients,
        long infusionsWith,
        long infusions,
        long sameDay,
        OptionalDouble per100,
        Optional<Limits> limits) {

    /** The events under a key, empty where the table has no such row. */
    public static Optional<Harm> read(Numbers numbers, Key key) {
        return Share.read(numbers, key)
                .map(share -> new Harm(
                        share,
                        numbers.count(key, "infusions_with"),
                        numbers.count(key, "infusions"),
                        numbers.count(key, "same_day"),
                        numbers.value(key, "per_100_infusions"),
                        Limits.read(numbers, key, "per_100_infusions_lower", "per_100_infusions_upper")));
    }

    /** Whether there are patients enough to speak of a share or a rate of them. */
    public boolean isEnough(Reporting reporting) {
        return patients.isEnough(reporting) && per100.isPresent() && limits.isPresent();
    }

    /** Whether nobody had it. */
    public boolean isNone() {
        return patients.events() == 0;
    }
}
