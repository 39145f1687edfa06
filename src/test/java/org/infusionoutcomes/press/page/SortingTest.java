package org.infusionoutcomes.press.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.infusionoutcomes.report.document.Grid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SortingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "26.7%;26.7",
                "\u221222.6 pp;-22.6",
                "59 of 221;59",
                "12,411;12411",
                "HR 1.55;1.55",
                "p < 0.001;0.001",
                "-3;-3",
                "12\u201318;12"
            })
    void aCellIsSortedByTheNumberThatItBeginsWith(String text, String key) {
        assertThat(Sorting.key(text)).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"insufficient data", "", "2026-Q3", "reference", "\u2013", "patients.csv:14"})
    void wordsAndQuartersHaveNone(String text) {
        assertThat(Sorting.key(text)).isNull();
    }

    @ParameterizedTest
    @EnumSource(Grid.Kind.class)
    void onlyLongTablesOfLikeRowsAreSorted(Grid.Kind kind) {
        boolean alike = kind == Grid.Kind.LISTING || kind == Grid.Kind.NARROW;
        assertThat(Sorting.serves(grid(kind, 5))).isEqualTo(alike);
        assertThat(Sorting.serves(grid(kind, 4))).isFalse();
    }

    private static Grid grid(Grid.Kind kind, int rows) {
        return new Grid(
                "Table",
                kind,
                List.of("Row", "Number"),
                Collections.nCopies(rows, Grid.Line.of("row", List.of("1"))),
                List.of());
    }
}
