package org.infusionoutcomes.simulation;

import java.util.ArrayList;
import java.util.List;

/** What a synthetic patient's infusions did besides, as rows of {@code adverse_events.csv}. */
final class AdverseEvents {

    private AdverseEvents() {}

    static List<List<String>> draw(Person person, Treatment treatment, Chance chance) {
        List<List<String>> rows = new ArrayList<>();
        for (Infusion infusion : treatment.infusions()) {
            if (chance.happens(Model.HAS_AN_EVENT)) {
                rows.add(row(person.id(), infusion.day(), chance));
            }
        }
        return rows;
    }

    private static List<String> row(String id, int day, Chance chance) {
        String event = chance.oneOf(Model.EVENTS, Model.EVENT_WEIGHTS);
        boolean serious = event.equals("seizure") || chance.happens(0.01);
        String severity = serious ? "severe" : chance.oneOf(List.of("mild", "moderate", "severe"), 0.7, 0.25, 0.05);
        return List.of(id, Integer.toString(day), event, severity, serious ? "yes" : "no");
    }
}
