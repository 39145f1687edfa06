package org.infusionoutcomes.report;

import java.util.List;

/**
 * What a report was made from and by what.
 *
 * @param version of this program
 * @param planSha256 SHA-256 of the plan that ran, in hexadecimal
 * @param sources the files of the export that were read
 * @param simulated whether the export says of itself that its patients are invented
 */
public record Provenance(String version, String planSha256, List<Source> sources, boolean simulated) {

    public Provenance {
        sources = List.copyOf(sources);
    }

    /** Of an export that does not say that its patients are invented. */
    public Provenance(String version, String planSha256, List<Source> sources) {
        this(version, planSha256, sources, false);
    }

    /** Without the files of the export: a size tells how many rows there are, a checksum confirms a guess. */
    public Provenance published() {
        return new Provenance(version, planSha256, List.of(), simulated);
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
