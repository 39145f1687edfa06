package org.infusionoutcomes.press.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFileTest {

    record Point(String name, double x, Double y, int n) {}

    @Test
    void keepsTheOrderOfARecordAndWritesNumbersShort() {
        assertThat(JsonFile.text(new Point("é \"q\"", 0.1 + 0.2, 2.0, 7)))
                .isEqualTo(
                        "{\n  \"name\" : \"é \\\"q\\\"\",\n  \"x\" : 0.30000000000000004,\n  \"y\" : 2,\n  \"n\" : 7\n}\n");
    }

    @Test
    void keepsTheOrderOfAMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("b", List.of(1e-7, 1));
        map.put("a", Map.of());
        assertThat(JsonFile.text(map)).isEqualTo("{\n  \"b\" : [\n    1e-7,\n    1\n  ],\n  \"a\" : { }\n}\n");
    }

    @Test
    void readsAnObject() {
        Map<String, Object> read =
                JsonFile.read("{\"program\":\"p\",\"n\":[1,2.5,true],\"files\":{\"b\":\"x\",\"a\":{}}}");
        assertThat(read).containsEntry("program", "p").containsEntry("n", List.of(1.0, 2.5, true));
        assertThat(read).containsEntry("files", Map.of("b", "x", "a", Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"program\":", "[1]", "{} {}", "{\"a\":nought}"})
    void readsNothingOfWhatIsNotOneObject(String text) {
        assertThat(JsonFile.read(text)).isEmpty();
    }

    @Test
    void refusesWhatHasNoJson() {
        assertThatThrownBy(() -> JsonFile.text(List.of(new Object())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("No JSON is known for");
        assertThatThrownBy(() -> JsonFile.text(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
