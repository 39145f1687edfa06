package org.infusionoutcomes.press.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.infusionoutcomes.press.table.JsonFile;
import tools.jackson.databind.JsonNode;

/**
 * What a folder says of itself when an earlier run of this program wrote it.
 *
 * @param files names of the files that run wrote, the manifest's own among them
 */
record Manifest(Set<String> files) {

    static final String NAME = "manifest.json";
    static final String PROGRAM = "infusion-outcomes";

    private static final long LARGEST = 10_000_000;

    Manifest {
        files = Set.copyOf(files);
    }

    /** Whether a name with {@code /} between folders is that of a file inside the folder. */
    static boolean staysInside(String name) {
        Path path = Path.of(name);
        return !name.isEmpty()
                && !name.contains("\\")
                && !path.isAbsolute()
                && path.normalize().equals(path)
                && !path.startsWith("..")
                && !name.equals(".");
    }

    /** Reads the manifest of a folder, empty where it has none of this program's. */
    static Optional<Manifest> of(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
            return Optional.empty();
        }
        JsonNode manifest = JsonFile.read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        if (!manifest.path("program").asString("").equals(PROGRAM)) {
            return Optional.empty();
        }
        Set<String> names = new TreeSet<>(manifest.path("files").propertyNames());
        names.add(NAME);
        return names.stream().allMatch(Manifest::staysInside) ? Optional.of(new Manifest(names)) : Optional.empty();
    }
}
