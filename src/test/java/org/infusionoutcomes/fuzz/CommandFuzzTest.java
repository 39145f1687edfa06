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
            Random random = new Random(seed);
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
