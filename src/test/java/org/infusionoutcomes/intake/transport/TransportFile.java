package org.infusionoutcomes.intake.transport;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Writes SAS transport files of version 5 for tests; R's {@code foreign::read.xport} reads them. */
public final class TransportFile {

    private static final int BLOCK = 80;
    private static final String MADE = "01JAN26:00:00:00";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /**
     * A column.
     *
     * @param name of at most eight letters
     * @param length of texts; 0 for a number of eight bytes
     * @param format of SAS, empty for none
     */
    public record Column(String name, int length, String format) {}

    /** A file without data sets. */
    public TransportFile() {
        header("LIBRARY HEADER RECORD!!!!!!!000000000000000000000000000000");
        text(padded("SAS     SAS     SASLIB  6.06    bsd4.2", 64) + MADE);
        text(padded(MADE, BLOCK));
    }

    /** Adds a data set; a cell of a number that is {@code .} is missing. */
    public TransportFile add(String name, List<Column> columns, List<List<String>> rows) {
        header("MEMBER  HEADER RECORD!!!!!!!000000000000000001600000000140");
        header("DSCRPTR HEADER RECORD!!!!!!!000000000000000000000000000000");
        text(padded("SAS     " + padded(name, 8) + "SASDATA 6.06    bsd4.2", 64) + MADE);
        text(padded(MADE, BLOCK));
        header("NAMESTR HEADER RECORD!!!!!!!000000" + String.format(Locale.ROOT, "%04d", columns.size())
                + "00000000000000000000");
        int position = 0;
        for (int i = 0; i < columns.size(); i++) {
            position += describe(columns.get(i), i + 1, position);
        }
        fill();
        header("OBS     HEADER RECORD!!!!!!!000000000000000000000000000000");
        rows.forEach(row -> row(columns, row));
        fill();
        return this;
    }

    /** The file. */
    public byte[] bytes() {
        return bytes.toByteArray();
    }

    private int describe(Column column, int number, int position) {
        boolean numeric = column.length() == 0;
        int length = numeric ? 8 : column.length();
        ByteBuffer description = ByteBuffer.allocate(140);
        description.putShort((short) (numeric ? 1 : 2)).putShort((short) 0);
        description.putShort((short) length).putShort((short) number);
        description.put(ascii(padded(column.name(), 8))).put(ascii(padded("", 40)));
        description.put(ascii(padded(column.format(), 8)));
        description.position(72);
        description.put(ascii(padded("", 8)));
        description.position(84);
        description.putInt(position);
        bytes.writeBytes(description.array());
        return length;
    }

    private void row(List<Column> columns, List<String> cells) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).length() == 0) {
                bytes.writeBytes(number(cells.get(i)));
            } else {
                text(padded(cells.get(i), columns.get(i).length()));
            }
        }
    }

    /** A number as IBM has it; the fraction's first digit of 16 is not 0. */
    private static byte[] number(String cell) {
        if (cell.equals(".")) {
            return new byte[] {'.', 0, 0, 0, 0, 0, 0, 0};
        }
        double value = Double.parseDouble(cell);
        if (value == 0) {
            return new byte[8];
        }
        double fraction = Math.abs(value);
        int exponent = 64;
        for (; fraction >= 1; fraction /= 16) {
            exponent++;
        }
        for (; fraction < 1 / 16.0; fraction *= 16) {
            exponent--;
        }
        long word = (long) (fraction * (1L << 56)) | ((long) exponent << 56) | (value < 0 ? Long.MIN_VALUE : 0);
        return ByteBuffer.allocate(8).putLong(word).array();
    }

    private void header(String said) {
        text(padded("HEADER RECORD*******" + said, BLOCK));
    }

    private void fill() {
        while (bytes.size() % BLOCK != 0) {
            bytes.write(' ');
        }
    }

    private void text(String text) {
        bytes.writeBytes(ascii(text));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String padded(String text, int length) {
        return text + " ".repeat(length - text.length());
    }
}
