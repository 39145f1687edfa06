package org.infusionoutcomes.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.infusionoutcomes.Run;
import org.infusionoutcomes.WorkedExample;
import org.infusionoutcomes.check.Checked;
import org.infusionoutcomes.check.Scores;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The worked example of every format, with one of its files mutated, the mapping among them: used or refused, and no total
 * is handed on that does not stand in the files, nor oftener than it stands there.
 */
@Timeout(value = 15, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FormatsFuzzTest {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    @TempDir
    Path folder;

    static Stream<WorkedExample> examples() throws IOException {
        return WorkedExample.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void usedOrRefused(WorkedExample example) {
        Map<String, byte[]> good = example.files();
        lay(good);
        Checked whole = Door.open(folder).orElseThrow();
        boolean told = isText(good) && invented(whole, good).isEmpty();
        AtomicInteger used = new AtomicInteger();
        Cases.each(70, seed -> {
            Map<String, byte[]> files = mutated(good, Cases.random(seed));
            lay(files);
            Optional<Checked> checked = Door.open(folder);
            checked.ifPresent(of -> used.incrementAndGet());
            if (told && checked.isPresent()) {
                assertEquals(Optional.empty(), invented(checked.get(), files), "totals of seed " + seed);
            }
            if (seed % 10 == 0) {
                look(Run.of("mapping", "try", folder), seed);
                look(Run.of("mapping", "draft", folder), seed);
            }
        });
        assertTrue(used.get() > 0, "none was used");
    }

    private void lay(Map<String, byte[]> files) {
        try {
            WorkedExample.lay(folder, files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> mutated(Map<String, byte[]> good, Random random) {
        Map<String, byte[]> files = new HashMap<>(good);
        String file = List.copyOf(good.keySet()).get(random.nextInt(good.size()));
        boolean table = file.endsWith(".csv") && random.nextBoolean();
        files.put(
                file,
                table
                        ? Mutations.ofTable(new String(good.get(file), StandardCharsets.UTF_8), random)
                        : Mutations.ofBytes(good.get(file), random));
        return files;
    }

    private static boolean isText(Map<String, byte[]> files) {
        return files.keySet().stream().noneMatch(name -> name.matches(".*\\.(xlsx|xpt|gz|zip)"));
    }

    /** A total that is handed on oftener than its number stands in the files; empty where there is none. */
    private static Optional<Integer> invented(Checked checked, Map<String, byte[]> files) {
        Map<Integer, Integer> standing = new HashMap<>();
        for (byte[] bytes : files.values()) {
            // NULs apart: a file in UTF-16 has one in each letter
            String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
            for (Matcher number = NUMBER.matcher(text); number.find(); ) {
                standing.merge(Integer.parseInt(number.group()), 1, Integer::sum);
            }
        }
        Scores scores = checked.scores();
        for (int s = 0; s < scores.from(checked.patients().count()); s++) {
            if (standing.merge(scores.total(s), -1, Integer::sum) < 0) {
                return Optional.of(scores.total(s));
            }
        }
        return Optional.empty();
    }

    private static void look(Run run, long seed) {
        assertTrue(
                run.exitCode() == 0 || run.exitCode() == 2 || run.exitCode() == 3, "seed " + seed + ": " + run.err());
        assertTrue(!(run.out() + run.err()).contains("Exception"), "seed " + seed);
    }
}
