package org.infusionoutcomes.verification.count;

import static org.infusionoutcomes.verification.reference.Tolerance.CLOSED_FORM;
import static org.infusionoutcomes.verification.reference.Tolerance.P_VALUE;

import java.util.Optional;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.rate.PoissonRate;
import org.infusionoutcomes.estimate.rate.RateRatio;
import org.infusionoutcomes.estimate.rate.RateRatio.Wald;
import org.infusionoutcomes.verification.reference.Maybe;
import org.infusionoutcomes.verification.reference.Reference;
import org.infusionoutcomes.verification.reference.Study;

/** Events per person-time, and the ratio of two such rates. */
public final class RateCases {

    private static final double LEVEL = 0.95;

    private RateCases() {}

    /** Goes through the cases that the study has of this family. */
    public static void verify(Study study) {
        study.eachRow("rates/one_sample.csv", RateCases::one);
        study.eachRow("rates/two_sample.csv", RateCases::two);
    }

    private static void one(Reference row) {
        long events = row.count("events");
        double time = row.number("person_time");
        double level = row.number("level");
        Optional<PoissonRate> rate = PoissonRate.of(events, time, level);
        row.agrees("rate", Maybe.of(rate, PoissonRate::rate), CLOSED_FORM);
        row.agrees("exact_lower", Maybe.of(rate, r -> r.interval().lower()), CLOSED_FORM);
        row.agrees("exact_upper", Maybe.of(rate, r -> r.interval().upper()), CLOSED_FORM);
        limits(row, "byar", PoissonRate.byar(events, time, level));
        limits(row, "log", PoissonRate.log(events, time, level));
    }

    private static void limits(Reference row, String name, Optional<Interval> interval) {
        if (row.has(name + "_lower")) {
            row.agrees(name + "_lower", Maybe.of(interval, Interval::lower), CLOSED_FORM);
            row.agrees(name + "_upper", Maybe.of(interval, Interval::upper), CLOSED_FORM);
        }
    }

    private static void two(Reference row) {
        Optional<RateRatio> ratio = RateRatio.of(
                (int) row.count("events1"),
                row.number("time1"),
                (int) row.count("events2"),
                row.number("time2"),
                LEVEL);
        Optional<Wald> wald = ratio.flatMap(RateRatio::wald);
        row.agrees("rate_ratio", Maybe.of(ratio, RateRatio::ratio), CLOSED_FORM);
        row.agrees("exact_lower", Maybe.of(ratio, r -> r.exact().lower()), CLOSED_FORM);
        row.agrees("exact_upper", Maybe.of(ratio, r -> r.exact().upper()), CLOSED_FORM);
        row.agrees("exact_p", Maybe.of(ratio, RateRatio::exactP), P_VALUE);
        row.agrees("wald_lower", Maybe.of(wald, w -> w.interval().lower()), CLOSED_FORM);
        row.agrees("wald_upper", Maybe.of(wald, w -> w.interval().upper()), CLOSED_FORM);
        row.agrees("wald_p", Maybe.of(wald, Wald::p), P_VALUE);
        row.agrees("rate_difference", Maybe.of(ratio, RateRatio::difference), CLOSED_FORM);
        row.agrees("rate_difference_se", Maybe.of(ratio, RateRatio::differenceError), CLOSED_FORM);
    }
}
