package org.infusionoutcomes.intake.mapped;

import java.util.HashSet;
import java.util.Set;

/** Patients whose every row the mapping leaves out of the table of patients: their other rows are left out too. */
final class PatientsLeftOut {

    private final Set<String> kept = new HashSet<>();
    private final Set<String> leftOut = new HashSet<>();

    /** A row of the table of patients is read. */
    void keep(String patient) {
        if (kept.add(patient)) {
            leftOut.remove(patient);
        }
    }

    /** A row of the table of patients is left out by its values. */
    void leaveOut(String patient) {
        if (!kept.contains(patient)) {
            leftOut.add(patient);
        }
    }

    /** Whether a patient is left out, now that the table of patients was read. */
    boolean contains(String patient) {
        return leftOut.contains(patient);
    }
}
