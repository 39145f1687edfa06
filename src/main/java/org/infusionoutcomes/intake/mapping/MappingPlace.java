package org.infusionoutcomes.intake.mapping;

import java.util.Map;

/** Says where in a mapping something stands that does not fit the data. */
public final class MappingPlace {

    private final MappingFile file;

    MappingPlace(MappingFile file) {
        this.file = file;
    }

    /** The mapping's name. */
    public String name() {
        return file.name();
    }

    /** A mistake at the value of a setting, such as {@code /assessments/columns/total}. */
    public MappingRefused mistake(String path, String problem, String remedy) {
        return file.atValue(path, problem, remedy);
    }

    /** A mistake at the name of a setting. */
    public MappingRefused mistakeAtName(String path, String problem, String remedy) {
        return file.atKey(path, problem, remedy);
    }

    /** Whether the file itself has a setting, and not only the preset that it extends. */
    public boolean has(String path) {
        return file.has(path);
    }

    /** What the file itself says of single values at a path, by the value; nothing of the preset that it extends. */
    public Map<String, MappingLine> lines(String path) {
        return file.lines(path);
    }

    /** A name as part of a path. */
    public static String step(String name) {
        return MappingFile.step(name);
    }
}
