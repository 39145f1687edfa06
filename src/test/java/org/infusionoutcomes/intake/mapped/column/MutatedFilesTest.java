package org.infusionoutcomes.intake.mapped.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.intake.mapped.RecordNotes;
import org.infusionoutcomes.intake.store.Folder;
import org.infusionoutcomes.intake.transport.TransportFile;
import org.infusionoutcomes.intake.workbook.WorkbookFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Good files with bytes changed, cut out or doubled: each is read or refused, and nothing else happens. */
class MutatedFilesTest {

    private static final int MUTANTS = 400;

    private static final Map<String, byte[]> GOOD = Map.of(
            "a.csv", utf8("id,day,total\nP1,-1,\"30\"\nP\u00F6,14,12\n"),
            "a.ndjson",
                    utf8(
                            "{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"coding\":[{\"code\":\"44261-6\"}]},"
                                    + "\"subject\":{\"reference\":\"Patient/p1\"},\"valueInteger\":3}\n{\"resourceType\":\"Patient\"}\n"),
            "a.xlsx",
                    new WorkbookFile()
                            .add("s", List.of("id,when,total", "7,2025-01-02,30"))
                            .bytes(),
            "a.xpt",
                    new TransportFile()
                            .add(
                                    "QS",
                                    List.of(
                                            new TransportFile.Column("ID", 5, ""),
                                            new TransportFile.Column("AVAL", 0, "DATE")),
                                    List.of(List.of("a", "1"), List.of("b", ".")))
                            .bytes());

    @TempDir
    private Path folder;

    static Stream<String> files() {
        return GOOD.keySet().stream().sorted();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("files")
    void areReadOrRefused(String file) throws IOException {
        assertThat(told(file, GOOD.get(file))).noneMatch(line -> line.startsWith("refused"));
        Random random = new Random(file.hashCode());
        for (int i = 0; i < MUTANTS; i++) {
            byte[] mutant = mutated(GOOD.get(file), random);
            assertThat(told(file, mutant)).as("mutant %d", i).isNotEmpty();
        }
    }

    private List<String> told(String file, byte[] bytes) throws IOException {
        Files.write(folder.resolve(file), bytes);
        ReadOptions options = new ReadOptions(Optional.empty(), Set.of(), 10);
        return RecordNotes.of(handler ->
                SourceHeader.format(new Folder(folder), file, options).records().read(handler));
    }

    private static byte[] mutated(byte[] good, Random random) {
        byte[] bytes = good.clone();
        int at = random.nextInt(bytes.length);
        int length = Math.min(1 + random.nextInt(40), bytes.length - at);
        switch (random.nextInt(4)) {
            case 0 -> bytes[at] = (byte) random.nextInt(256);
            case 1 -> bytes = Arrays.copyOf(bytes, at);
            case 2 -> {
                byte[] shorter = Arrays.copyOf(bytes, bytes.length - length);
                System.arraycopy(bytes, at + length, shorter, at, bytes.length - at - length);
                bytes = shorter;
            }
            default -> {
                byte[] longer = Arrays.copyOf(bytes, bytes.length + length);
                System.arraycopy(bytes, at, longer, at + length, bytes.length - at);
                bytes = longer;
            }
        }
        return bytes;
    }
}
