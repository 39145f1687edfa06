package org.infusionoutcomes.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.infusionoutcomes.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminalTextTest {

    @TempDir
    Path folder;

    @Test
    void whatIsNotSeenIsShownAsAQuestionMark() {
        StringWriter terminal = new StringWriter();
        PrintWriter out = new PrintWriter(new TerminalText(terminal), true);
        out.print("a\u001B[31mb\u0007\u009B2J\u202Ec\rd\u0000\u007F ");
        out.print('\u001B');
        out.println("\tZ\u00FCrich \uD83D\uDE00 \u0645\u06CC\u200C\u0631");
        assertThat(terminal.toString())
                .isEqualTo("a?[31mb??2J?c?d?? ?\tZ\u00FCrich \uD83D\uDE00 \u0645\u06CC\u200C\u0631"
                        + System.lineSeparator());
    }

    /** Names of files and columns, of settings and arguments that would colour the terminal, clear it or write elsewhere. */
    @Test
    void namesThatATerminalWouldObey() throws IOException {
        Files.writeString(folder.resolve("a\u001B[31mb.csv"), "x\u001B]0;t\u0007,\"na\nme: me\"\n1,2\n");
        Files.writeString(folder.resolve("map.yaml"), "\"\\e[31mx\\nb\": 1\n");
        Run draft = Run.of("mapping", "draft", folder);
        assertThat(draft.out())
                .contains("# a?[31mb.csv: 2 columns", "#   #1  x?]0;t?", "#   #2  na?me: me")
                .doesNotContain("\u001B");
        assertThat(draft.exitCode()).isZero();
        for (Run run : new Run[] {
            Run.of("check", folder),
            Run.of("check", folder, "--mapping", folder.resolve("map.yaml")),
            Run.of("check", folder, "--plan", folder.resolve("map.yaml")),
            Run.of("check", folder.resolve("no\u001B[31m\u202E")),
            Run.of("check", folder, "--encoding", "\u001B[31m"),
            Run.of("check", folder, "--dates", "\u001B[31m"),
            Run.of("check", folder, "--\u001B[31m")
        }) {
            assertThat(run.exitCode()).isIn(2, 3);
            assertThat(run.out() + run.err()).doesNotContain("\u001B", "\u202E", "Exception");
        }
    }

    /** A disk or a pipe that takes nothing. */
    private static final class Broken extends Writer {

        private final String why;

        Broken(String why) {
            this.why = why;
        }

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            throw new IOException(why);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void answersThatAreLost() {
        StringWriter err = new StringWriter();
        int exitCode = InfusionOutcomes.run(new String[] {"plan"}, new Broken("No space left on device"), err);
        assertThat(exitCode).isEqualTo(1);
        assertThat(err.toString())
                .isEqualToNormalizingNewlines("the answer could not be written whole\n"
                        + "  free some space where it is written to, and run the command again\n");
    }

    /** As {@code | head -1} does once it has its line. */
    @Test
    void nobodyWhoReadsOn() {
        StringWriter err = new StringWriter();
        assertThat(InfusionOutcomes.run(new String[] {"plan"}, new Broken("Broken pipe"), err))
                .isZero();
        assertThat(err.toString()).isEmpty();
    }
}
