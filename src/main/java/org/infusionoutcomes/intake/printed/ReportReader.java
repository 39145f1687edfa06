package org.infusionoutcomes.intake.printed;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Reads one folder. Says the folder in every complaint, since two are read side by side. */
final class ReportReader {

    private static final String ESTIMATES = "estimates.csv";
    private static final List<String> HEADER =
            List.of("analysis", "cohort", "instrument", "group", "rule", "estimand", "at", "statistic", "value");
    private static final long LARGEST = 500_000_000;
    private static final String AGAIN = "make the report again";

    private final Path folder;

    ReportReader(Path folder) {
        this.folder = folder;
    }

    PrintedReport read() {
        if (!Files.isDirectory(folder)) {
            throw new UnreadableReport(
                    "there is no report's folder at " + folder, "name a folder that the command report wrote");
        }
        PrintedManifest manifest = PrintedManifest.of(folder, bytes(PrintedManifest.NAME));
        byte[] estimates = bytes(ESTIMATES);
        String sha256 = sha256(estimates);
        if (!sha256.equals(manifest.file(ESTIMATES))) {
            throw new UnreadableReport(
                    folder.resolve(ESTIMATES) + " is not the file that the manifest names: it was changed or cut",
                    AGAIN);
        }
        return new PrintedReport(
                name(),
                manifest.version(),
                manifest.quarter(),
                manifest.disclosure(),
                manifest.simulated(),
                manifest.settings(),
                manifest.sources(),
                sha256,
                numbers(text(estimates)));
    }

    private String name() {
        Path last = folder.toAbsolutePath().normalize().getFileName();
        return last == null ? "report" : last.toString();
    }

    private byte[] bytes(String file) {
        Path path = folder.resolve(file);
        if (!Files.isRegularFile(path)) {
            throw new UnreadableReport(
                    folder + " is not a whole report: " + file + " is not there",
                    "name a folder that the command report wrote");
        }
        try {
            if (Files.size(path) > LARGEST) {
                throw new UnreadableReport(path + " is too large for a report", AGAIN);
            }
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UnreadableReport(path + " cannot be read", "look at its permissions");
        }
    }

    private String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableReport(folder.resolve(ESTIMATES) + " is not text in UTF-8", AGAIN);
        }
    }

    private Map<PrintedKey, Map<String, OptionalDouble>> numbers(String text) {
        Map<PrintedKey, Map<String, OptionalDouble>> numbers = new LinkedHashMap<>();
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(text)) {
            for (CsvRecord row : rows) {
                if (row.getStartingLineNumber() == 1) {
                    refuseOtherColumns(row.getFields());
                } else {
                    add(numbers, row);
                }
            }
        } catch (CsvParseException | IOException e) {
            throw new UnreadableReport(folder.resolve(ESTIMATES) + " is not a table", AGAIN);
        }
        return numbers;
    }

    private void refuseOtherColumns(List<String> header) {
        if (!header.equals(HEADER)) {
            throw new UnreadableReport(
                    folder.resolve(ESTIMATES) + " has other columns than this program writes",
                    "make the report again with this program");
        }
    }

    private void add(Map<PrintedKey, Map<String, OptionalDouble>> numbers, CsvRecord row) {
        PrintedKey key = new PrintedKey(
                row.getField(0),
                row.getField(1),
                row.getField(2),
                row.getField(3),
                row.getField(4),
                row.getField(5),
                row.getField(6));
        OptionalDouble before =
                numbers.computeIfAbsent(key, k -> new LinkedHashMap<>()).put(row.getField(7), value(row));
        if (before != null) {
            throw damaged(row, "says a number a second time");
        }
    }

    private OptionalDouble value(CsvRecord row) {
        String cell = row.getField(8);
        try {
            double value = cell.isEmpty() ? 0 : Double.parseDouble(cell);
            if (Double.isFinite(value)) {
                return cell.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(value);
            }
        } catch (NumberFormatException e) {
            throw damaged(row, "holds a value that is no number");
        }
        throw damaged(row, "holds a value that is no finite number");
    }

    private UnreadableReport damaged(CsvRecord row, String how) {
        return new UnreadableReport(folder.resolve(ESTIMATES) + ":" + row.getStartingLineNumber() + " " + how, AGAIN);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
