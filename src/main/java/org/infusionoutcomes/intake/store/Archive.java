package org.infusionoutcomes.intake.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.infusionoutcomes.intake.Export;
import org.infusionoutcomes.intake.Source;
import org.infusionoutcomes.intake.UnreadableTable;
import org.infusionoutcomes.intake.store.LimitedStream.LimitReached;

/**
 * An export that is a zip archive of a folder: its tables lie at its top or in one folder. Nothing is unpacked, and an
 * archive with a path that leads out of it is refused.
 */
public final class Archive implements Container {

    private static final long IN_MEMORY_AT_MOST = 500_000_000;

    private static final Pattern ARCHIVE = Pattern.compile(".*\\.(zip|7z|rar|tar|tgz|tar\\.gz)");

    private final Path path;
    private final ZipFile zip;
    private final String folder;
    private final Kept kept = new Kept();

    private Archive(Path path, ZipFile zip, String folder) {
        this.path = path;
        this.zip = zip;
        this.folder = folder;
    }

    /**
     * Opens an archive.
     *
     * @throws UnreadableTable if it is damaged, leads out of itself or holds tables in more than one folder
     */
    public static Archive open(Path path) throws IOException {
        ZipFile zip = zip(path);
        try {
            return new Archive(path, zip, folder(path, zip));
        } catch (UnreadableTable e) {
            zip.close();
            throw e;
        }
    }

    @Override
    public boolean has(String name) {
        return zip.getEntry(folder + name) != null;
    }

    @Override
    public InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(folder + name);
        if (entry == null) {
            throw Absent.table(name);
        }
        return zip.getInputStream(entry);
    }

    @Override
    public InputStream glance(String name) throws IOException {
        return open(name);
    }

    /** What lies packed in an archive can be read at any place in memory only. */
    @Override
    public SeekableByteChannel channel(String name, long bytesAtMost) throws IOException {
        long limit = Math.min(bytesAtMost, IN_MEMORY_AT_MOST);
        try (InputStream bytes = new LimitedStream(open(name), limit)) {
            return new SeekableInMemoryByteChannel(bytes.readAllBytes());
        } catch (LimitReached e) {
            throw new UnreadableTable(
                    "expands-too-far",
                    name,
                    0,
                    "",
                    "inside an archive the file would need more than " + limit / 1_000_000
                            + " megabytes of memory; unpack the archive and give the folder");
        }
    }

    @Override
    public void count(String name, SeekableByteChannel channel) {
        // the archive counts as a whole
    }

    @Override
    public Kept kept() {
        return kept;
    }

    @Override
    public boolean isCompressed() {
        return true;
    }

    @Override
    public List<String> names(String inside) {
        String whole = folder + inside;
        return zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.lastIndexOf('/') == whole.length() - 1 && name.startsWith(whole))
                .map(name -> name.substring(whole.length()))
                .toList();
    }

    @Override
    public List<Source> sources() throws IOException {
        try (InputStream stream = Files.newInputStream(path)) {
            return List.of(HashingStream.of(stream).named(path.getFileName().toString()));
        }
    }

    @Override
    public void close() throws IOException {
        kept.close();
        zip.close();
    }

    private static ZipFile zip(Path path) throws IOException {
        try {
            return new ZipFile(path.toFile());
        } catch (ZipException e) {
            throw refused(path, "archive-damaged", "the archive is damaged or no zip archive; make it again");
        }
    }

    private static String folder(Path path, ZipFile zip) {
        Set<String> folders = zip.stream()
                .map(ZipEntry::getName)
                .peek(name -> checkPath(path, name))
                .filter(Archive::isTable)
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
        return onlyArchives || files.stream().filter(Archive::isTable).count() > 1;
    }

    private static boolean isTable(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return file.equals("mapping.yaml")
                || Export.TABLES.stream()
                        .anyMatch(table -> file.equals(table + ".csv") || file.equals(table + ".csv.gz"));
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

    private static UnreadableTable refused(Path path, String rule, String message) {
        return new UnreadableTable(rule, path.getFileName().toString(), 0, "", message);
    }
}
