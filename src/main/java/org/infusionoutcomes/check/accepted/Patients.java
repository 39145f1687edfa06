package org.infusionoutcomes.check.accepted;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The patients of an export, numbered from 0. */
public final class Patients {

    private final int[] cohorts;
    private final boolean[] setAside;
    private final int[] quarters;
    private final int[] observableDays;
    private final boolean observableDaysGiven;
    private final Map<String, Attribute> attributes;

    /**
     * Arrays of one place a patient, not copied: numbers of cohorts (-1 for none), who is set aside, quarters (-1 where
     * not given), and days of observation (-1 where not given).
     */
    public Patients(
            int[] cohorts,
            boolean[] setAside,
            int[] quarters,
            int[] observableDays,
            boolean observableDaysGiven,
            Map<String, Attribute> attributes) {
        this.cohorts = cohorts;
        this.setAside = setAside;
        this.quarters = quarters;
        this.observableDays = observableDays;
        this.observableDaysGiven = observableDaysGiven;
        this.attributes = new LinkedHashMap<>(attributes);
    }

    /** How many there are, those set aside included. */
    public int count() {
        return cohorts.length;
    }

    /**
     * The cohort's number in the plan's order, or -1 where a patient is in two cohorts or in one the plan does not
     * know.
     */
    public int cohort(int patient) {
        return cohorts[patient];
    }

    /**
     * Whether the patient is set aside: in two cohorts, in none that the plan knows, described twice and differently,
     * or with days that are not counted from the first infusion.
     */
    public boolean isSetAside(int patient) {
        return setAside[patient];
    }

    /** The quarter of the first infusion as {@code 4 * year + quarter - 1}, or -1 where it is not given. */
    public int startQuarter(int patient) {
        return quarters[patient];
    }

    /** Days from the first infusion to the data cut-off, or -1 where it is not given. */
    public int observableDays(int patient) {
        return observableDays[patient];
    }

    /** Whether the export has the column {@code observable_days} at all. */
    public boolean observableDaysGiven() {
        return observableDaysGiven;
    }

    /** The optional columns that were read, by canonical name. */
    public List<String> attributes() {
        return List.copyOf(attributes.keySet());
    }

    /**
     * The levels of an attribute, in text order; a numeric column's levels are its numbers as written.
     *
     * @throws IllegalArgumentException if the export has no such attribute
     */
    public List<String> levels(String attribute) {
        return attribute(attribute).levels();
    }

    /**
     * The number of a patient's level of an attribute, or -1 where the cell is empty.
     *
     * @throws IllegalArgumentException if the export has no such attribute
     */
    public int level(String attribute, int patient) {
        return attribute(attribute).level(patient);
    }

    private Attribute attribute(String name) {
        Attribute attribute = attributes.get(name);
        if (attribute == null) {
            throw new IllegalArgumentException(
                    "The export has no attribute '" + name + "', only " + attributes.keySet());
        }
        return attribute;
    }

    /** One optional column. */
    public static final class Attribute {

        private final List<String> levels;
        private final int[] patients;

        /** The levels, and of each patient the number of its level; the array is not copied. */
        public Attribute(List<String> levels, int[] patients) {
            this.levels = List.copyOf(levels);
            this.patients = patients;
        }

        List<String> levels() {
            return levels;
        }

        int level(int patient) {
            return patients[patient];
        }
    }
}
