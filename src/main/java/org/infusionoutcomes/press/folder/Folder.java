package org.infusionoutcomes.press.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.infusionoutcomes.press.table.CsvFile;
import org.infusionoutcomes.press.table.JsonFile;

/**
 * A folder that is being filled. A name may hold folders ({@code figures/flow.svg}); it may not lead out of this one, nor
 * come twice. Threads may share it: nothing in it depends on which of them is first.
 */
public final class Folder {

    private final Path place;
    private final NavigableSet<String> names = new ConcurrentSkipListSet<>();

    Folder(Path place) {
        this.place = place;
    }

    /** The files begun so far, in the order of text. */
    public List<String> names() {
        return List.copyOf(names);
    }

    /** Writes a text in UTF-8, as it is. */
    public void text(String name, String text) throws IOException {
        bytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes bytes. */
    public void bytes(String name, byte[] bytes) throws IOException {
        Files.write(begin(name), bytes);
    }

    /** Writes a table whole. */
    public void csv(String name, List<String> header, Iterable<List<String>> rows) throws IOException {
        try (CsvFile file = csv(name, header)) {
            rows.forEach(file::row);
        }
    }

    /** Begins a table whose rows come one by one; the caller closes it. */
    public CsvFile csv(String name, List<String> header) throws IOException {
        return CsvFile.begin(begin(name), header);
    }

    /** Writes a record, a map or a list as JSON. */
    public void json(String name, Object value) throws IOException {
        text(name, JsonFile.text(value));
    }

    /**
     * Writes {@code manifest.json}, by which a later run knows the folder for this program's own: the program's name, the
     * facts given, and the SHA-256 of every file written before. So it comes last.
     *
     * @param facts in the order in which they are to stand; not {@code program} or {@code files}
     */
    public void manifest(Map<String, ?> facts) throws IOException {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("program", Manifest.PROGRAM);
        manifest.putAll(facts);
        Map<String, String> files = new LinkedHashMap<>();
        for (String name : names) {
            files.put(name, sha256(place.resolve(name)));
        }
        manifest.put("files", files);
        json(Manifest.NAME, manifest);
    }

    private Path begin(String name) throws IOException {
        if (!Manifest.staysInside(name) || !names.add(name)) {
            throw new IllegalArgumentException("A new name inside the folder is due, got " + name);
        }
        Path file = place.resolve(name);
        Files.createDirectories(file.getParent());
        return file;
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
