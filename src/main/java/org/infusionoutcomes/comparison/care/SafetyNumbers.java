package org.infusionoutcomes.comparison.care;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Rows;
import org.infusionoutcomes.estimate.rate.PoissonRate;
import org.infusionoutcomes.outcome.CareOutcomes;
import org.infusionoutcomes.outcome.Outcomes;
import org.infusionoutcomes.outcome.care.Harms;
import org.infusionoutcomes.plan.Plan;

/** Adverse events per infusion and per patient; no rows where the export has no table of them. */
public final class SafetyNumbers {

    private static final String ANALYSIS = "safety";
    private static final String PENDING = "safety_pending";
    private static final double A_HUNDRED = 100;

    private SafetyNumbers() {}

    /**
     * Adds the rows of every cohort, those of patients whose endpoint is still pending apart; none at all where the
     * export has no table of adverse events.
     */
    public static void addTo(Rows rows, Outcomes outcomes, Plan plan) {
        CareOutcomes care = outcomes.care();
        if (!care.adverseEventsGiven()) {
            return;
        }
        for (int cohort = 0; cohort < plan.cohortNames().size(); cohort++) {
            String name = plan.cohortNames().get(cohort);
            add(rows, Key.of(ANALYSIS, name), care.harms(cohort), care.eventWords());
            addPending(rows, Key.of(PENDING, name), care.pendingHarms(cohort));
        }
    }

    private static void add(Rows rows, Key key, Harms harms, List<String> words) {
        rows.add(key, "n", harms.patients());
        rows.add(key, "infusions", harms.infusions());
        rows.add(key, "with_row", harms.withRow());
        rows.add(key, "outside_series", harms.outside());
        addKind(rows, key.group("events=any"), harms, harms.any());
        addSerious(rows, key.group("events=serious"), harms);
        for (int word = 0; word < words.size(); word++) {
            addKind(rows, key.group("event=" + words.get(word)), harms, word);
        }
    }

    /** Where the export hardly says which events were serious, only who had one that is said to be: no 0, no share. */
    private static void addSerious(Rows rows, Key key, Harms harms) {
        if (harms.tellsSeriousApart()) {
            addKind(rows, key, harms, harms.serious());
        } else {
            addSaidSerious(rows, key, harms);
        }
        rows.add(key, "rows_recorded", harms.saidWhetherSerious());
    }

    private static void addSaidSerious(Rows rows, Key key, Harms harms) {
        if (harms.rows(harms.serious()) > 0) {
            rows.add(key, "events", harms.patientsWith(harms.serious()));
            rows.add(key, "infusions_with", harms.infusionsWith(harms.serious()));
            rows.add(key, "event_rows", harms.rows(harms.serious()));
        }
    }

    private static void addKind(Rows rows, Key key, Harms harms, int kind) {
        rows.addShare(key, "", harms.patientsWith(kind), harms.patients());
        rows.add(key, "infusions", harms.infusions());
        rows.add(key, "infusions_with", harms.infusionsWith(kind));
        rows.add(key, "same_day", harms.sameDay(kind));
        rows.add(key, "event_rows", harms.rows(kind));
        Optional<PoissonRate> rate =
                PoissonRate.of(harms.infusionsWith(kind), harms.infusions() / A_HUNDRED, rows.confidence());
        rows.add(
                key,
                "per_100_infusions",
                rate.isPresent() ? OptionalDouble.of(rate.get().rate()) : OptionalDouble.empty());
        rows.addInterval(key, "per_100_infusions_", rate.map(PoissonRate::interval));
    }

    private static void addPending(Rows rows, Key key, Harms harms) {
        rows.add(key, "n", harms.patients());
        rows.add(key, "infusions", harms.infusions());
        addCounts(rows, key.group("events=any"), harms, harms.any());
        if (harms.tellsSeriousApart() || harms.rows(harms.serious()) > 0) {
            addCounts(rows, key.group("events=serious"), harms, harms.serious());
        }
        rows.add(key.group("events=serious"), "rows_recorded", harms.saidWhetherSerious());
    }

    private static void addCounts(Rows rows, Key key, Harms harms, int kind) {
        rows.add(key, "events", harms.patientsWith(kind));
        rows.add(key, "infusions_with", harms.infusionsWith(kind));
        rows.add(key, "event_rows", harms.rows(kind));
    }
}
