package org.infusionoutcomes.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.infusionoutcomes.intake.store.Archive;
import org.infusionoutcomes.intake.store.Broken;
import org.infusionoutcomes.intake.store.Container;
import org.infusionoutcomes.intake.store.Folder;
import org.infusionoutcomes.intake.store.LimitedStream.LimitReached;
import org.infusionoutcomes.intake.text.Content;
import org.infusionoutcomes.intake.text.Decoding;
import org.infusionoutcomes.intake.text.Decoding.Undecodable;
import org.infusionoutcomes.intake.text.TableReader;

/** An export: a folder of tables, or a zip archive of one. Tables may be read side by side. */
public final class Export implements AutoCloseable {

    /** The tables that an export may have. */
    public static final List<String> TABLES = List.of("patients", "infusions", "assessments", "adverse_events");

    /** Stands beside the tables of an export whose patients are invented. */
    static final String SIMULATED = "SIMULATED.txt";

    private static final Pattern OTHER = Pattern.compile("[^.].*\\.csv(\\.gz)?", Pattern.CASE_INSENSITIVE);

    private final Container container;
    private final ReadOptions options;

    private Export(Container container, ReadOptions options) {
        this.container = container;
        this.options = options;
    }

    /**
     * Opens an export; its tables are not looked at yet. What is wrong with an archive is said when a table is read.
     *
     * @throws NoSuchExport if there is neither a folder nor a zip archive
     */
    public static Export open(Path export, ReadOptions options) {
        if (Files.isDirectory(export)) {
            return new Export(new Folder(export), options);
        }
        if (!Files.exists(export)) {
            throw new NoSuchExport("there is nothing at " + export);
        }
        if (!export.getFileName().toString().endsWith(".zip")) {
            throw new NoSuchExport(export + " is neither a folder nor a .zip of one");
        }
        try {
            return new Export(Archive.open(export), options);
        } catch (UnreadableTable e) {
            return new Export(new Broken(e), options);
        } catch (IOException e) {
            throw new NoSuchExport(export + " cannot be read");
        }
    }

    /** The name of a table's file, such as {@code patients.csv.gz}; the one it should have where it is absent. */
    public String fileName(String table) {
        String packed = table + ".csv.gz";
        return container.has(packed) && !container.has(table + ".csv") ? packed : table + ".csv";
    }

    /** Whether the export says of itself, by a file that {@code simulate} writes, that its patients are invented. */
    public boolean isSimulated() {
        return container.has(SIMULATED);
    }

    /** Whether the export has a table. */
    public boolean has(String table) {
        return container.has(fileName(table));
    }

    /**
     * Streams a table's rows to a handler.
     *
     * @throws UnreadableTable if the table is absent or cannot be used as it stands
     */
    public ReadCount read(Layout layout, RowHandler handler) {
        String file = fileName(layout.table());
        if (file.endsWith(".csv") && container.has(file + ".gz")) {
            throw new UnreadableTable(
                    "two-files", file, 0, "", "the table is here twice, as .csv and as .csv.gz; take one of them away");
        }
        try (Content content = Content.open(container, file, options)) {
            return read(content, layout, handler);
        } catch (LimitReached e) {
            throw refused("expands-too-far", file, expandsTooFar());
        } catch (ZipException | EOFException e) {
            throw refused("archive-damaged", file, "the compressed file is damaged or cut short; make it again");
        } catch (IOException e) {
            throw refused("unreadable", file, "the file cannot be read to its end; look at the disk it is on");
        }
    }

    private ReadCount read(Content content, Layout layout, RowHandler handler) throws IOException {
        try (Decoding text = new Decoding(content.stream(), content.encoding().charset())) {
            return TableReader.read(content.file(), text, layout, options.drop(), handler);
        } catch (Undecodable e) {
            throw undecodable(content, e);
        }
    }

    private UnreadableTable undecodable(Content content, Undecodable error) throws IOException {
        try (Content again = Content.open(container, content.file(), options)) {
            return content.encoding().refusal(content.file(), again.stream(), error);
        }
    }

    private String expandsTooFar() {
        return "the compressed file expands beyond " + options.expandedMegabytesAtMost()
                + " megabytes; if it should, raise expanded_megabytes_at_most in the plan";
    }

    private static UnreadableTable refused(String rule, String file, String message) {
        return new UnreadableTable(rule, file, 0, "", message);
    }

    /** Names of CSV files, packed or not, that are no table of an export, in text order. */
    public List<String> otherFiles() {
        try {
            return container.names().stream()
                    .filter(name -> OTHER.matcher(name).matches())
                    .filter(name -> TABLES.stream().noneMatch(table -> name.startsWith(table + ".csv")))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of(); // who cannot look into a folder is told so when its tables are read
        }
    }

    /** The files that were read, by name; for an archive, the archive itself. */
    public List<Source> sources() {
        try {
            return container.sources();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            container.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
