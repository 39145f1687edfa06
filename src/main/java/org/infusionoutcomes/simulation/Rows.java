package org.infusionoutcomes.simulation;

import java.util.ArrayList;
import java.util.List;

/** Rows of the four tables on their way to disk; the lists grow. */
record Rows(
        List<List<String>> patients,
        List<List<String>> infusions,
        List<List<String>> assessments,
        List<List<String>> adverseEvents) {

    static Rows none() {
        return new Rows(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** All that one synthetic patient leaves in an export, mistakes included. */
    static Rows of(int number, long seed) {
        Chance chance = new Chance(seed, number);
        Person person = Person.draw(number, chance);
        Treatment treatment = Treatment.draw(person, chance);
        Rows rows = none();
        rows.patients.add(person.row(chance));
        treatment.infusions().forEach(infusion -> rows.infusions.add(infusion.row(person)));
        rows.assessments.addAll(Assessments.draw(person, treatment, chance));
        rows.adverseEvents.addAll(AdverseEvents.draw(person, treatment, chance, new Chance(~seed, number)));
        Mistakes.make(rows, chance);
        return rows;
    }

    public void add(Rows others) {
        patients.addAll(others.patients);
        infusions.addAll(others.infusions);
        assessments.addAll(others.assessments);
        adverseEvents.addAll(others.adverseEvents);
    }

    void shuffle(Chance chance) {
        chance.shuffle(patients);
        chance.shuffle(infusions);
        chance.shuffle(assessments);
        chance.shuffle(adverseEvents);
    }
}
