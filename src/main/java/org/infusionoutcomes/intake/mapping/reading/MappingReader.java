package org.infusionoutcomes.intake.mapping.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infusionoutcomes.intake.mapping.Declared;
import org.infusionoutcomes.intake.mapping.Mapping;
import org.infusionoutcomes.intake.mapping.file.MappingFile;
import org.infusionoutcomes.intake.mapping.file.MappingRefused;
import org.infusionoutcomes.intake.mapping.preset.Presets;
import org.infusionoutcomes.plan.setting.SettingPlaces;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads mapping files: a file lays its settings over those of the preset that it extends. */
public final class MappingReader {

    private static final int CHARACTERS_AT_MOST = 1_000_000;

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Pattern TAB = Pattern.compile("^\\s*?\t|^[^#\"']*:\\s*?\t");

    private MappingReader() {}

    /**
     * Reads a mapping.
     *
     * @param name the file's name, for messages
     * @param text the file's text, YAML
     * @param declared what the command line and the plan say
     * @throws MappingRefused if a setting is unknown, wrong or without effect; says line and column
     */
    public static Mapping read(String name, String text, Declared declared) {
        if (text.length() > CHARACTERS_AT_MOST) {
            throw new MappingRefused(
                    name + " is longer than " + CHARACTERS_AT_MOST + " characters", "a mapping has a few dozen lines");
        }
        refuseAliases(name, text);
        JsonNode own = parsed(name, text);
        MappingFile file = new MappingFile(name, SettingPlaces.of(YAML, text), own);
        JsonNode extended = own.isObject() ? own.get("extends") : null;
        JsonNode whole = extended == null ? own : Overlay.of(preset(file, extended), own);
        return new WholeMapping(new Settings(file, "", whole), declared).read();
    }

    private static JsonNode preset(MappingFile file, JsonNode named) {
        if (!named.isString() || !Presets.NAMES.contains(named.asString())) {
            throw file.atValue(
                    "/extends",
                    "there is no such preset",
                    MappingFile.nearest(named.isString() ? named.asString() : "", Presets.NAMES));
        }
        return YAML.readTree(Presets.text(named.asString()));
    }

    /** Anchors, aliases and tags are refused: a mapping needs none, and they can make much out of little. */
    private static void refuseAliases(String name, String text) {
        try (YAMLParser parser = (YAMLParser) YAML.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (parser.isCurrentAlias() || parser.getObjectId() != null || parser.getTypeId() != null) {
                    TokenStreamLocation at = parser.currentTokenLocation();
                    throw new MappingRefused(
                            name + ":" + at.getLineNr() + ":" + at.getColumnNr()
                                    + "  anchors (&), aliases (*) and tags (!) are not read",
                            "write the setting out");
                }
            }
        } catch (JacksonException e) {
            throw syntax(name, text, e);
        }
    }

    private static JsonNode parsed(String name, String text) {
        try {
            JsonNode own = YAML.readTree(text);
            return own == null || own.isMissingNode() || own.isNull() ? YAML.createObjectNode() : own;
        } catch (JacksonException e) {
            throw syntax(name, text, e);
        }
    }

    private static MappingRefused syntax(String name, String text, JacksonException e) {
        Optional<MappingRefused> tab = tab(name, text);
        if (tab.isPresent()) {
            return tab.get();
        }
        TokenStreamLocation at = e.getLocation();
        String place = at == null ? "1:1" : at.getLineNr() + ":" + at.getColumnNr();
        String what = e.getOriginalMessage().lines().findFirst().orElse("not readable");
        return new MappingRefused(
                name + ":" + place + "  not YAML: " + what,
                "mend the line; the command mapping draft prints an example");
    }

    /** YAML knows no tab before a setting or behind a colon, and what is said of one where it stands says little. */
    private static Optional<MappingRefused> tab(String name, String text) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher tab = TAB.matcher(lines.get(i));
            if (tab.find()) {
                return Optional.of(new MappingRefused(
                        name + ":" + (i + 1) + ":" + tab.end() + "  not YAML: there is a tab",
                        "write blanks in place of the tab"));
            }
        }
        return Optional.empty();
    }
}
