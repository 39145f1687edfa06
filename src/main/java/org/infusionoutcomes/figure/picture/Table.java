package org.infusionoutcomes.figure.picture;

import java.util.List;

/**
 * The numbers behind a figure, as text.
 *
 * @param header one text a column
 * @param rows each as long as the header; a number that does not exist is a dash
 */
public record Table(List<String> header, List<List<String>> rows) {

    /** Copies the rows and refuses one that does not fit the header. */
    public Table {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != header.size()) {
                throw new IllegalArgumentException("A row must fit the header " + header + ", got " + row);
            }
        }
    }
}
