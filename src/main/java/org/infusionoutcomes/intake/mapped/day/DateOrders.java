package org.infusionoutcomes.intake.mapped.day;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.infusionoutcomes.intake.mapping.DateFormat;

/** Whether the dates of each column prove the order of day and month that is declared for them. */
public final class DateOrders {

    /** Days from 1954 to 2064, as Excel counts them. */
    private static final Pattern SERIAL = Pattern.compile("[2-5]\\d{4}(\\.\\d+)?");

    private final Map<Integer, Column> columns = new TreeMap<>();

    /** Begins with none. */
    public DateOrders() {}

    /**
     * A column to look at again.
     *
     * @param wide which of the wide columns has it, 0 where it is of the whole row
     * @param line where its first date stands
     * @param rule short name of the check
     * @param message what is uncertain and what to do
     */
    public record Doubt(int wide, long line, String rule, String message) {}

    private static final class Column {

        private final int wide;
        private final long line;
        private long open;
        private long text;
        private long inItself;
        private boolean proven;
        private long asIso;
        private long asNumber;

        Column(int wide, long line) {
            this.wide = wide;
            this.line = line;
        }

        void add(Calendar.Read read) {
            boolean dateInItself = read.order() == Calendar.Order.NONE_NEEDED;
            inItself += dateInItself ? 1 : 0;
            text += dateInItself ? 0 : 1;
            open += read.order() == Calendar.Order.OPEN ? 1 : 0;
            proven |= provesOrder(read);
        }

        Doubt doubt(String rule, String message) {
            return new Doubt(wide, line, rule, message);
        }

        String unproven(DateFormat format) {
            return "no date of this column proves that it is written as " + format.said() + ": of " + text
                    + " written as text, " + open
                    + " could be read with day and month changed over; make sure of the order where the export comes from";
        }

        String ofTwoKinds() {
            return "the column mixes dates in themselves (" + inItself + ") with text (" + text
                    + "): spreadsheets make dates of what fits their own order of day and month and leave the rest, so that"
                    + " the former may have day and month changed over; compare some with their source";
        }

        String inAnotherForm(DateFormat format) {
            String iso = asIso > 0 ? " or yyyy-MM-dd" : "";
            String excel = asNumber > 0 ? " or excel" : "";
            return "cells that are no dates as " + format.said() + " would be dates like 2026-03-31 (" + asIso
                    + ") or days as Excel counts them (" + asNumber + "); if they are, declare the format as \""
                    + format.said() + iso + excel + "\"";
        }

        /** A day above 12 proves it; 05/05 says the same in both orders and proves nothing. */
        private static boolean provesOrder(Calendar.Read read) {
            return read.order() == Calendar.Order.PROVEN
                    && read.date().filter(date -> date.getDayOfMonth() > 12).isPresent();
        }
    }

    /** Looks at a cell that was read. */
    void add(int place, int wide, long line, String cell, Calendar.Read read) {
        Column column = columns.computeIfAbsent(place, none -> new Column(wide, line));
        if (read.date().isPresent()) {
            column.add(read);
        } else if (read.reason().filter(NoDay.DATE_UNREADABLE::equals).isPresent()) {
            column.asIso += DateFormat.plain(cell).isPresent() ? 1 : 0;
            column.asNumber += SERIAL.matcher(cell).matches() ? 1 : 0;
        }
    }

    /** The columns that prove nothing, and those that mix dates of two kinds. */
    public List<Doubt> doubts(DateFormat format) {
        List<Doubt> doubts = new ArrayList<>();
        for (Column column : columns.values()) {
            if (column.open > 0 && !column.proven) {
                doubts.add(column.doubt("date-order-unproven", column.unproven(format)));
            }
            if (column.inItself > 0 && column.text > 0 && format.hasTwoOrders()) {
                doubts.add(column.doubt("dates-of-two-kinds", column.ofTwoKinds()));
            }
            if (column.asIso + column.asNumber > 0) {
                doubts.add(column.doubt("dates-in-another-form", column.inAnotherForm(format)));
            }
        }
        return doubts;
    }
}
