package org.infusionoutcomes.intake.mapping.reading;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.infusionoutcomes.intake.mapping.CanonicalTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A file's settings laid over those of the preset that it extends. */
final class Overlay {

    private static final List<String> WAYS_TO_TELL_THE_DAY =
            List.of("/columns/day", "/columns/date", "/constants/day", "/visit");
    private static final List<String> FILLED_BY_WIDE = List.of("instrument", "total");

    private Overlay() {}

    /**
     * All settings of a preset and of the file that extends it. A list of the file's goes before the preset's; a list
     * of sources has each of its entries laid over the preset's one. What the file tells replaces the preset's other way
     * of telling the same: of the day, of a column (by a constant or by wide columns) and of rows (to be taken or left).
     */
    static JsonNode of(JsonNode preset, JsonNode file) {
        ObjectNode below = preset.deepCopy().asObject();
        for (CanonicalTable table : CanonicalTable.values()) {
            if (below.get(table.key()) instanceof ObjectNode source && file.has(table.key())) {
                below.set(table.key(), sources(table, source, file.get(table.key())));
            }
        }
        Map<String, JsonNode> rest = new LinkedHashMap<>();
        file.properties().stream()
                .filter(pair -> CanonicalTable.of(pair.getKey()).isEmpty() || !below.has(pair.getKey()))
                .forEach(pair -> rest.put(pair.getKey(), pair.getValue()));
        rest.forEach((key, value) -> below.set(key, below.has(key) ? laid(below.get(key), value) : value));
        return below;
    }

    private static JsonNode sources(CanonicalTable table, ObjectNode preset, JsonNode file) {
        if (!file.isArray()) {
            return source(table, preset, file);
        }
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        file.forEach(entry -> all.add(source(table, preset, entry)));
        return all;
    }

    private static JsonNode source(CanonicalTable table, ObjectNode preset, JsonNode file) {
        ObjectNode below = preset.deepCopy();
        if (table != CanonicalTable.PATIENTS) {
            takeOffDay(below, file);
        }
        takeOff(below.at("/columns"), file.at("/constants").propertyNames());
        takeOff(below.at("/constants"), file.at("/columns").propertyNames());
        if (file.has("wide")) {
            takeOff(below.at("/columns"), FILLED_BY_WIDE);
            takeOff(below.at("/constants"), FILLED_BY_WIDE);
        }
        takeOffRules(below.at("/rows"), file.at("/rows"));
        return laid(below, file);
    }

    private static void takeOffDay(ObjectNode preset, JsonNode file) {
        if (WAYS_TO_TELL_THE_DAY.stream().allMatch(way -> file.at(way).isMissingNode())) {
            return;
        }
        preset.remove("visit");
        takeOff(preset.at("/columns"), List.of("day", CanonicalTable.DATE));
        takeOff(preset.at("/constants"), List.of("day"));
    }

    private static void takeOff(JsonNode preset, Collection<String> targets) {
        if (preset instanceof ObjectNode pairs) {
            pairs.remove(targets);
        }
    }

    private static void takeOffRules(JsonNode preset, JsonNode file) {
        if (preset instanceof ObjectNode rules) {
            file.properties().forEach(rule -> {
                if (rules.get(rule.getKey()) instanceof ObjectNode said) {
                    said.remove(rule.getValue().has("take") ? List.of("leave") : List.of());
                    said.remove(rule.getValue().has("leave") ? List.of("take") : List.of());
                }
            });
        }
    }

    private static JsonNode laid(JsonNode under, JsonNode over) {
        if (under.isArray() && over.isArray()) {
            return ((ArrayNode) over.deepCopy()).addAll((ArrayNode) under);
        }
        if (!(under instanceof ObjectNode below) || !over.isObject()) {
            return over;
        }
        over.properties().forEach(pair -> {
            JsonNode lower = below.get(pair.getKey());
            below.set(pair.getKey(), lower == null ? pair.getValue() : laid(lower, pair.getValue()));
        });
        return below;
    }
}
