package org.infusionoutcomes.intake.reference;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder of reference cases: for each family of statistics a folder with {@code cases.json} and tables, and a folder
 * {@code data} with their input. One is shipped inside the program.
 */
public final class ReferenceFolder implements AutoCloseable {

    private static final String SHIPPED = "/org/infusionoutcomes/oracle/README.md";

    private final Path root;
    private final Optional<FileSystem> archive;

    private ReferenceFolder(Path root, Optional<FileSystem> archive) {
        this.root = root;
        this.archive = archive;
    }

    /** The reference cases inside the program. */
    public static ReferenceFolder shipped() {
        try {
            URI readme = ReferenceFolder.class.getResource(SHIPPED).toURI();
            if (!readme.getScheme().equals("jar")) {
                return new ReferenceFolder(Path.of(readme).getParent(), Optional.empty());
            }
            FileSystem jar = FileSystems.newFileSystem(readme, Map.of());
            return new ReferenceFolder(jar.getPath(SHIPPED).getParent(), Optional.of(jar));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A folder of the user's own.
     *
     * @throws UnreadableReference if it is not there
     */
    public static ReferenceFolder at(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UnreadableReference(
                    "there is no folder " + folder, "name a folder laid out like the shipped reference cases");
        }
        return new ReferenceFolder(folder, Optional.empty());
    }

    /** The names of its folders, sorted. */
    public List<String> folders() {
        return names(root, Files::isDirectory);
    }

    /** The paths of the files directly in one of its folders, sorted. */
    public List<String> files(String folder) {
        return names(root.resolve(folder), Files::isRegularFile).stream()
                .map(name -> folder + "/" + name)
                .toList();
    }

    private static List<String> names(Path folder, Predicate<Path> kind) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(kind)
                    .map(path -> path.getFileName().toString().replace("/", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UnreadableReference("the folder " + folder + " cannot be read", "look at its permissions");
        }
    }

    /** Whether it has a file, such as {@code km/cases.json}. */
    public boolean has(String path) {
        return Files.isRegularFile(place(path));
    }

    /**
     * The rows of a table, each by column name.
     *
     * @throws UnreadableReference if it is absent, or is not a table with one header and as many cells in each row
     */
    public List<Map<String, String>> table(String path) {
        String text = text(path);
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            return rows.stream().map(row -> cells(path, row)).toList();
        } catch (CsvParseException | IllegalStateException | IOException e) {
            throw new UnreadableReference(
                    path + " is not a table: " + firstLine(cause(e)), "mend it, or leave the table out");
        }
    }

    private static Map<String, String> cells(String path, NamedCsvRecord row) {
        if (row.getFieldCount() != row.getHeader().size()) {
            throw new UnreadableReference(
                    path + ":" + row.getStartingLineNumber() + " has " + row.getFieldCount() + " cells, the header "
                            + row.getHeader().size(),
                    "mend it, or leave the table out");
        }
        return row.getFieldsAsMap();
    }

    private static Throwable cause(Throwable e) {
        return e.getCause() == null ? e : e.getCause();
    }

    /**
     * The cases of a JSON file: objects as maps in the file's order, lists, texts, numbers, booleans and null.
     *
     * @throws UnreadableReference if it is absent or is not an object of cases
     */
    public Map<String, Object> cases(String path) {
        String text = text(path);
        try {
            JsonNode cases = JsonMapper.shared().readTree(text);
            if (cases.isObject()) {
                return JsonMapper.shared().convertValue(cases, new CaseMap());
            }
        } catch (JacksonException e) {
            throw new UnreadableReference(
                    path + " is not JSON: line " + e.getLocation().getLineNr() + ": " + e.getOriginalMessage(),
                    "mend it, or leave the file out");
        }
        throw new UnreadableReference(path + " is not an object of cases", "give each case a name of its own");
    }

    private static final class CaseMap extends tools.jackson.core.type.TypeReference<Map<String, Object>> {}

    private String text(String path) {
        try {
            return Files.readString(place(path));
        } catch (IOException e) {
            throw new UnreadableReference(
                    path + (has(path) ? " is not text in UTF-8" : " is not there"),
                    "add it in UTF-8, or leave out the case that names it");
        }
    }

    /** A case may name any file of its folder, and none outside. */
    private Path place(String path) {
        try {
            Path place = root.resolve(path).normalize();
            if (place.startsWith(root.normalize())) {
                return place;
            }
        } catch (InvalidPathException e) {
            throw new UnreadableReference(path + " is not the name of a file", "name a file of the folder");
        }
        throw new UnreadableReference(path + " lies outside of the folder", "name a file of the folder");
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    @Override
    public void close() {
        archive.ifPresent(jar -> {
            try {
                jar.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
