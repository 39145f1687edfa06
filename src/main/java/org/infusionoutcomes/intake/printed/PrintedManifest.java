package org.infusionoutcomes.intake.printed;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a report says of itself. */
record PrintedManifest(JsonNode json) {

    static final String NAME = "manifest.json";

    private static final String PROGRAM = "infusion-outcomes";
    private static final Set<String> NAMED_BY_USER = Set.of("cohorts", "instruments");
    private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

    static PrintedManifest of(Path folder, byte[] bytes) {
        JsonNode json = parse(folder, new String(bytes, StandardCharsets.UTF_8));
        if (!json.path("program").asString("").equals(PROGRAM)) {
            throw new UnreadableReport(
                    folder.resolve(NAME) + " was not written by this program",
                    "name a folder that the command report wrote");
        }
        if (!json.path("plan").isObject() || json.path("version").asString("").isEmpty()) {
            throw new UnreadableReport(
                    folder + " holds no report: its manifest has no plan",
                    "name a folder that the command report wrote");
        }
        return new PrintedManifest(json);
    }

    private static JsonNode parse(Path folder, String text) {
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            throw new UnreadableReport(folder.resolve(NAME) + " is damaged: it is not JSON", "make the report again");
        }
    }

    String version() {
        return json.path("version").asString("");
    }

    Optional<String> quarter() {
        return text("quarter");
    }

    Optional<String> disclosure() {
        return text("disclosure");
    }

    boolean simulated() {
        return json.path("simulated").asBoolean(false);
    }

    /** The SHA-256 of a file of the report, empty text where it is not named. */
    String file(String name) {
        return json.path("files").path(name).asString("");
    }

    Map<String, String> sources() {
        Map<String, String> sources = new LinkedHashMap<>();
        for (JsonNode source : json.path("sources").values()) {
            sources.put(source.path("name").asString(""), source.path("sha256").asString(""));
        }
        return sources;
    }

    /** The plan's settings by their paths, each name as a plan file writes it. */
    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        for (var group : json.path("plan").properties()) {
            boolean named = NAMED_BY_USER.contains(group.getKey());
            flatten(snake(group.getKey()), group.getValue(), named, settings);
        }
        return settings;
    }

    /** Puts a value, or all below it, under its path; the names right below may be a user's own, which stay as they are. */
    private static void flatten(String path, JsonNode value, boolean namedByUser, Map<String, String> to) {
        if (value.isObject()) {
            value.properties()
                    .forEach(e -> flatten(
                            path + "." + (namedByUser ? e.getKey() : snake(e.getKey())), e.getValue(), false, to));
        } else {
            to.put(path, value.isString() ? value.asString() : value.toString());
        }
    }

    private static String snake(String camel) {
        return CAPITAL.matcher(camel).replaceAll(m -> "_" + m.group().toLowerCase(Locale.ROOT));
    }

    private Optional<String> text(String name) {
        String text = json.path(name).asString("");
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
