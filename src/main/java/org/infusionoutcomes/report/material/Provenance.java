package org.infusionoutcomes.report.material;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a report was made from and by what.
 *
 * @param version of this program
 * @param planSha256 SHA-256 of the plan that ran, in hexadecimal
 * @param sources the files of the export that were read
 * @param reading how the command line said that the export is read, such as {@code dates} by {@code yyyy-MM-dd}; empty
 *     where it said nothing
 * @param simulated whether the export says of itself that its patients are invented
 */
public record Provenance(
        String version, String planSha256, List<Source> sources, Map<String, String> reading, boolean simulated) {

    /** Copies the sources and what the command line said, in their order. */
    public Provenance {
        sources = List.copyOf(sources);
        reading = Collections.unmodifiableMap(new LinkedHashMap<>(reading));
    }

    /** Of an export read as it is, which does not say that its patients are invented. */
    public Provenance(String version, String planSha256, List<Source> sources) {
        this(version, planSha256, sources, Map.of(), false);
    }

    /**
     * Without the files of the export, since a size tells how many rows there are and a checksum confirms a guess, and
     * without how they were read.
     */
    public Provenance published() {
        return new Provenance(version, planSha256, List.of(), Map.of(), simulated);
    }

    /**
     * A file of the export.
     *
     * @param name inside the export
     * @param bytes its size as it lies there
     * @param sha256 of these bytes, in hexadecimal
     */
    public record Source(String name, long bytes, String sha256) {}
}
