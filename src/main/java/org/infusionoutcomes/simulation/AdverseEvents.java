package org.infusionoutcomes.simulation;

import java.util.ArrayList;
import java.util.List;

/** What a synthetic patient's infusions did besides, as rows of {@code adverse_events.csv}. */
final class AdverseEvents {

    private AdverseEvents() {}

    /**
     * Draws events.
     *
     * @param delays a stream of its own for how long an event took to come, so that it moves no other draw
     */
    static List<List<String>> draw(Person person, Treatment treatment, Chance chance, Chance delays) {
        List<List<String>> rows = new ArrayList<>();
        for (Infusion infusion : treatment.infusions()) {
            if (chance.happens(Model.HAS_AN_EVENT)) {
                rows.add(row(person.id(), infusion.day(), chance, delays));
            }
        }
        return rows;
    }

    private static List<String> row(String id, int day, Chance chance, Chance delays) {
        String event = chance.oneOf(Model.EVENTS, Model.EVENT_WEIGHTS);
        boolean serious = event.equals("seizure") || chance.happens(0.01);
        String severity = serious ? "severe" : chance.oneOf(List.of("mild", "moderate", "severe"), 0.7, 0.25, 0.05);
        int later = Model.LATE_EVENTS.contains(event) && delays.happens(Model.COMES_LATER)
                ? delays.between(1, Model.LATEST_AFTER_DAYS)
                : 0;
        return List.of(id, Integer.toString(day + later), event, severity, serious ? "yes" : "no");
    }
}
