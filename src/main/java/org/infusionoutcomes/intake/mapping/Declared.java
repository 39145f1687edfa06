package org.infusionoutcomes.intake.mapping;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the command line and the plan declare about an export beyond its mapping.
 *
 * @param mapping the mapping file; empty: {@code mapping.yaml} of the export where it has one
 * @param dates how calendar dates are written where the mapping does not say
 * @param cutoff the day on which the export was made
 * @param subgroups columns of patients that the plan adds
 * @param instruments the plan's instruments in all their spellings; empty: what a mapping calls one is not judged
 */
public record Declared(
        Optional<Path> mapping,
        Optional<DateFormat> dates,
        Optional<LocalDate> cutoff,
        List<String> subgroups,
        List<String> instruments) {

    /** Copies the subgroups, so that nobody can change them later. */
    public Declared {
        subgroups = List.copyOf(subgroups);
        instruments = List.copyOf(instruments);
    }

    /** Without a plan. */
    public Declared(
            Optional<Path> mapping, Optional<DateFormat> dates, Optional<LocalDate> cutoff, List<String> subgroups) {
        this(mapping, dates, cutoff, subgroups, List.of());
    }

    /** Nothing declared. */
    public static Declared nothing() {
        return new Declared(Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }
}
