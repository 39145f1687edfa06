package org.infusionoutcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The approved report on {@code data/sample} against its numbers recomputed from the raw tables in R by somebody who had
 * not read the program: src/test/r/independent/recompute.R. {@link SampleReportTest} holds that the approved report is what
 * the program makes.
 */
class IndependentReportTest {

    private static final Path APPROVED = Path.of("reports", "sample", "estimates.csv");
    private static final String RECOMPUTED = "/org/infusionoutcomes/independent/sample.csv";

    /** In parts of the value where that is above 1. R's iterations for Turnbull's estimate and the mixed model stop early. */
    private static final Map<String, Double> TOLERANCES = Map.of("interval_censored", 1e-5, "mmrm", 1e-4);

    private static final double CLOSED_FORM = 1e-9;

    @Test
    void everyNumberIsTheOneThatRFinds() throws IOException {
        Map<String, String> reported = reported();
        List<String> wrong = new ArrayList<>();
        List<String> recomputed = recomputed();

        for (String line : recomputed) {
            int end = line.lastIndexOf('|');
            String key = line.substring(0, end);
            if (!agree(key, line.substring(end + 1), reported.get(key))) {
                wrong.add(line + " but " + reported.get(key));
            }
        }

        assertThat(recomputed).hasSizeGreaterThan(4_500);
        assertThat(wrong).isEmpty();
    }

    private static boolean agree(String key, String expected, String actual) {
        if (actual == null || expected.isEmpty() || actual.isEmpty()) {
            return expected.equals(actual);
        }
        double value = Double.parseDouble(expected);
        double tolerance = TOLERANCES.getOrDefault(key.substring(0, key.indexOf('|')), CLOSED_FORM);
        return Math.abs(Double.parseDouble(actual) - value) <= tolerance * Math.max(1, Math.abs(value));
    }

    /** No cell of these rows is quoted or holds a comma. */
    private static Map<String, String> reported() throws IOException {
        Map<String, String> numbers = new HashMap<>();
        for (String line : Files.readAllLines(APPROVED)) {
            int end = line.lastIndexOf(',');
            numbers.put(line.substring(0, end).replace(',', '|'), line.substring(end + 1));
        }
        return numbers;
    }

    private static List<String> recomputed() throws IOException {
        try (var in = IndependentReportTest.class.getResourceAsStream(RECOMPUTED)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(2)
                    .toList();
        }
    }
}
