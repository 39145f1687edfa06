package org.infusionoutcomes.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reference values in the shipped folder {@code oracle}; its README says who made them. */
public final class Oracle {

    private static final Map<String, List<Row>> TABLES = new HashMap<>();

    private Oracle() {}

    /** One line of a table. */
    public record Row(Map<String, String> cells) {

        public String text(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new IllegalArgumentException("No column " + column + " in " + cells.keySet());
            }
            return cell;
        }

        public OptionalDouble value(String column) {
            String cell = text(column);
            return cell.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(parsed(cell));
        }

        public double number(String column) {
            return value(column).orElseThrow();
        }

        public long count(String column) {
            return Long.parseLong(text(column));
        }
    }

    /** The cases of a JSON file, by name. */
    public static Map<String, JsonNode> cases(String path) {
        Map<String, JsonNode> cases = new TreeMap<>();
        JsonMapper.shared().readTree(content(path)).properties().forEach(e -> cases.put(e.getKey(), e.getValue()));
        return cases;
    }

    /** The rows of a table. */
    public static synchronized List<Row> table(String path) {
        return TABLES.computeIfAbsent(path, Oracle::read);
    }

    /** The rows of a table that satisfy a condition. */
    public static List<Row> table(String path, Predicate<Row> condition) {
        return table(path).stream().filter(condition).toList();
    }

    private static List<Row> read(String path) {
        List<String> lines = content(path).lines().toList();
        String[] header = lines.get(0).split(",", -1);
        return lines.stream()
                .skip(1)
                .map(line -> row(header, line.split(",", -1)))
                .toList();
    }

    private static Row row(String[] header, String[] cells) {
        assertEquals(header.length, cells.length, () -> String.join(",", cells));
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < header.length; i++) {
            row.put(header[i], cells[i]);
        }
        return new Row(row);
    }

    private static String content(String path) {
        try (InputStream in = Oracle.class.getResourceAsStream("/org/infusionoutcomes/oracle/" + path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double parsed(String cell) {
        return switch (cell) {
            case "Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(cell);
        };
    }

    /** A number of a JSON file, empty for null. */
    public static OptionalDouble value(JsonNode node) {
        if (node.isNull()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(node.isNumber() ? node.doubleValue() : parsed(node.stringValue()));
    }

    /** A list of numbers of a JSON file. */
    public static double[] numbers(JsonNode node) {
        return Stream.iterate(0, i -> i < node.size(), i -> i + 1)
                .mapToDouble(i -> value(node.get(i)).orElseThrow())
                .toArray();
    }

    /** Equal within a tolerance that is relative above 1 and absolute below. */
    public static void assertClose(double expected, double actual, double tolerance, String what) {
        if (Double.isInfinite(expected)) {
            assertEquals(expected, actual, what);
        } else {
            assertEquals(expected, actual, tolerance * Math.max(1, Math.abs(expected)), what);
        }
    }

    /** Equal within a tolerance relative to the expected number: for small probabilities. */
    public static void assertRelative(double expected, double actual, double tolerance, String what) {
        assertEquals(expected, actual, tolerance * Math.abs(expected), what);
    }

    /** Both empty, or both there and close. */
    public static void assertClose(OptionalDouble expected, OptionalDouble actual, double tolerance, String what) {
        assertEquals(expected.isPresent(), actual.isPresent(), what + ": " + expected + ", got " + actual);
        if (expected.isPresent()) {
            assertClose(expected.getAsDouble(), actual.getAsDouble(), tolerance, what);
        }
    }

    /** The interval has these limits. */
    public static void assertLimits(double lower, double upper, Interval actual, double tolerance, String what) {
        assertClose(lower, actual.lower(), tolerance, what + " lower");
        assertClose(upper, actual.upper(), tolerance, what + " upper");
        assertTrue(actual.lower() <= actual.upper(), what);
    }
}
