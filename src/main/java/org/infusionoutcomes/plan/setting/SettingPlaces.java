package org.infusionoutcomes.plan.setting;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Where each setting stands in a plan file, or another YAML file of ours; a setting is named by its path, such as
 * {@code /series/align_days}.
 */
public final class SettingPlaces {

    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, String> values = new HashMap<>();

    private SettingPlaces() {}

    /** Notes where everything stands in a text that is YAML. */
    public static SettingPlaces of(YAMLMapper yaml, String text) {
        SettingPlaces found = new SettingPlaces();
        try (JsonParser parser = yaml.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                String path = parser.streamReadContext().pathAsPointer().toString();
                TokenStreamLocation at = parser.currentTokenLocation();
                Map<String, String> places = token == JsonToken.PROPERTY_NAME ? found.keys : found.values;
                places.putIfAbsent(path, at.getLineNr() + ":" + at.getColumnNr());
            }
        }
        return found;
    }

    /** Line and column of a setting's name, or of the nearest one around it that the file has. */
    public String ofKey(String path) {
        return nearest(keys, path);
    }

    /** Line and column of a setting's value, or of the nearest one around it that the file has. */
    public String ofValue(String path) {
        return nearest(values, path);
    }

    /** Whether the file itself has a setting. */
    public boolean has(String path) {
        return values.containsKey(path);
    }

    private static String nearest(Map<String, String> places, String path) {
        String at = path;
        while (!at.isEmpty() && !places.containsKey(at)) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return places.getOrDefault(at, "1:1");
    }
}
