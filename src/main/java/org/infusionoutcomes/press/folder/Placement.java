package org.infusionoutcomes.press.folder;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** How a finished folder comes into its place. */
interface Placement {

    /** Makes a new empty folder on the disk of the target, where nobody looks. */
    Path scratch() throws IOException;

    /**
     * Moves a finished folder into place.
     *
     * @param scratch the finished folder
     * @param names of the files in it
     */
    void place(Path scratch, Set<String> names) throws IOException;

    /** A folder of a name that nobody has; not a temporary folder of the JDK, which only its owner may read. */
    static Path newFolder(Path parent, String name) throws IOException {
        Files.createDirectories(parent);
        for (int number = 1; ; number++) {
            try {
                return Files.createDirectory(parent.resolve("." + name + ".part" + number));
            } catch (FileAlreadyExistsException taken) {
                // of a run beside this one, or of one that died
            }
        }
    }
}
