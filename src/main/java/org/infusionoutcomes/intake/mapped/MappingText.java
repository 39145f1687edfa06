package org.infusionoutcomes.intake.mapped;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.infusionoutcomes.intake.Source;
import org.infusionoutcomes.intake.identifying.ShownName;
import org.infusionoutcomes.intake.mapping.Declared;
import org.infusionoutcomes.intake.mapping.file.MappingRefused;
import org.infusionoutcomes.intake.store.Container;
import org.infusionoutcomes.intake.store.HashingStream;

/**
 * The mapping of an export: the file that the command line names, else {@code mapping.yaml} beside the data; without
 * either, but with the dates' format declared, the canonical tables with a column {@code date}.
 *
 * @param name what messages call the file: its name, unless that could tell of a person
 * @param text its text
 * @param outside where it lies outside of the export, what was read
 */
public record MappingText(String name, String text, Optional<Source> outside) {

    private static final String BESIDE = "mapping.yaml";
    private static final int BYTES_AT_MOST = 2_000_000;

    /** Finds the mapping of an export, if it has any. */
    public static Optional<MappingText> of(Container container, Declared declared) {
        if (declared.mapping().isPresent()) {
            return Optional.of(ofFile(declared.mapping().get()));
        }
        if (container.has(BESIDE)) {
            return Optional.of(beside(container));
        }
        if (declared.dates().isPresent()) {
            return Optional.of(new MappingText("--dates", "extends: same-names", Optional.empty()));
        }
        if (declared.cutoff().isPresent()) {
            throw new MappingRefused(
                    "--cutoff: without dates of infusions a cut-off says nothing",
                    "add --dates where the export has dates, or give the column observable_days");
        }
        return Optional.empty();
    }

    private static MappingText ofFile(Path file) {
        String said = file.getFileName().toString();
        String name = ShownName.ofFile(said, 1).equals(said) ? said : "mapping";
        try {
            byte[] bytes = limited(name, Files.newInputStream(file));
            Source source = HashingStream.of(new ByteArrayInputStream(bytes)).named(name);
            return new MappingText(name, decoded(name, bytes), Optional.of(source));
        } catch (IOException e) {
            throw new MappingRefused("the mapping " + file + " cannot be read", "name a file that is there");
        }
    }

    private static MappingText beside(Container container) {
        try {
            return new MappingText(BESIDE, decoded(BESIDE, limited(BESIDE, container.open(BESIDE))), Optional.empty());
        } catch (IOException e) {
            throw new MappingRefused("the mapping " + BESIDE + " cannot be read", "look at the disk it is on");
        }
    }

    private static byte[] limited(String name, InputStream stream) throws IOException {
        try (stream) {
            byte[] bytes = stream.readNBytes(BYTES_AT_MOST + 1);
            if (bytes.length > BYTES_AT_MOST) {
                throw new MappingRefused(name + " is too long for a mapping", "a mapping has a few dozen lines");
            }
            return bytes;
        }
    }

    private static String decoded(String name, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MappingRefused(name + " is not text in UTF-8", "save the mapping as UTF-8");
        }
    }
}
