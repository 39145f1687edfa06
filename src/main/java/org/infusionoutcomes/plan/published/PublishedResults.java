package org.infusionoutcomes.plan.published;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Reads the packaged table of published results. */
public final class PublishedResults {

    private static final String TABLE = "/org/infusionoutcomes/published.csv";

    private static final String HEADER =
            "study,year,cohort,design,patients,regimen,instrument,measure,events,of,percent,"
                    + "when_and_how_defined,source,comparability";

    private static final List<PublishedResult> ALL = read(text());

    private PublishedResults() {}

    /** Every result, in the order of the table. */
    public static List<PublishedResult> all() {
        return ALL;
    }

    /** The results of a cohort with such a measure. */
    public static List<PublishedResult> of(String cohort, String measure) {
        return ALL.stream()
                .filter(r -> r.cohort().equals(cohort) && r.measure().equals(measure))
                .toList();
    }

    /** The results of a cohort on how long patients stay well. */
    public static List<PublishedResult> ofDurability(String cohort) {
        return ALL.stream()
                .filter(r -> r.cohort().equals(cohort) && r.isOfDurability())
                .toList();
    }

    /**
     * Reads a table without quotes: no cell of it may hold a comma.
     *
     * @throws IllegalArgumentException for another header, a quote, or a line with more or fewer cells
     */
    static List<PublishedResult> read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new IllegalArgumentException("A table of published results begins with " + HEADER);
        }
        return lines.stream().skip(1).map(PublishedResults::result).toList();
    }

    private static PublishedResult result(String line) {
        String[] c = line.split(",", -1);
        if (c.length != 14 || line.contains("\"")) {
            throw new IllegalArgumentException("A published result has 14 cells without quotes, got " + line);
        }
        return new PublishedResult(
                c[0],
                Integer.parseInt(c[1]),
                c[2],
                c[3],
                count(c[4]),
                c[5],
                c[6],
                c[7],
                count(c[8]),
                count(c[9]),
                value(c[10]),
                c[11],
                c[12],
                c[13]);
    }

    private static OptionalLong count(String text) {
        return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
    }

    private static OptionalDouble value(String text) {
        return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    }

    private static String text() {
        try (InputStream in = PublishedResults.class.getResourceAsStream(TABLE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
