package org.infusionoutcomes;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.infusionoutcomes.command.InfusionOutcomes;
import org.infusionoutcomes.press.Headless;

/** The program's entry. */
public final class Main {

    private Main() {}

    /** Runs one command and leaves with its exit code. */
    public static void main(String[] arguments) {
        Headless.prepare();
        System.exit(InfusionOutcomes.run(arguments, writer(FileDescriptor.out), writer(FileDescriptor.err)));
    }

    /** Not System.out, which keeps to itself that a disk is full. */
    private static Writer writer(FileDescriptor to) {
        return new OutputStreamWriter(new FileOutputStream(to), StandardCharsets.UTF_8);
    }
}
