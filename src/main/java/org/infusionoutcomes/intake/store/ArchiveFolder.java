package org.infusionoutcomes.intake.store;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.infusionoutcomes.intake.Export;
import org.infusionoutcomes.intake.UnreadableTable;

/** In which folder of an archive the tables lie: at its top or in one folder. */
final class ArchiveFolder {

    private static final Pattern ARCHIVE = Pattern.compile(".*\\.(zip|7z|rar|tar|tgz|tar\\.gz)");

    private ArchiveFolder() {}

    /**
     * Finds it, empty for the top.
     *
     * @throws UnreadableTable if the archive leads out of itself, or holds tables in more than one folder or too deep
     */
    static String in(Path path, ZipFile zip) {
        checkNames(path, zip);
        Set<String> folders = zip.stream()
                .map(ZipEntry::getName)
                .filter(ArchiveFolder::isTable)
                .map(name -> name.substring(0, name.lastIndexOf('/') + 1))
                .filter(name -> name.indexOf('/') == name.length() - 1)
                .collect(Collectors.toSet());
        if (folders.size() > 1) {
            throw refused(
                    path,
                    "archive-ambiguous",
                    "the archive holds tables in more than one folder; put the tables of one export into one folder");
        }
        if (folders.isEmpty() && isNested(zip)) {
            throw refused(
                    path,
                    "archive-nested",
                    "the tables lie deeper in the archive, in another archive or in folders inside folders; unpack it and"
                            + " give the folder that holds them");
        }
        return folders.stream().findFirst().orElseGet(() -> commonFolder(zip));
    }

    /** The folder at the top that holds everything, empty where there is none. */
    private static String commonFolder(ZipFile zip) {
        Set<String> tops = zip.stream()
                .map(ZipEntry::getName)
                .map(name -> name.substring(0, name.indexOf('/') + 1))
                .collect(Collectors.toSet());
        return tops.size() == 1 ? tops.iterator().next() : "";
    }

    /** Nothing but other archives, or two tables by name in folders of folders. */
    private static boolean isNested(ZipFile zip) {
        List<String> files = zip.stream()
                .filter(entry -> !entry.isDirectory())
                .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
                .toList();
        boolean onlyArchives = !files.isEmpty()
                && files.stream().allMatch(name -> ARCHIVE.matcher(name).matches());
        return onlyArchives
                || files.stream()
                                .filter(name -> name.indexOf('/') >= 0 && isTable(name))
                                .count()
                        > 1;
    }

    private static boolean isTable(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return file.equals("mapping.yaml")
                || Export.TABLES.stream()
                        .anyMatch(table -> file.equals(table + ".csv") || file.equals(table + ".csv.gz"));
    }

    /** A name that is there twice hides one file behind another. */
    private static void checkNames(Path path, ZipFile zip) {
        Set<String> names = new HashSet<>();
        zip.stream().map(ZipEntry::getName).forEach(name -> {
            checkPath(path, name);
            if (!names.add(name)) {
                throw refused(
                        path,
                        "archive-ambiguous",
                        "the archive holds two files of the same name; make it again from the folder");
            }
        });
    }

    private static void checkPath(Path path, String name) {
        boolean leaves = name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || List.of(name.split("/", -1)).contains("..");
        if (leaves) {
            throw refused(
                    path,
                    "archive-path",
                    "the archive holds a path that leads out of it; make it from the folder alone");
        }
    }

    static UnreadableTable refused(Path path, String rule, String message) {
        return new UnreadableTable(rule, path.getFileName().toString(), 0, "", message);
    }
}
