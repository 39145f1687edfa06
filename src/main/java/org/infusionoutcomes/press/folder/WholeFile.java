package org.infusionoutcomes.press.folder;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.infusionoutcomes.press.table.CsvFile;

/** One table of the user's that is written whole or not at all. */
public final class WholeFile {

    private WholeFile() {}

    /**
     * Writes a table beside its place and moves it there. A link to a file is followed and stays.
     *
     * @throws UnwritableFolder if the disk cannot be written; what was there before still is
     */
    public static void csv(Path file, List<String> header, List<List<String>> rows) {
        try {
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            Path scratch =
                    Placement.newFolder(target.getParent(), target.getFileName().toString());
            try {
                Path made = scratch.resolve("made.csv");
                try (CsvFile csv = CsvFile.begin(made, header)) {
                    rows.forEach(csv::row);
                }
                Files.move(made, target, ATOMIC_MOVE, REPLACE_EXISTING);
            } finally {
                Trees.delete(scratch);
            }
        } catch (UncheckedIOException e) {
            throw new UnwritableFolder(file, e.getCause());
        } catch (IOException e) {
            throw new UnwritableFolder(file, e);
        }
    }
}
