package org.infusionoutcomes.intake.mapped.day;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.infusionoutcomes.intake.mapped.file.SourceFile;
import org.infusionoutcomes.intake.mapping.Mapping;
import org.infusionoutcomes.intake.store.Container;

/** The date of each patient's first infusion; it stays at the door. */
public final class DayZeros {

    private final Map<String, LocalDate> byPatient = new HashMap<>();
    private final Optional<LocalDate> cutoff;

    DayZeros(Optional<LocalDate> cutoff) {
        this.cutoff = cutoff;
    }

    /** Reads them from the files that tell them, ahead of everything else. */
    public static DayZeros read(Container container, List<SourceFile> files, Mapping mapping) {
        DayZeros zeros = new DayZeros(mapping.cutoff());
        files.forEach(file -> DayZeroReader.read(container, file, mapping, zeros));
        return zeros;
    }

    /** Takes a date that may be a patient's first. */
    void add(String patient, LocalDate date) {
        byPatient.merge(patient, date, (known, other) -> other.isBefore(known) ? other : known);
    }

    /** Days from a patient's day 0. */
    RowDay day(String patient, LocalDate date) {
        LocalDate zero = byPatient.get(patient);
        return zero == null
                ? RowDay.without(NoDay.PATIENT_WITHOUT_DAY_ZERO)
                : RowDay.of(Long.toString(date.toEpochDay() - zero.toEpochDay()));
    }

    /** The quarter of a patient's day 0, such as {@code 2026-Q3}; empty where it is not known. */
    public String quarter(String patient) {
        LocalDate zero = byPatient.get(patient);
        return zero == null
                ? ""
                : String.format(Locale.ROOT, "%04d-Q%d", zero.getYear(), (zero.getMonthValue() + 2) / 3);
    }

    /** Whether a patient's day 0 has a date. */
    boolean knows(String patient) {
        return byPatient.containsKey(patient);
    }

    /** Days from a patient's day 0 to the cut-off; empty where either is not known. */
    public String observableDays(String patient) {
        LocalDate zero = byPatient.get(patient);
        return zero == null
                ? ""
                : cutoff.map(day -> Long.toString(day.toEpochDay() - zero.toEpochDay()))
                        .orElse("");
    }

    /** Whether the day on which the export was made is known. */
    boolean hasCutoff() {
        return cutoff.isPresent();
    }
}
