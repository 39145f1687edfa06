package org.infusionoutcomes.course;

import java.util.List;
import org.infusionoutcomes.check.accepted.Checked;
import org.infusionoutcomes.plan.Plan;

/** The courses of an export, one a patient, made when asked for: a view over the columns of {@code check}. */
public final class Courses {

    private final Checked checked;
    private final Plan plan;

    private Courses(Checked checked, Plan plan) {
        this.checked = checked;
        this.plan = plan;
    }

    /** Lays the plan's series rules over what was read. */
    public static Courses assemble(Checked checked, Plan plan) {
        return new Courses(checked, plan);
    }

    /** How many there are: one a patient, those set aside included. */
    public int count() {
        return checked.patients().count();
    }

    /** The course of a patient. Safe to call from several threads. */
    public Course course(int patient) {
        return new Course(checked, plan.series(), patient);
    }

    /** What the export says of its patients beside their cohort and times: names of columns, in its order. */
    public List<String> attributes() {
        return checked.patients().attributes();
    }

    /**
     * The levels of an attribute, in text order; those of a column of numbers are the numbers as written.
     *
     * @throws IllegalArgumentException if the export has no such attribute
     */
    public List<String> levels(String attribute) {
        return checked.patients().levels(attribute);
    }

    /**
     * The number of a patient's level of an attribute, or -1 where the cell is empty.
     *
     * @throws IllegalArgumentException if the export has no such attribute
     */
    public int level(String attribute, int patient) {
        return checked.patients().level(attribute, patient);
    }

    /** Whether the export says how long each patient could be observed. */
    public boolean observableDaysGiven() {
        return checked.patients().observableDaysGiven();
    }

    /** Whether the export has a table of adverse events. */
    public boolean adverseEventsGiven() {
        return checked.adverseEvents().isGiven();
    }

    /** The words under which adverse events are counted, the last being {@code other}. */
    public List<String> eventWords() {
        return checked.eventWords();
    }
}
