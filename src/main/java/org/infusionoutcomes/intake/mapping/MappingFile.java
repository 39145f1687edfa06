package org.infusionoutcomes.intake.mapping;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.infusionoutcomes.plan.SettingPlaces;
import org.infusionoutcomes.plan.Spelling;
import tools.jackson.databind.JsonNode;

/**
 * A mapping file, for messages about it.
 *
 * @param name its name
 * @param places where its settings stand
 * @param own its settings, without those of a preset
 */
record MappingFile(String name, SettingPlaces places, JsonNode own) {

    /** About the name of a setting. */
    MappingRefused atKey(String path, String problem, String remedy) {
        return new MappingRefused(name + ":" + places.ofKey(path) + "  " + setting(path) + problem, remedy);
    }

    /** About the value of a setting, or about all of a part. */
    MappingRefused atValue(String path, String problem, String remedy) {
        return new MappingRefused(name + ":" + places.ofValue(path) + "  " + setting(path) + problem, remedy);
    }

    /** Whether a setting is the file's own and not its preset's. */
    boolean has(String path) {
        return places.has(path);
    }

    /** The file's own words under a path: names of settings, entries of a list, or one word. */
    Map<String, MappingLine> lines(String path) {
        Map<String, MappingLine> lines = new LinkedHashMap<>();
        JsonNode node = own.at(path);
        if (node.isObject()) {
            node.propertyNames().forEach(key -> lines.put(key, line(path + step(key), path, true)));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                lines.putIfAbsent(node.get(i).asString(), line(path + "/" + i, path, false));
            }
        } else if (node.isValueNode()) {
            lines.put(node.asString(), line(path, path, false));
        }
        return lines;
    }

    private MappingLine line(String path, String around, boolean isKey) {
        String[] place = (isKey ? places.ofKey(path) : places.ofValue(path)).split(":", -1);
        return new MappingLine(path, words(around), Integer.parseInt(place[0]), Integer.parseInt(place[1]));
    }

    /** A name inside a path. */
    static String step(String key) {
        return "/" + key.replace("~", "~0").replace("/", "~1");
    }

    /** What to do about a word that is none of the known ones. */
    static String nearest(String word, Collection<String> known) {
        return Spelling.nearest(word, known)
                .map(near -> "did you mean " + near + "?")
                .orElse("write one of " + String.join(", ", known));
    }

    private static String setting(String path) {
        return path.isEmpty() ? "" : words(path) + ": ";
    }

    private static String words(String path) {
        return path.substring(1).replace('/', '.').replace("~1", "/").replace("~0", "~");
    }
}
