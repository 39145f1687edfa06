package org.infusionoutcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The draft of each example of formats.md, unedited: it runs, or stops at what it says is to be filled in. */
class DraftedExamplesTest {

    private static final Pattern PLACE = Pattern.compile("mapping\\.yaml:(\\d+):\\d+");

    @TempDir
    private Path folder;

    static Stream<WorkedExample> examples() throws IOException {
        return WorkedExample.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void runsOrStopsWhereItAsks(WorkedExample example) throws IOException {
        WorkedExample.lay(folder, example.files());
        Files.delete(folder.resolve("mapping.yaml"));
        Run drafted = Run.of("mapping", "draft", folder);
        assertThat(drafted.err()).isEmpty();
        Files.writeString(folder.resolve("mapping.yaml"), drafted.out());

        Run tried = Run.of("mapping", "try", folder);

        List<String> lines = drafted.out().lines().toList();
        String said = tried.err() + tried.out();
        assertThat(lines).as("a draft that found nothing").anyMatch(line -> line.startsWith("assessments:"));
        if (tried.exitCode() != 0) {
            Matcher place = PLACE.matcher(said);
            boolean stopsWhereItAsks = false;
            while (place.find()) {
                stopsWhereItAsks |=
                        lines.get(Integer.parseInt(place.group(1)) - 1).contains("FILL_IN");
            }
            assertThat(stopsWhereItAsks).as(said + drafted.out()).isTrue();
        }
    }
}
