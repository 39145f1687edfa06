package org.infusionoutcomes;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.infusionoutcomes.command.InfusionOutcomes;
import org.infusionoutcomes.press.Headless;

/** The program's entry. */
public final class Main {

    private Main() {}

    /** Runs one command and leaves with its exit code. */
    public static void main(String[] arguments) {
        Headless.prepare();
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        System.exit(InfusionOutcomes.run(arguments, out, err));
    }
}
