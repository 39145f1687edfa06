package org.infusionoutcomes.intake.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.infusionoutcomes.intake.Source;
import org.infusionoutcomes.intake.UnreadableTable;

/** An export that is a folder. Its files are hashed while they are read. */
public final class Folder implements Container {

    private final Path folder;
    private final SortedMap<String, Source> read = new ConcurrentSkipListMap<>();
    private final Kept kept = new Kept();

    /** A folder on the disk. */
    public Folder(Path folder) {
        this.folder = folder;
    }

    @Override
    public boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }

    @Override
    public InputStream open(String name) throws IOException {
        return new HashingStream(glance(name), source -> read.put(name, source.named(name)));
    }

    @Override
    public InputStream glance(String name) throws IOException {
        return Files.newInputStream(file(name));
    }

    @Override
    public SeekableByteChannel channel(String name, long bytesAtMost) throws IOException {
        return Files.newByteChannel(file(name));
    }

    @Override
    public void count(String name, SeekableByteChannel channel) throws IOException {
        Source now = HashingStream.of(channel).named(name);
        Source before = read.put(name, now);
        if (before != null && !before.equals(now)) {
            throw new UnreadableTable(
                    "changed-while-read", name, 0, "", "the file changed while it was read; run again once it rests");
        }
    }

    @Override
    public Kept kept() {
        return kept;
    }

    private Path file(String name) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            throw Files.isSymbolicLink(file) ? Absent.target(name) : Absent.table(name);
        }
        if (!Files.isRegularFile(file)) {
            throw new UnreadableTable(
                    "not-a-file",
                    name,
                    0,
                    "",
                    "this is " + (Files.isDirectory(file) ? "a folder" : "a pipe or a device")
                            + ", not a file; put the table here as a file");
        }
        if (!Files.isReadable(file)) {
            throw new UnreadableTable(
                    "no-permission", name, 0, "", "there is no permission to read this file; ask for it");
        }
        return file;
    }

    @Override
    public boolean isCompressed() {
        return false;
    }

    @Override
    public List<String> names(String inside) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(inside))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Override
    public List<Source> sources() {
        return new ArrayList<>(read.values());
    }

    @Override
    public void close() throws IOException {
        kept.close();
    }
}
