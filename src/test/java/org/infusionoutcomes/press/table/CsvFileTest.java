package org.infusionoutcomes.press.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    @TempDir
    private Path folder;

    @Test
    void quotesOnlyWhatNeedsQuotes() throws IOException {
        assertThat(written(
                        List.of("a", "b"),
                        List.of(List.of("", "1,5"), List.of("say \"so\"", "two\nlines"), List.of("é", "x y"))))
                .isEqualTo("a,b\n,\"1,5\"\n\"say \"\"so\"\"\",\"two\nlines\"\né,x y\n");
    }

    @ParameterizedTest
    @CsvSource({"=1+1", "+CALL()", "-2+3", "@SUM(A1)", "=x"})
    void keepsAFormulaFromRunning(String cell) throws IOException {
        assertThat(written(List.of("message"), List.of(List.of(cell)))).isEqualTo("message\n'" + cell + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-0.25", "+7", "-1.5e-7", "-", "OCD-MDD", "a=b"})
    void leavesNumbersAndHarmlessTextAlone(String cell) throws IOException {
        assertThat(written(List.of("x"), List.of(List.of(cell)))).isEqualTo("x\n" + cell + "\n");
    }

    @Test
    void writesANumberThatIsNotThereAsAnEmptyCell() {
        assertThat(CsvFile.cell(OptionalDouble.empty())).isEmpty();
        assertThat(CsvFile.cell(OptionalDouble.of(0.5))).isEqualTo("0.5");
    }

    @Test
    void refusesARowOfAnotherWidth() throws IOException {
        try (CsvFile csv = CsvFile.begin(folder.resolve("x.csv"), List.of("a", "b"))) {
            assertThatThrownBy(() -> csv.row(List.of("1")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("A row of 2 cells is due, got [1]");
        }
    }

    private String written(List<String> header, List<List<String>> rows) throws IOException {
        Path file = folder.resolve("x.csv");
        try (CsvFile csv = CsvFile.begin(file, header)) {
            rows.forEach(csv::row);
        }
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
