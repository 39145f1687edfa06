package org.infusionoutcomes.command.call;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.infusionoutcomes.Main;
import picocli.CommandLine.IVersionProvider;

/** The program's version, which the build writes into a resource. */
public final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"infusion-outcomes " + text()};
    }

    /** Such as {@code 0.1.0}. */
    public static String text() {
        try (InputStream in = Main.class.getResourceAsStream("version.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
