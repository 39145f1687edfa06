package org.infusionoutcomes.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.infusionoutcomes.Run;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that completion prints, as shells meet it; a shell that is not there is skipped. */
class CompletionCommandTest {

    @TempDir
    private Path folder;

    @Test
    void bothShellsHaveTheSameScript() {
        assertThat(Run.of("completion", "bash")).isEqualTo(Run.of("completion", "zsh"));
        assertThat(Run.of("completion", "fish").exitCode()).isEqualTo(2);
    }

    @Test
    void bashCompletesCommands() throws IOException, InterruptedException {
        assertThat(completed("infusion-outcomes rep", 1)).containsExactly("report");
        assertThat(completed("infusion-outcomes comp", 1)).containsExactly("compare", "completion");
    }

    @Test
    void bashCompletesOptions() throws IOException, InterruptedException {
        assertThat(completed("infusion-outcomes compare --ind", 2)).containsExactly("--independent");
        assertThat(completed("infusion-outcomes report --qua", 2)).containsExactly("--quarter");
    }

    @Test
    void zshReadsTheScript() throws IOException, InterruptedException {
        assertThat(said("zsh", "-n", script().toString())).isEmpty();
    }

    /** Outside of its line editor zsh offers all words and leaves it to the editor to keep those that fit. */
    @Test
    void zshOffersCommandsAndOptions() throws IOException, InterruptedException {
        String ask =
                "source " + script() + "; emulate sh; COMP_WORDS=(infusion-outcomes derive data --k); COMP_CWORD=%d; "
                        + "_complete_infusion-outcomes; printf '%%s\\n' \"${COMPREPLY[@]}\"";

        assertThat(said("zsh", "-f", "-c", String.format(Locale.ROOT, ask, 3))).contains("--key", "--out");
        assertThat(said("zsh", "-f", "-c", String.format(Locale.ROOT, ask.replace("derive data --k", "der"), 1)))
                .contains("derive", "report");
    }

    private List<String> completed(String typed, int word) throws IOException, InterruptedException {
        String ask = "source " + script() + "; COMP_WORDS=(" + typed + "); COMP_CWORD=" + word
                + "; _complete_infusion-outcomes; printf '%s\\n' \"${COMPREPLY[@]}\"";
        return said("bash", "-c", ask);
    }

    private Path script() throws IOException {
        return Files.writeString(
                folder.resolve("completion.sh"), Run.of("completion", "bash").out());
    }

    private static List<String> said(String shell, String... arguments) throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/bin", shell)) || Files.isExecutable(Path.of("/usr/bin", shell)),
                "no " + shell + " on this machine");
        ProcessBuilder builder = new ProcessBuilder(shell);
        builder.command().addAll(List.of(arguments));
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return out.lines().toList();
    }
}
