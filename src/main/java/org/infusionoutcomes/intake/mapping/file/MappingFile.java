package org.infusionoutcomes.intake.mapping.file;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.infusionoutcomes.plan.setting.SettingPlaces;
import org.infusionoutcomes.plan.setting.Spelling;
import tools.jackson.databind.JsonNode;

/** A mapping file: says where in it something stands that is wrong. A setting is named by its path, as in {@code /visits}. */
public final class MappingFile {

    private final String name;
    private final SettingPlaces places;
    private final JsonNode own;

    /**
     * A file that was parsed.
     *
     * @param name its name
     * @param places where its settings stand
     * @param own its settings, without those of a preset
     */
    public MappingFile(String name, SettingPlaces places, JsonNode own) {
        this.name = name;
        this.places = places;
        this.own = own;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** A mistake at the name of a setting. */
    public MappingRefused atKey(String path, String problem, String remedy) {
        return new MappingRefused(name + ":" + places.ofKey(path) + "  " + setting(path) + problem, remedy);
    }

    /** A mistake at the value of a setting, or one about all of a part. */
    public MappingRefused atValue(String path, String problem, String remedy) {
        return new MappingRefused(name + ":" + places.ofValue(path) + "  " + setting(path) + problem, remedy);
    }

    /** Whether the file itself has a setting, and not only the preset that it extends. */
    public boolean has(String path) {
        return places.has(path);
    }

    /**
     * What the file itself says of single values, by the value: names of settings under a path, entries of a list, or
     * one word; nothing of the preset that it extends.
     */
    public Map<String, MappingLine> lines(String path) {
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

    /** What a setting is called where nothing is wrong with it: with its place, or with the preset that it is of. */
    public String called(String path) {
        return has(path)
                ? words(path) + " (" + name + ":" + places.ofKey(path) + ")"
                : words(path) + " of the preset " + own.path("extends").asString("");
    }

    /** A name as part of a path. */
    public static String step(String key) {
        return "/" + key.replace("~", "~0").replace("/", "~1");
    }

    /** What to do about a word that is none of the known ones. */
    public static String nearest(String word, Collection<String> known) {
        return Spelling.nearest(word, known)
                .map(near -> "did you mean " + near + "?")
                .orElse("write one of " + String.join(", ", known));
    }

    private MappingLine line(String path, String around, boolean isKey) {
        String[] place = (isKey ? places.ofKey(path) : places.ofValue(path)).split(":", -1);
        return new MappingLine(path, words(around), Integer.parseInt(place[0]), Integer.parseInt(place[1]));
    }

    private static String setting(String path) {
        return path.isEmpty() ? "" : words(path) + ": ";
    }

    private static String words(String path) {
        return path.substring(1).replace('/', '.').replace("~1", "/").replace("~0", "~");
    }
}
