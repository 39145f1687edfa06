package org.infusionoutcomes.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The patients of {@code patients.csv} with their ids, which nobody outside this room sees. */
final class PatientRegister {

    /** Why a patient is set aside. */
    enum Standing {
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

    int count() {
        return ids.size();
    }

    IdDictionary ids() {
        return ids;
    }

    /** The number of an id, or -1. */
    int find(char[] text, int from, int to) {
        return ids.find(text, from, to);
    }

    /** Whether a text is the id of a patient. */
    boolean isId(String text) {
        return find(text.toCharArray(), 0, text.length()) >= 0;
    }

    /** The number of an id, a new one where it was never met. */
    int add(char[] text, int from, int to, long line) {
        int before = ids.size();
        int patient = ids.add(text, from, to);
        if (patient == before) {
            lines.add((int) line);
            standings.add(Standing.ACCEPTED);
        }
        return patient;
    }

    boolean isSetAside(int patient) {
        return setAside.get(patient);
    }

    Standing standing(int patient) {
        return standings.get(patient);
    }

    void setStanding(int patient, Standing standing) {
        standings.set(patient, standing);
        setAside.set(patient, standing != Standing.ACCEPTED);
    }

    /** The line of a patient's first row. */
    long line(int patient) {
        return lines.get(patient);
    }

    char firstCharacter(int patient) {
        return ids.firstCharacter(patient);
    }

    String id(int patient) {
        return ids.text(patient);
    }

    /** Whether each patient is set aside. */
    boolean[] setAside() {
        boolean[] setAside = new boolean[count()];
        for (int p = 0; p < setAside.length; p++) {
            setAside[p] = isSetAside(p);
        }
        return setAside;
    }
}
