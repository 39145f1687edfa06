package org.infusionoutcomes.press.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Folders with all that is in them; links are never followed. */
final class Trees {

    private Trees() {}

    static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    /** Names of all that is in a folder and its folders, with {@code /} between them; of folders only the empty ones. */
    static Set<String> files(Path folder) throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path path : all(folder)) {
            if (!path.equals(folder) && !(isFolder(path) && !isEmpty(path))) {
                names.add(folder.relativize(path).toString().replace('\\', '/'));
            }
        }
        return names;
    }

    /** Deletes a folder that this program made; one that is not there is no error. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        for (Path path : all(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
        }
    }

    private static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.toList();
        }
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }
}
