package org.infusionoutcomes.intake;

/**
 * Where in the export's own files something stands.
 *
 * @param file the file's name
 * @param line physical line from 1, or the number of the row or observation; 0 where it is about the whole file
 * @param column the column's name as the file has it
 */
public record RowPlace(String file, long line, String column) {}
