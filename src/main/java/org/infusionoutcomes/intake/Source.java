package org.infusionoutcomes.intake;

/**
 * A file that was read, for the report's provenance.
 *
 * @param name its name, without a folder
 * @param bytes its size as stored
 * @param sha256 SHA-256 of its bytes as stored, 64 hexadecimal digits
 */
public record Source(String name, long bytes, String sha256) {}
