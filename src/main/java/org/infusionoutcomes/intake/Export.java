package org.infusionoutcomes.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An export: a folder of tables. */
public final class Export implements AutoCloseable {

    private final Path folder;
    private final ReadOptions options;

    private Export(Path folder, ReadOptions options) {
        this.folder = folder;
        this.options = options;
    }

    /**
     * Opens an export; its tables are not looked at yet.
     *
     * @throws NoSuchExport if there is neither a folder nor a zip archive
     */
    public static Export open(Path export, ReadOptions options) {
        if (!Files.isDirectory(export)) {
            throw new NoSuchExport("there is no export at " + export);
        }
        return new Export(export, options);
    }

    /** The name of a table's file, such as {@code patients.csv}; the one it should have where it is absent. */
    public String fileName(String table) {
        return table + ".csv";
    }

    /** Whether the export has a table. */
    public boolean has(String table) {
        return Files.exists(folder.resolve(fileName(table)));
    }

    /**
     * Streams a table's rows to a handler.
     *
     * @throws UnreadableTable if the table is absent or cannot be used as it stands
     */
    public ReadCount read(Layout layout, RowHandler handler) {
        String file = fileName(layout.table());
        try (InputStream stream = Files.newInputStream(folder.resolve(file));
                Decoding text = new Decoding(stream, options.encoding().orElse(StandardCharsets.UTF_8))) {
            return TableReader.read(file, text, layout, options.drop(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files that were read, by name. */
    public List<Source> sources() {
        return List.of();
    }

    @Override
    public void close() {}
}
