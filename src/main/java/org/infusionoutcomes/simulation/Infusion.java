package org.infusionoutcomes.simulation;

import java.util.List;

/**
 * One infusion.
 *
 * @param day from the first infusion
 * @param dose in mg per kg, as written
 * @param phase induction or maintenance
 * @param reason scheduled or symptom for maintenance, empty in an induction
 * @param holds days until its effect begins to wear off
 * @param level share of the patient's full gain that is reached after it
 */
record Infusion(int day, String dose, String phase, String reason, double holds, double level) {

    /** The row of {@code infusions.csv}. */
    List<String> row(Person person) {
        return List.of(
                person.id(),
                Integer.toString(day),
                dose,
                person.terse() ? "" : dose.equals("1.0") ? "60" : "40",
                person.terse() ? "" : phase,
                person.terse() ? "" : reason);
    }
}
