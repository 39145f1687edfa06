package org.infusionoutcomes.intake.beside;

import java.util.List;
import java.util.Map;

/**
 * What lies beside the tables of an export. A table is a file that no table is read from or a sheet of a workbook that no
 * source is read from; columns and sheets are called as messages may call them.
 *
 * @param named columns whose names say that they identify people
 * @param holding columns whose cells could identify people, each with what they look like
 * @param hidden sheets and columns that nobody sees, in sheets that are not read
 * @param unlooked files that could not be looked into, or not wholly
 * @param otherKinds by ending, files that are not looked into
 * @param signed workbooks and documents, read or not, whose properties name an author, a title or a company
 */
public record Surroundings(
        Found named, Found holding, Found hidden, long unlooked, Map<String, Long> otherKinds, long signed) {

    /**
     * Something that was found in some tables.
     *
     * @param tables how many of them
     * @param names what it is called, each once, in text order
     */
    public record Found(long tables, List<String> names) {

        /** Copies the names, so that nobody can change them later. */
        public Found {
            names = List.copyOf(names);
        }
    }
}
