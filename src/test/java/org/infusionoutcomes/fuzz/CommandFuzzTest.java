package org.infusionoutcomes.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.infusionoutcomes.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole commands on mutated files: they end with done, wrong or refused, never with a fault of the program's own, and
 * what they print holds no id.
 */
@Timeout(value = 15, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CommandFuzzTest {

    private static final String MAPPING = "extends: same-names\npatients: {file: patients.csv}\n"
            + "infusions: {file: infusions.csv}\nassessments: {file: assessments.csv, missing: [-9]}\n";

    @TempDir
    Path folder;

    @Test
    void checksAndMappingsEndWithAWordOfTheirOwn() {
        Cases.each(120, seed -> {
            Random random = Cases.random(seed);
            Map<String, byte[]> tables = new TreeMap<>(GoodExport.bytes(GoodExport.tables()));
            String table = List.copyOf(tables.keySet()).get(random.nextInt(tables.size()));
            tables.put(table, Mutations.ofBytes(tables.get(table), random));
            GoodExport.lay(folder, tables);
            byte[] mapping = MAPPING.getBytes(StandardCharsets.UTF_8);
            Path file = folder.resolve("map.yml");
            GoodExport.write(file, random.nextBoolean() ? mapping : Mutations.ofBytes(mapping, random));
            look(Run.of("check", folder), seed);
            look(Run.of("check", folder, "--mapping", file), seed);
            look(Run.of("mapping", "try", folder, "--mapping", file), seed);
            look(Run.of("mapping", "draft", folder), seed);
        });
    }

    /** Data sets and keys are there whole where the command says that it is done, and not at all where it does not. */
    @Test
    void dataSetsAreWholeOrNotThere() {
        Path export = folder.resolve("export");
        assertThat(export.toFile().mkdir()).isTrue();
        Cases.each(40, seed -> {
            Random random = Cases.random(seed);
            Map<String, byte[]> tables = new TreeMap<>(GoodExport.bytes(GoodExport.tables()));
            String table = List.copyOf(tables.keySet()).get(random.nextInt(tables.size()));
            tables.put(table, Mutations.ofBytes(tables.get(table), random));
            GoodExport.lay(export, tables);
            Path keys = folder.resolve("keys" + seed + ".csv");
            byte[] known = Mutations.ofBytes(
                    "patient_id,key\nS101,K000001\nS102,K2\n".getBytes(StandardCharsets.UTF_8), random);
            GoodExport.write(keys, known);
            Path data = folder.resolve("data" + seed);
            Run run = Run.of("derive", export, "--out", data, "--key", keys);
            look(run, seed);
            assertThat(data.resolve("manifest.json").toFile().exists())
                    .as("data sets of seed " + seed)
                    .isEqualTo(run.exitCode() == 0);
            assertThat(data.toFile().exists()).isEqualTo(run.exitCode() == 0);
            if (run.exitCode() != 0) {
                assertThat(keys).hasBinaryContent(known);
            }
            Run explained = Run.of("explain", export, "--patient", "S101");
            assertThat(explained.exitCode())
                    .as("seed " + seed + explained.err())
                    .isIn(0, 2, 3);
        });
        assertThat(folder.toFile().list()).as("scratch folders").noneMatch(name -> name.startsWith("."));
    }

    private static void look(Run run, long seed) {
        assertThat(run.exitCode())
                .as("exit code of seed " + seed + ": " + run.err())
                .isIn(0, 2, 3);
        assertThat(run.out() + run.err())
                .as("seed " + seed)
                .doesNotContain("Exception", "\tat ", "S101,", "S112,", "S104,")
                .doesNotContainPattern("\\bS1(0[1-9]|1[0-2])\\b");
    }
}
