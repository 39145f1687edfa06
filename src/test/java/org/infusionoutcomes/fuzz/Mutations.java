package org.infusionoutcomes.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Changes a good file in one to three ways, as its seed says. */
final class Mutations {

    private static final String[] INSERTED = {
        "\"",
        ",",
        ";",
        "\t",
        "\n",
        "\r",
        "\0",
        "\uFEFF",
        "\u2212",
        "\u00E9",
        "-",
        "9999999999",
        "1e308",
        "NaN",
        "#N/A",
        "=1+1",
        "&a",
        "*a",
        "!!",
        "{",
        "[",
        ": ",
        "- ",
        "|",
        "%",
        "\u202E",
        "<html>",
        "sep=;",
        "'",
        "'x'"
    };
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            StandardCharsets.ISO_8859_1,
            Charset.forName("UTF-32BE"));

    private Mutations() {}

    /** Of any file. */
    static byte[] ofBytes(byte[] good, Random random) {
        byte[] bytes = good.clone();
        for (int k = random.nextInt(3); k >= 0; k--) {
            bytes = once(bytes, random);
        }
        return bytes;
    }

    private static byte[] once(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(40));
        return switch (random.nextInt(6)) {
            case 0 -> flipped(bytes, random);
            case 1 -> joined(bytes, 0, from, bytes, to, bytes.length);
            case 2 -> joined(bytes, 0, to, bytes, from, bytes.length);
            case 3 -> Arrays.copyOf(bytes, from);
            case 4 -> {
                byte[] text = INSERTED[random.nextInt(INSERTED.length)].getBytes(StandardCharsets.UTF_8);
                byte[] head = joined(bytes, 0, from, text, 0, text.length);
                yield joined(head, 0, head.length, bytes, from, bytes.length);
            }
            default -> joined(bytes, from, bytes.length, bytes, 0, from);
        };
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        for (int k = random.nextInt(4); k >= 0 && changed.length > 0; k--) {
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    private static byte[] joined(byte[] one, int from, int to, byte[] other, int otherFrom, int otherTo) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(one, from, to - from);
        all.write(other, otherFrom, otherTo - otherFrom);
        return all.toByteArray();
    }

    /** Of a table: rows doubled, cut, shuffled, columns swapped in all rows or in one, cells of one row in another. */
    static byte[] ofTable(String good, Random random) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : good.split("\n", 0)) {
            rows.add(new ArrayList<>(List.of(line.split(",", -1))));
        }
        for (int k = random.nextInt(4); k >= 0; k--) {
            changeTable(rows, random);
        }
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(String.join(",", row)).append('\n'));
        return encoded(text.toString(), random);
    }

    private static void changeTable(List<List<String>> rows, Random random) {
        int one = random.nextInt(rows.size());
        int other = random.nextInt(rows.size());
        int column = random.nextInt(3);
        switch (random.nextInt(8)) {
            case 0 -> rows.add(other, new ArrayList<>(rows.get(one)));
            case 1 -> rows.remove(rows.size() > 2 ? one : 0);
            case 2 -> Collections.shuffle(rows.subList(1, rows.size()), random);
            case 3 -> rows.forEach(row -> swap(row, column, column + 1));
            case 4 -> swap(rows.get(one), column, column + 1);
            case 5 -> rows.get(one).set(0, rows.get(other).get(0));
            case 6 -> rows.get(one).set(rows.get(one).size() - 1, INSERTED[random.nextInt(INSERTED.length)]);
            default -> rows.get(one).add(0, "");
        }
        if (rows.isEmpty()) {
            rows.add(new ArrayList<>(List.of("", "")));
        }
    }

    private static void swap(List<String> row, int one, int other) {
        if (other < row.size()) {
            Collections.swap(row, one, other);
        }
    }

    /** Mostly UTF-8; sometimes another encoding in the whole file or from some place on. */
    private static byte[] encoded(String text, Random random) {
        if (random.nextInt(8) > 0) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        Charset charset = CHARSETS.get(random.nextInt(CHARSETS.size()));
        int from = random.nextBoolean() ? 0 : random.nextInt(text.length());
        byte[] head = text.substring(0, from).getBytes(StandardCharsets.UTF_8);
        byte[] tail = text.substring(from).getBytes(charset);
        return joined(head, 0, head.length, tail, 0, tail.length);
    }
}
