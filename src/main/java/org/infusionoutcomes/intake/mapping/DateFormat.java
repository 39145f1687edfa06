package org.infusionoutcomes.intake.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How calendar dates are written: declared, never guessed. A time of day behind the date, with or without an offset, is
 * passed over: the day is the one that is written, in whatever time zone.
 */
public final class DateFormat {

    private static final Pattern LETTERS = Pattern.compile("[yMd/ .,\\-]+");
    private static final Pattern WITH_TIME = Pattern.compile(
            "(.*?\\d)(?:[T ]\\s*\\d{1,2}:\\d{2}(:\\d{2}([.,]\\d+)?)?\\s*([AaPp][Mm])?\\s*(Z|[+-]\\d{2}(:?\\d{2})?)?)?");
    private static final LocalDate EXCEL = LocalDate.of(1899, 12, 30);
    private static final LocalDate SAS = LocalDate.of(1960, 1, 1);

    private static final String OR = " or ";

    private final String said;
    private final List<DateFormat> either;
    private final Optional<LocalDate> numbersFrom;
    private final Optional<DateTimeFormatter> declared;
    private final Optional<DateTimeFormatter> swapped;

    private DateFormat(String said, Optional<LocalDate> numbersFrom) {
        this.said = said;
        this.either = List.of();
        this.numbersFrom = numbersFrom;
        this.declared = numbersFrom.isPresent() ? Optional.empty() : Optional.of(formatter(said));
        this.swapped = numbersFrom.isPresent() || said.contains("MMM") || said.startsWith("y")
                ? Optional.empty()
                : Optional.of(formatter(swapped(said)));
    }

    private DateFormat(String said, List<DateFormat> either) {
        this.said = said;
        this.either = either;
        this.numbersFrom = Optional.empty();
        this.declared = Optional.empty();
        this.swapped = Optional.empty();
    }

    /**
     * Understands a format: letters {@code y}, {@code M}, {@code d} with what stands between them, as in
     * {@code dd/MM/yyyy}, {@code M/d/yy} or {@code ddMMMyyyy}; or {@code excel} or {@code sas} for a number of days from
     * these programs' first one. Several stand with {@code or} between them where no cell could be a date in two of them:
     * years of four digits, and at most one that counts days and one that does not begin with the year.
     *
     * @return empty where it is none
     */
    public static Optional<DateFormat> of(String said) {
        if (said.contains(OR)) {
            return oneOf(said);
        }
        if (said.equals("excel") || said.equals("sas")) {
            return Optional.of(new DateFormat(said, Optional.of(said.equals("sas") ? SAS : EXCEL)));
        }
        boolean whole = LETTERS.matcher(said).matches()
                && said.replaceAll("[^y]", "").matches("yy|yyyy")
                && said.replaceAll("[^M]", "").matches("M{1,3}")
                && said.replaceAll("[^d]", "").matches("d{1,2}")
                && said.matches(".*(yyyy|yy).*")
                && said.replaceAll("[^yMd]", "").matches("(y+M+d+|d+M+y+|M+d+y+)");
        return whole ? Optional.of(new DateFormat(said, Optional.empty())) : Optional.empty();
    }

    private static Optional<DateFormat> oneOf(String said) {
        List<DateFormat> either = Stream.of(said.split(OR, -1))
                .flatMap(one -> of(one.strip()).stream())
                .toList();
        boolean apart = either.size() == said.split(OR, -1).length
                && either.stream().filter(one -> one.numbersFrom.isPresent()).count() <= 1
                && either.stream().filter(DateFormat::hasTwoOrders).count() <= 1
                && either.stream().allMatch(one -> one.numbersFrom.isPresent() || one.said.contains("yyyy"));
        return apart ? Optional.of(new DateFormat(said, either)) : Optional.empty();
    }

    /** A date as {@code 2026-03-31}, with a year of four digits; empty where it is none. */
    public static Optional<LocalDate> plain(String said) {
        try {
            return said.length() == 10 ? Optional.of(LocalDate.parse(said)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As it was declared. */
    public String said() {
        return said;
    }

    /** The date that a cell holds, empty where it holds none in this format. */
    public Optional<LocalDate> read(String cell) {
        if (!either.isEmpty()) {
            return either.stream().flatMap(one -> one.read(cell).stream()).findFirst();
        }
        return numbersFrom.isPresent()
                ? counted(cell, numbersFrom.get())
                : declared.flatMap(format -> parsed(cell, format));
    }

    /** Whether a cell that holds no date in this format would hold one if day and month changed places. */
    public boolean isSwapped(String cell) {
        return either.stream().anyMatch(one -> one.isSwapped(cell))
                || swapped.flatMap(format -> parsed(cell, format)).isPresent();
    }

    /** Whether dates in this format could be meant in the other order of day and month. */
    public boolean hasTwoOrders() {
        return swapped.isPresent() || either.stream().anyMatch(DateFormat::hasTwoOrders);
    }

    /** Whether a cell that holds a date would hold another one if day and month changed places. */
    public boolean isOpen(String cell, LocalDate date) {
        if (!either.isEmpty()) {
            return either.stream().anyMatch(one -> one.isOpen(cell, date));
        }
        return date.getDayOfMonth() <= 12
                && swapped.flatMap(format -> parsed(cell, format))
                        .filter(other -> !other.equals(date))
                        .isPresent();
    }

    private static Optional<LocalDate> counted(String cell, LocalDate from) {
        boolean whole = cell.matches("\\d{1,6}(\\.\\d+)?");
        return whole ? Optional.of(from.plusDays(Long.parseLong(cell.replaceAll("\\..*", "")))) : Optional.empty();
    }

    private static Optional<LocalDate> parsed(String cell, DateTimeFormatter format) {
        Matcher parts = WITH_TIME.matcher(cell);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(parts.group(1), format));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String swapped(String said) {
        return said.replace('M', '\u0001').replace('d', 'M').replace('\u0001', 'd');
    }

    private static DateTimeFormatter formatter(String said) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(said.replace('y', 'u'))
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    @Override
    public String toString() {
        return said;
    }
}
