package org.infusionoutcomes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.infusionoutcomes.intake.transport.TransportFile;
import org.infusionoutcomes.intake.workbook.WorkbookFile;

/**
 * One example of the page on formats.
 *
 * @param title of its section
 * @param blocks file or command, with the text of the block
 */
public record WorkedExample(String title, Map<String, List<String>> blocks) {

    private static final Path PAGE = Path.of("src/site/markdown/formats.md");

    /** Every example of the page. */
    public static Stream<WorkedExample> all() throws IOException {
        List<WorkedExample> all = new ArrayList<>();
        List<String> block = null;
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("## ")) {
                all.add(new WorkedExample(line.substring(3), new LinkedHashMap<>()));
            } else if (line.equals("```")) {
                block = null;
            } else if (line.startsWith("```")) {
                block = new ArrayList<>();
                all.get(all.size() - 1).blocks().put(line.substring(3), block);
            } else if (block != null) {
                block.add(line);
            }
        }
        return all.stream().filter(example -> !example.blocks().isEmpty());
    }

    @Override
    public String toString() {
        return title;
    }

    /** Its files by name, the mapping among them. */
    public Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        WorkbookFile workbook = new WorkbookFile();
        for (Map.Entry<String, List<String>> block : blocks.entrySet()) {
            String[] of = block.getKey().split(" ", 2);
            switch (of[0]) {
                case "xlsx" -> {
                    String sheet = of[1].replaceAll(".*\\[|]", "");
                    files.put(
                            "clinic.xlsx", workbook.add(sheet, block.getValue()).bytes());
                }
                case "xpt" -> files.put(of[1], transport(block.getValue()));
                case "text" -> {}
                default ->
                    files.put(of[1], (String.join("\n", block.getValue()) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    /** What {@code mapping try} prints. */
    public List<String> tried() {
        return blocks.get("text mapping try");
    }

    /** Writes files to a folder. */
    public static void lay(Path folder, Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path place = folder.resolve(file.getKey());
            Files.createDirectories(place.getParent());
            Files.write(place, file.getValue());
        }
    }

    /** A column whose cells are numbers, or missing ones, is numeric. */
    private static byte[] transport(List<String> lines) {
        List<List<String>> rows = lines.stream()
                .skip(1)
                .map(line -> Arrays.asList(line.split(",", -1)))
                .toList();
        List<TransportFile.Column> columns = new ArrayList<>();
        for (String name : lines.get(0).split(",", -1)) {
            int place = columns.size();
            boolean numeric = rows.stream().allMatch(row -> row.get(place).matches("-?\\d+|\\."));
            columns.add(new TransportFile.Column(name, numeric ? 0 : 12, ""));
        }
        return new TransportFile().add("QS", columns, rows).bytes();
    }
}
