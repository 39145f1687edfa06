package org.infusionoutcomes.check;

import java.util.List;

/** The patients of an export, numbered from 0. */
public interface Patients {

    /** How many there are, those set aside included. */
    int count();

    /** The cohort's number in the plan's order, or -1 where a patient is in two cohorts or in one the plan does not know. */
    int cohort(int patient);

    /** Whether the patient is set aside: in two cohorts, in none that the plan knows, or days not counted from day 0. */
    boolean isSetAside(int patient);

    /** The quarter of the first infusion as {@code 4 * year + quarter - 1}, or -1 where it is not given. */
    int startQuarter(int patient);

    /** Days from the first infusion to the data cut-off, or -1 where it is not given. */
    int observableDays(int patient);

    /** Whether the export has the column {@code observable_days} at all. */
    boolean observableDaysGiven();

    /** The optional columns that were read, by canonical name. */
    List<String> attributes();

    /** The levels of an attribute, in text order; a numeric column's levels are its numbers as written. */
    List<String> levels(String attribute);

    /** The number of a patient's level of an attribute, or -1 where the cell is empty. */
    int level(String attribute, int patient);
}
