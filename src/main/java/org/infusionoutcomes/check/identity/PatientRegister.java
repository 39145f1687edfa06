package org.infusionoutcomes.check.identity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The patients of {@code patients.csv} with their ids, which nobody outside this room sees. */
public final class PatientRegister {

    /** Why a patient is set aside. */
    public enum Standing {
        /** Analysed, as far as the rows in the other tables allow. */
        ACCEPTED,
        /** The cohort is none of the plan's. */
        COHORT_UNKNOWN,
        /** Two rows of the patient name different cohorts, so that the patient is in neither. */
        IN_TWO_COHORTS,
        /** Two rows of the patient say different things in the same column. */
        CONTRADICTORY,
        /** The first infusion is after day 0 and the plan does not shift days. */
        DAYS_NOT_FROM_FIRST_INFUSION
    }

    private final IdDictionary ids = new IdDictionary();
    private final BitSet setAside = new BitSet();
    private final IntList lines = new IntList();
    private final List<Standing> standings = new ArrayList<>();

    /** How many patients there are, those set aside among them. */
    public int count() {
        return ids.size();
    }

    /** The dictionary of ids, in which a patient's number is that of the id. */
    public IdDictionary ids() {
        return ids;
    }

    /** The number of an id, or -1. */
    public int find(char[] text, int from, int to) {
        return ids.find(text, from, to);
    }

    /** Whether a text is the id of a patient. */
    public boolean isId(String text) {
        return find(text.toCharArray(), 0, text.length()) >= 0;
    }

    /** The number of an id, a new one where it was never met. */
    public int add(char[] text, int from, int to, long line) {
        int before = ids.size();
        int patient = ids.add(text, from, to);
        if (patient == before) {
            lines.add((int) line);
            standings.add(Standing.ACCEPTED);
        }
        return patient;
    }

    /** Whether the patient is left out of the analysis, for whatever reason. */
    public boolean isSetAside(int patient) {
        return setAside.get(patient);
    }

    /** Whether the patient is accepted, or the reason why not. */
    public Standing standing(int patient) {
        return standings.get(patient);
    }

    /** Sets the patient aside, or takes it back with {@link Standing#ACCEPTED}. */
    public void setStanding(int patient, Standing standing) {
        standings.set(patient, standing);
        setAside.set(patient, standing != Standing.ACCEPTED);
    }

    /** The line of a patient's first row. */
    public long line(int patient) {
        return lines.get(patient);
    }

    /** First character of a patient's id, without making a text of it. */
    public char firstCharacter(int patient) {
        return ids.firstCharacter(patient);
    }

    /** A patient's id as the export writes it; never for a message or an output. */
    public String id(int patient) {
        return ids.text(patient);
    }

    /** Whether each patient is set aside. */
    public boolean[] setAside() {
        boolean[] setAside = new boolean[count()];
        for (int p = 0; p < setAside.length; p++) {
            setAside[p] = isSetAside(p);
        }
        return setAside;
    }
}
