package org.infusionoutcomes.command.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.infusionoutcomes.Run;
import org.infusionoutcomes.intake.mapping.preset.Presets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MappingPresetCommandTest {

    private static final Path SHIPPED = Path.of("src/main/resources/org/infusionoutcomes/intake/mapping/preset");

    static List<String> names() {
        return Presets.NAMES;
    }

    @ParameterizedTest
    @MethodSource("names")
    void printsEachPresetAsItIsShipped(String name) throws IOException {
        Run run = Run.of("mapping", "preset", name);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo(Files.readString(SHIPPED.resolve(name + ".yaml")));
    }

    @Test
    void everyShippedFileHasAName() throws IOException {
        try (Stream<Path> files = Files.list(SHIPPED)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".yaml", "")))
                    .containsExactlyInAnyOrderElementsOf(Presets.NAMES);
        }
    }

    @Test
    void saysWhichPresetsThereAre() {
        Run run = Run.of("mapping", "preset", "sdtm");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("There is no such preset; name one of redcap, sdtm-qs, sdtm-rs");
    }
}
