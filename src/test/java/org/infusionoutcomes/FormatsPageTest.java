package org.infusionoutcomes;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every worked example of the page on formats: its files are laid out, and the command must print what the page
 * says. Days and totals on the page were worked by hand from the files beside them.
 */
class FormatsPageTest {

    private static final Path PAGE = Path.of("src/site/markdown/formats.md");

    @TempDir
    private Path folder;

    /**
     * One example.
     *
     * @param title of its section
     * @param blocks file or command, with the text of the block
     */
    record Example(String title, Map<String, List<String>> blocks) {

        @Override
        public String toString() {
            return title;
        }
    }

    static Stream<Example> examples() throws IOException {
        List<Example> all = new ArrayList<>();
        List<String> block = null;
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("## ")) {
                all.add(new Example(line.substring(3), new LinkedHashMap<>()));
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

    @ParameterizedTest
    @MethodSource("examples")
    void printsWhatThePageSays(Example example) throws IOException {
        lay(example);

        Run run = Run.of("mapping", "try", folder);

        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().toList()).isEqualTo(example.blocks().get("text mapping try"));
        assertThat(Run.of("check", folder).exitCode()).isZero();
    }

    private void lay(Example example) throws IOException {
        WorkbookFile workbook = new WorkbookFile();
        for (Map.Entry<String, List<String>> block : example.blocks().entrySet()) {
            String[] of = block.getKey().split(" ", 2);
            switch (of[0]) {
                case "xlsx" -> {
                    String sheet = of[1].replaceAll(".*\\[|]", "");
                    write("clinic.xlsx", workbook.add(sheet, block.getValue()).bytes());
                }
                case "xpt" -> write(of[1], transport(block.getValue()));
                case "text" -> assertThat(of[1]).isEqualTo("mapping try");
                default -> write(of[1], (String.join("\n", block.getValue()) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void write(String file, byte[] bytes) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.write(folder.resolve(file), bytes);
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
