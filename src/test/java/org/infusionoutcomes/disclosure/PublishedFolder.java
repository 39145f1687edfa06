package org.infusionoutcomes.disclosure;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A report's folder as an outsider reads it: all files, and nothing of the program.
 *
 * @param estimates by the first eight columns joined with {@code |}
 * @param curves the rows of {@code curves.csv}, by column
 * @param texts every other file that is text, by name
 */
record PublishedFolder(
        Map<String, OptionalDouble> estimates, List<Map<String, String>> curves, Map<String, String> texts) {

    static PublishedFolder read(Path folder) throws IOException {
        Map<String, OptionalDouble> estimates = new LinkedHashMap<>();
        for (List<String> row : rows(folder.resolve("estimates.csv"))) {
            String value = row.get(8);
            estimates.put(
                    String.join("|", row.subList(0, 8)),
                    value.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(value)));
        }
        return new PublishedFolder(estimates, curves(folder), texts(folder));
    }

    private static List<Map<String, String>> curves(Path folder) throws IOException {
        List<String> header =
                List.of(Files.readAllLines(folder.resolve("curves.csv")).get(0).split(",", -1));
        List<Map<String, String>> curves = new ArrayList<>();
        for (List<String> row : rows(folder.resolve("curves.csv"))) {
            Map<String, String> point = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                point.put(header.get(i), row.get(i));
            }
            curves.add(point);
        }
        return curves;
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (!file.toString().endsWith(".png")) {
                    texts.put(folder.relativize(file).toString(), text(file));
                }
            }
        }
        return texts;
    }

    private static String text(Path file) throws IOException {
        if (!file.toString().endsWith(".pdf")) {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        }
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static List<List<String>> rows(Path file) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            return reader.stream().skip(1).map(CsvRecord::getFields).toList();
        }
    }

    /** A number under its first seven columns. */
    OptionalDouble value(String key, String statistic) {
        return estimates.getOrDefault(key + "|" + statistic, OptionalDouble.empty());
    }
}
