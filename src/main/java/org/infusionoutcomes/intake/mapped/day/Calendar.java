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

    /**
     * A date, or why there is none.
     *
     * @param order what the cell says of the order in which the column is written
     */
    record Read(Optional<LocalDate> date, Optional<NoDay> reason, Order order) {}

    /** What one cell says of the order of day and month. */
    enum Order {
        /** It is a date in itself, and was perhaps made of text by another program. */
        NONE_NEEDED,
        /** It could be read with day and month changed over, as another date. */
        OPEN,
        /** It can be read in the declared order alone, or says the same in both. */
        PROVEN
    }

    /**
     * Reads a cell with something in it.
     *
     * @throws UnreadableTable if it holds a date only when day and month change places: then no date of the file can
     *     be trusted
     */
    Read read(String cell, long line, String column) {
        Optional<LocalDate> text = format.read(cell);
        Optional<LocalDate> date = text.or(() -> isoCells ? iso(cell) : Optional.empty());
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
        Order order = text.isEmpty() ? Order.NONE_NEEDED : format.isOpen(cell, text.get()) ? Order.OPEN : Order.PROVEN;
        Optional<NoDay> reason = date.map(this::implausible).orElse(Optional.of(NoDay.DATE_UNREADABLE));
        return new Read(reason.isPresent() ? Optional.empty() : date, reason, order);
    }

    /**
     * Looks back at the file once all of it was read.
     *
     * @throws UnreadableTable if it has dates, and none fits the format
     */
    public void finish() {
        dates.refuseIfNoneFits(file, format.said());
    }

    private Optional<NoDay> implausible(LocalDate date) {
        if (date.isBefore(EARLIEST)) {
            return Optional.of(NoDay.DATE_TOO_EARLY);
        }
        boolean late = cutoff.isPresent() && date.isAfter(cutoff.get());
        return late ? Optional.of(NoDay.DATE_AFTER_CUTOFF) : Optional.empty();
    }

    private static Optional<LocalDate> iso(String cell) {
        try {
            return Optional.of(LocalDate.parse(cell, DateTimeFormatter.ISO_LOCAL_DATE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
