package org.infusionoutcomes.press.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
    void readsWhatIsNotJsonAsMissing() {
        assertThat(JsonFile.read("{\"program\":").isMissingNode()).isTrue();
        assertThat(JsonFile.read("{\"program\":1}").path("program").asInt()).isEqualTo(1);
    }
}
