package org.infusionoutcomes.command.call;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.PlanReader;
import org.infusionoutcomes.plan.PlanRefused;

/** The plan file that a command line names. */
final class PlanFile {

    private static final int BYTES_AT_MOST = 1_000_000;

    private PlanFile() {}

    /** The plan of a file, or the default one where none is named. */
    static Plan read(Path file) {
        if (file == null) {
            return PlanReader.defaultPlan();
        }
        try {
            return PlanReader.read(file.getFileName().toString(), text(file));
        } catch (PlanRefused e) {
            throw new UserError(e.getMessage(), e.advice(), ExitCode.USAGE);
        }
    }

    /** The text of a plan file, or of the default plan where none is named. */
    static String text(Path file) {
        if (file == null) {
            return PlanReader.defaultText();
        }
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(BYTES_AT_MOST + 1);
            if (bytes.length > BYTES_AT_MOST) {
                throw new UserError(
                        file + " is too long for a plan", "a plan has a few hundred lines at most", ExitCode.USAGE);
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UserError(file + " is not text in UTF-8", "save the plan as UTF-8", ExitCode.USAGE);
        } catch (IOException e) {
            throw new UserError(
                    "the plan " + file + " cannot be read",
                    "name a file that is there; the command plan prints one",
                    ExitCode.USAGE);
        }
    }
}
