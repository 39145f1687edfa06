package org.infusionoutcomes;

import org.infusionoutcomes.command.InfusionOutcomes;
import org.infusionoutcomes.press.Headless;

/** The program's entry. */
public final class Main {

    private Main() {}

    /** Runs one command and leaves with its exit code. */
    public static void main(String[] arguments) {
        Headless.prepare();
        System.exit(InfusionOutcomes.run(arguments));
    }
}
