package org.infusionoutcomes.intake.mapping.preset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Mappings that are shipped with the program, for the layouts that many exports have. */
public final class Presets {

    /** Their names, in the order in which they are told. */
    public static final List<String> NAMES = List.of(
            "redcap",
            "sdtm-qs",
            "sdtm-rs",
            "adam",
            "bids",
            "fhir-observations",
            "synthea-csv",
            "camcops",
            "omop",
            "same-names");

    private Presets() {}

    /**
     * The text of one, as a file would have it.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public static String text(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("No preset " + name);
        }
        try (InputStream in = Presets.class.getResourceAsStream(name + ".yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
