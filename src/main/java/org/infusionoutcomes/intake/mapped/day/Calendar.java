package org.infusionoutcomes.intake.mapped.day;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.infusionoutcomes.intake.UnreadableTable;
import org.infusionoutcomes.intake.mapped.file.Format;
import org.infusionoutcomes.intake.mapped.file.SourceFile;
import org.infusionoutcomes.intake.mapping.DateFormat;
import org.infusionoutcomes.intake.mapping.Mapping;

/**
 * Reads the dates of one file.
 *
 * @param file its name
 * @param format as declared
 * @param isoCells whether cells that are dates in themselves come as {@code 2025-03-31}
 * @param cutoff the last day on which anything can have been
 * @param dates how many cells fitted so far
 */
public record Calendar(String file, DateFormat format, boolean isoCells, Optional<LocalDate> cutoff, DatesRead dates) {

    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);

    /** That of a file, if the mapping declares its dates. */
    public static Optional<Calendar> of(SourceFile file, Format format, Mapping mapping) {
        return file.source()
                .days()
                .format()
                .map(declared ->
                        new Calendar(file.name(), declared, format.isoDates(), mapping.cutoff(), new DatesRead()));
    }

    /** A date, or why there is none. */
    record Read(Optional<LocalDate> date, Optional<NoDay> reason) {}

    /**
     * Reads a cell with something in it.
     *
     * @throws UnreadableTable if it holds a date only when day and month change places: then no date of the file can
     *     be trusted
     */
    Read read(String cell, long line, String column) {
        Optional<LocalDate> date = format.read(cell).or(() -> isoCells ? iso(cell) : Optional.empty());
        if (date.isEmpty() && format.isSwapped(cell)) {
            throw new UnreadableTable(
                    "dates-in-two-orders",
                    file,
                    line,
                    column,
                    String.format(
                            Locale.ROOT,
                            "this is no date as %s, but would be one with day and month changed over: the column is"
                                    + " written in another order or in two; declare the right one, or mend the export",
                            format.said()));
        }
        if (date.isPresent()) {
            dates.fits();
        } else {
            dates.fitsNot(cell, line, column);
        }
        return date.map(this::plausible)
                .orElseGet(() -> new Read(Optional.empty(), Optional.of(NoDay.DATE_UNREADABLE)));
    }

    /**
     * Looks back at the file once all of it was read.
     *
     * @throws UnreadableTable if it has dates, and none fits the format
     */
    public void finish() {
        dates.refuseIfNoneFits(file, format.said());
    }

    private Read plausible(LocalDate date) {
        if (date.isBefore(EARLIEST)) {
            return new Read(Optional.empty(), Optional.of(NoDay.DATE_TOO_EARLY));
        }
        if (cutoff.isPresent() && date.isAfter(cutoff.get())) {
            return new Read(Optional.empty(), Optional.of(NoDay.DATE_AFTER_CUTOFF));
        }
        return new Read(Optional.of(date), Optional.empty());
    }

    private static Optional<LocalDate> iso(String cell) {
        try {
            return Optional.of(LocalDate.parse(cell, DateTimeFormatter.ISO_LOCAL_DATE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
