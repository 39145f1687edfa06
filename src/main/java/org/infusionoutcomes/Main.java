package org.infusionoutcomes;

/** The program's entry. */
public final class Main {

    private Main() {}

    /** Runs one command and leaves with its exit code. */
    public static void main(String[] arguments) {
        System.exit(0);
    }
}
