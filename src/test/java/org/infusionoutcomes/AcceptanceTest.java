package org.infusionoutcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two exports whose numbers were computed by a program in R and again by one in Python, both written from the
 * definitions alone; see the README beside them.
 */
class AcceptanceTest {

    /** The definitions ask two programs to agree to 1e-9, relative; 1e-11 near 0. */
    private static final double RELATIVE = 1e-9;

    private static final double NEAR_ZERO = 1e-11;

    @ParameterizedTest
    @CsvSource({"clinic, 628", "edges, 604"})
    void everyExpectedRowAgrees(String name, int rows) throws IOException, URISyntaxException {
        Path folder = Path.of(AcceptanceTest.class
                .getResource("/org/infusionoutcomes/acceptance/" + name)
                .toURI());
        Numbers numbers = Walk.compare(folder.resolve("export")).numbers();

        List<String> expected = Files.readAllLines(folder.resolve("estimates.csv"));
        List<String> differ = new ArrayList<>();
        for (String row : expected.subList(1, expected.size())) {
            if (!agrees(numbers, row.split(",", -1))) {
                differ.add(row);
            }
        }

        assertThat(expected).hasSize(rows + 1);
        assertThat(differ).isEmpty();
    }

    private static boolean agrees(Numbers numbers, String[] row) {
        Key key = new Key(row[0], row[1], row[2], row[3], row[4], row[5], row[6]);
        OptionalDouble value = numbers.value(key, row[7]);
        if (!numbers.has(key, row[7]) || value.isPresent() == row[8].isEmpty()) {
            return false;
        }
        return row[8].isEmpty() || isClose(value.getAsDouble(), Double.parseDouble(row[8]));
    }

    private static boolean isClose(double value, double expected) {
        return Math.abs(value - expected) <= Math.max(NEAR_ZERO, RELATIVE * Math.abs(expected));
    }
}
