package org.infusionoutcomes.check.identity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The patients of {@code patients.csv} with their ids, which nobody outside this room sees. */
public final class PatientRegister {

    /** Why a patient is set aside. */
    public enum Standing {
        ACCEPTED,
        COHORT_UNKNOWN,
        IN_TWO_COHORTS,
        CONTRADICTORY,
        DAYS_NOT_FROM_FIRST_INFUSION
    }

    private final IdDictionary ids = new IdDictionary();
    private final BitSet setAside = new BitSet();
    private final IntList lines = new IntList();
    private final List<Standing> standings = new ArrayList<>();

    public int count() {
        return ids.size();
    }

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

    public boolean isSetAside(int patient) {
        return setAside.get(patient);
    }

    public Standing standing(int patient) {
        return standings.get(patient);
    }

    public void setStanding(int patient, Standing standing) {
        standings.set(patient, standing);
        setAside.set(patient, standing != Standing.ACCEPTED);
    }

    /** The line of a patient's first row. */
    public long line(int patient) {
        return lines.get(patient);
    }

    public char firstCharacter(int patient) {
        return ids.firstCharacter(patient);
    }

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
