package org.infusionoutcomes.intake.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.infusionoutcomes.intake.Source;
import org.infusionoutcomes.intake.UnreadableTable;
import org.infusionoutcomes.intake.store.LimitedStream.LimitReached;

/**
 * An export that is a zip archive of a folder: its tables lie at its top or in one folder. Nothing is unpacked, and an
 * archive with a path that leads out of it is refused.
 */
public final class Archive implements Container {

    private static final long IN_MEMORY_AT_MOST = 500_000_000;

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
            return new Archive(path, zip, ArchiveFolder.in(path, zip));
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
        return new WholeEntry(zip.getInputStream(entry), entry);
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
            throw isEncrypted(e)
                    ? ArchiveFolder.refused(
                            path, "archive-encrypted", "the archive has a password; make it again without one")
                    : ArchiveFolder.refused(
                            path, "archive-damaged", "the archive is damaged or no zip archive; make it again");
        }
    }

    /** The library says it in its message alone; that of a strong cipher counts as a way of packing. */
    private static boolean isEncrypted(ZipException e) {
        String said = String.valueOf(e.getMessage());
        return said.contains("encrypted") || said.contains("compression method: 99");
    }
}
