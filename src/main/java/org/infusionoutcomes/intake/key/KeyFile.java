package org.infusionoutcomes.intake.key;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.infusionoutcomes.plan.setting.PlainText;

/**
 * A file of keys: CSV in UTF-8, {@code patient_id,key}, a row a patient. A cell that a spreadsheet would run as a formula has
 * an apostrophe in front, and so has one that begins with an apostrophe: the first apostrophe of a cell is not part of it.
 *
 * @param keys by the patient's id, in the order of the file
 */
public record KeyFile(Map<String, String> keys) {

    /** The columns. */
    public static final List<String> HEADER = List.of("patient_id", "key");

    private static final long LARGEST = 1_000_000_000;
    private static final int LONGEST_KEY = 200;

    /** Copies the keys, which keep their order. */
    public KeyFile {
        keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }

    /**
     * Reads a file of keys; one that is not there has none.
     *
     * @throws UnreadableKeys if it is anything else than a file of keys
     */
    public static KeyFile read(Path file) {
        if (!Files.exists(file)) {
            return new KeyFile(Map.of());
        }
        try (CsvReader<CsvRecord> rows =
                CsvReader.builder().allowUnclosedQuote(false).ofCsvRecord(text(file))) {
            return new KeyFile(keys(file.getFileName().toString(), rows));
        } catch (IOException | CsvParseException e) {
            throw new UnreadableKeys(
                    "--key: " + file.getFileName() + " cannot be read as CSV in UTF-8",
                    "name the file that an earlier run wrote, or one that is not there yet");
        }
    }

    private static String text(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
            throw new IOException("no file, or too large for a file of keys");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new IOException(e);
        }
    }

    private static Map<String, String> keys(String name, Iterable<CsvRecord> rows) {
        Map<String, String> keys = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        boolean header = true;
        for (CsvRecord row : rows) {
            if (header) {
                requireHeader(name, row);
                header = false;
            } else {
                add(name, row, keys, taken);
            }
        }
        if (header) {
            throw new UnreadableKeys("--key: " + name + " is empty", "delete it, or begin it with patient_id,key");
        }
        return keys;
    }

    private static void requireHeader(String name, CsvRecord row) {
        if (!row.getFields().equals(HEADER)) {
            throw new UnreadableKeys("--key: " + name + " is no file of keys", "its first line must be patient_id,key");
        }
    }

    private static void add(String name, CsvRecord row, Map<String, String> keys, Set<String> taken) {
        String place = "--key: " + name + ":" + row.getStartingLineNumber() + "  ";
        if (row.getFieldCount() != 2
                || row.getField(0).isBlank()
                || row.getField(1).isBlank()) {
            throw new UnreadableKeys(place + "an id and a key are due", "complete the row or delete it");
        }
        String key = plain(row.getField(1));
        if (key.length() > LONGEST_KEY || key.codePoints().anyMatch(PlainText::isUnseen)) {
            throw new UnreadableKeys(
                    place + "the key has more than " + LONGEST_KEY + " characters, or some that are not seen",
                    "give this patient another key");
        }
        if (keys.putIfAbsent(plain(row.getField(0)), key) != null) {
            throw new UnreadableKeys(place + "the id has a key already", "leave one row of each patient");
        }
        if (!taken.add(key)) {
            throw new UnreadableKeys(
                    place + "the key is another patient's already", "give every patient one of their own");
        }
    }

    private static String plain(String cell) {
        String text = cell.strip();
        return text.startsWith("'") ? text.substring(1) : text;
    }
}
