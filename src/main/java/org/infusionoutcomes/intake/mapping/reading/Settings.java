package org.infusionoutcomes.intake.mapping.reading;

import static org.infusionoutcomes.intake.mapping.file.MappingFile.step;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.infusionoutcomes.intake.mapping.file.MappingFile;
import org.infusionoutcomes.intake.mapping.file.MappingRefused;
import tools.jackson.databind.JsonNode;

/** One part of a mapping: settings that are asked for by name. What nobody asked for is a mistake. */
final class Settings {

    /** What a draft writes where names tell nothing. */
    private static final String OPEN = "FILL_IN";

    private static final String STILL_OPEN = "is to be filled in";
    private static final String REMEDY = "replace FILL_IN, as the comment behind it says";

    private final MappingFile file;
    private final String path;
    private final JsonNode node;
    private final Set<String> asked = new LinkedHashSet<>();

    /** The whole of a mapping, or one part of it. */
    Settings(MappingFile file, String path, JsonNode node) {
        this.file = file;
        this.path = path;
        this.node = node;
        if (!node.isObject()) {
            boolean joined = node.isString() && node.asString().matches("[\\w ]+:\\S.*");
            throw file.atValue(
                    path,
                    "is not a list of settings (name: value)",
                    joined ? "write a blank after the colon" : "write settings here");
        }
    }

    MappingFile file() {
        return file;
    }

    String path() {
        return path;
    }

    boolean has(String key) {
        return ask(key) != null;
    }

    Optional<String> word(String key) {
        return Optional.ofNullable(ask(key)).map(value -> word(path + step(key), value));
    }

    /** One word, or a list of words. */
    List<String> words(String key) {
        JsonNode value = ask(key);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            return List.of(word(path + step(key), value));
        }
        List<String> words = new ArrayList<>();
        for (JsonNode each : value) {
            words.add(word(path + step(key) + "/" + words.size(), each));
        }
        return words;
    }

    /** Pairs of words, in the file's order. */
    Map<String, String> pairs(String key) {
        Map<String, String> pairs = new LinkedHashMap<>();
        refuseOpen(path + step(key) + step(OPEN));
        part(key)
                .ifPresent(of -> of.node
                        .properties()
                        .forEach(pair ->
                                pairs.put(pair.getKey(), word(of.path + step(pair.getKey()), pair.getValue()))));
        return pairs;
    }

    /** Parts by name, in the file's order. */
    Map<String, Settings> parts(String key) {
        Map<String, Settings> parts = new LinkedHashMap<>();
        part(key)
                .ifPresent(of -> of.node
                        .propertyNames()
                        .forEach(name -> parts.put(name, of.part(name).orElseThrow())));
        return parts;
    }

    Optional<Settings> part(String key) {
        return Optional.ofNullable(ask(key)).map(value -> new Settings(file, path + step(key), value));
    }

    /** A part that is one list of settings or several of them. */
    List<Settings> several(String key) {
        JsonNode value = ask(key);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            return List.of(new Settings(file, path + step(key), value));
        }
        List<Settings> all = new ArrayList<>();
        for (JsonNode each : value) {
            all.add(new Settings(file, path + step(key) + "/" + all.size(), each));
        }
        return all;
    }

    OptionalInt number(String key, int least) {
        Optional<String> word = word(key);
        if (word.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!word.get().matches("\\d{1,6}") || Integer.parseInt(word.get()) < least) {
            throw mistake(key, "'" + word.get() + "' is not a whole number of " + least + " or more", "change it");
        }
        return OptionalInt.of(Integer.parseInt(word.get()));
    }

    Optional<Boolean> flag(String key) {
        return choice(key, Map.of("true", true, "false", false));
    }

    <T> Optional<T> choice(String key, Map<String, T> known) {
        return word(key)
                .map(word -> Optional.ofNullable(known.get(word))
                        .orElseThrow(() -> mistake(
                                key,
                                "'" + word + "' is not known here",
                                MappingFile.nearest(
                                        word, known.keySet().stream().sorted().toList()))));
    }

    /** Refuses what nobody asked for. */
    void done() {
        for (String key : node.propertyNames()) {
            if (!asked.contains(key)) {
                throw file.atKey(path + step(key), "there is no such setting here", MappingFile.nearest(key, asked));
            }
        }
    }

    MappingRefused mistake(String key, String problem, String remedy) {
        return file.atValue(path + step(key), problem, remedy);
    }

    private void refuseOpen(String at) {
        if (file.has(at)) {
            throw file.atKey(at, STILL_OPEN, REMEDY);
        }
    }

    private JsonNode ask(String key) {
        asked.add(key);
        return node.get(key);
    }

    private String word(String at, JsonNode value) {
        if (!value.isValueNode() || value.isNull()) {
            throw file.atValue(at, "is not a word or a number", "write one; quote it if it is empty or special");
        }
        if (value.asString().matches("(.*@ )?" + OPEN)) {
            throw file.atValue(at, STILL_OPEN, REMEDY);
        }
        return value.asString();
    }
}
