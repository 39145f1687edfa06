package org.infusionoutcomes.intake.mapping.file;

/**
 * What a mapping says of one value: a key of a value map, a visit label, a value of {@code rows}, a missing code. The
 * value itself is not kept: it can be a patient's id.
 *
 * @param path of the value in the mapping
 * @param setting what it belongs to, such as {@code patients.values.cohort}
 * @param line from 1
 * @param column from 1
 */
public record MappingLine(String path, String setting, int line, int column) {}
