package org.infusionoutcomes;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.infusionoutcomes.command.InfusionOutcomes;

/**
 * One run of the program as the command line sees it.
 *
 * @param exitCode how it ended
 * @param out what stood on standard output
 * @param err what stood on standard error
 */
public record Run(int exitCode, String out, String err) {

    public static Run of(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        int exitCode = InfusionOutcomes.run(words, new PrintWriter(out), new PrintWriter(err));
        return new Run(exitCode, out.toString(), err.toString());
    }
}
