package org.infusionoutcomes.intake.mapping;

import java.util.Collection;
import org.infusionoutcomes.plan.SettingPlaces;
import org.infusionoutcomes.plan.Spelling;

/**
 * A mapping file, for messages about it.
 *
 * @param name its name
 * @param places where its settings stand
 */
record MappingFile(String name, SettingPlaces places) {

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
        return path.isEmpty()
                ? ""
                : path.substring(1).replace('/', '.').replace("~1", "/").replace("~0", "~") + ": ";
    }
}
