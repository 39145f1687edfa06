package org.infusionoutcomes.report.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.plan.Estimand;
import org.infusionoutcomes.report.material.Material;
import org.infusionoutcomes.report.material.Phrases;
import org.infusionoutcomes.report.reading.AtRisk;
import org.infusionoutcomes.report.reading.Limits;
import org.infusionoutcomes.report.reading.OnDay;
import org.infusionoutcomes.report.reading.WellTime;

/** Claims on how long it lasts, with and without further infusions. */
final class LastingClaims {

    /** Twelve weeks and twenty-six. */
    private static final List<Integer> LONG = List.of(84, 182);

    private LastingClaims() {}

    static List<String> lasting(Material m) {
        List<String> answers = new ArrayList<>();
        for (String cohort : m.cohorts()) {
            answers.add(curve(m, cohort, Estimand.NO_FURTHER_TREATMENT, "without further infusions"));
            answers.add(curve(m, cohort, Estimand.AS_TREATED, "with further infusions as they were given"));
        }
        return answers;
    }

    private static String curve(Material m, String cohort, Estimand estimand, String how) {
        Key key = key(m, cohort, estimand);
        Optional<WellTime> time = WellTime.read(m.numbers(), key);
        String lead = cohort + ", " + how + ": ";
        if (time.isEmpty() || !time.get().isEnough(m.reporting())) {
            return lead + insufficient(time, m);
        }
        WellTime t = time.get();
        List<OnDay> days = WellTime.on(m.numbers(), key, m.plan().durability().days());
        return lead + "of " + Phrases.many(t.n(), "responder", "responders") + " still well "
                + Said.heights(m, time, days) + " after the endpoint; median " + median(t) + ".";
    }

    private static String median(WellTime t) {
        return t.median().isPresent()
                ? NumberText.medianDays(t.median(), t.medianLower(), t.medianUpper()) + " days"
                : "not reached";
    }

    private static String insufficient(Optional<WellTime> time, Material m) {
        return Phrases.INSUFFICIENT + " ("
                + Phrases.many(time.map(WellTime::n).orElse(0L), "responder", "responders") + "; at least "
                + m.reporting().leastEntrants() + " and " + m.reporting().leastEvents() + " events are needed).";
    }

    static List<String> withoutFurther(Material m) {
        List<String> answers = new ArrayList<>();
        for (String cohort : m.cohorts()) {
            answers.add(well(m, cohort));
            answers.add(further(m, cohort));
        }
        return answers;
    }

    private static String well(Material m, String cohort) {
        Key key = key(m, cohort, Estimand.WELL_WITHOUT_TREATMENT);
        Optional<WellTime> time = WellTime.read(m.numbers(), key);
        String lead = cohort + ", well and without a further infusion: ";
        if (time.isEmpty() || !time.get().isEnough(m.reporting())) {
            return lead + insufficient(time, m);
        }
        List<OnDay> days = WellTime.on(m.numbers(), key, LONG);
        return days.isEmpty()
                ? lead + "the plan does not read its curves at days 84 and 182."
                : lead + "of " + Phrases.many(time.get().n(), "responder", "responders") + " "
                        + Said.heights(m, time, days) + " after the endpoint (12 and 26 weeks).";
    }

    private static String further(Material m, String cohort) {
        Key counted = Key.of("further_infusion", cohort);
        String lead = cohort + ", a further infusion: ";
        if (!m.numbers().has(counted, "n")) {
            return lead + "not in this export.";
        }
        long n = m.numbers().count(counted, "n");
        if (n < m.reporting().leastPatients()) {
            return lead + Phrases.INSUFFICIENT + " (" + Phrases.many(n, "responder", "responders") + ").";
        }
        List<String> days = LONG.stream()
                .filter(m.plan().durability().days()::contains)
                .map(day -> incidence(m, cohort, day, n) + " by day " + day)
                .toList();
        String incidence = days.isEmpty() ? "" : "; as the first event, cumulative incidence " + Phrases.and(days);
        return lead + NumberText.count(m.numbers().count(counted, "events")) + " of "
                + Phrases.many(n, "responder", "responders") + " had one at some time" + incidence + ".";
    }

    private static String incidence(Material m, String cohort, int day, long n) {
        String rule = m.plan().durability().primaryRule().key();
        Key key = Key.of("competing", cohort)
                .rule(rule)
                .estimand(Estimand.COMPETING.key())
                .at(day);
        OptionalLong atRisk = AtRisk.on(
                m.comparison().curve("competing_further_infusion", cohort, rule, Estimand.COMPETING.key()), day);
        OnDay on = new OnDay(
                day,
                m.numbers().value(key, "further_infusion"),
                Limits.read(m.numbers(), key, "further_infusion_lower", "further_infusion_upper"),
                atRisk.orElse(0),
                n);
        return on.isEnough(m.reporting()) ? Said.height(on) : Phrases.INSUFFICIENT;
    }

    private static Key key(Material m, String cohort, Estimand estimand) {
        return WellTime.key(cohort, m.plan().durability().primaryRule().key(), estimand.key());
    }
}
