package org.infusionoutcomes.intake;

import java.util.List;
import java.util.Set;
import org.infusionoutcomes.intake.identifying.ShownName;

/** The canonical tables of an export, wherever their rows come from. May be read side by side, patients first. */
public interface Tables {

    /** What a table is called in counts: its file, or the files that its rows come from. */
    String fileName(String table);

    /** Whether a table is read through a mapping. */
    default boolean isMapped(String table) {
        return false;
    }

    /** Settings of a mapping that leave rows of a table out, each with its place. */
    default List<String> rules(String table) {
        return List.of();
    }

    /** Whether the export has a table. */
    boolean has(String table);

    /**
     * Streams a table's rows to a handler.
     *
     * @throws UnreadableTable if the table is absent or cannot be used as it stands
     */
    ReadCount read(Layout layout, RowHandler handler);

    /**
     * Where a row stands in the export's own files.
     *
     * @param table which the row is of
     * @param line as the row told it
     * @param column a canonical column, empty where it is about the whole row
     */
    RowPlace place(String table, long line, String column);

    /** Names of the files that it reads. */
    Set<String> files();

    /** What outputs call a file that was read, or the archive of all. */
    default String shown(String file) {
        return ShownName.ofFile(file, 1);
    }

    /** Lines of a mapping for values that no row has; to be asked once all tables were read. */
    default UnusedLines unusedLines() {
        return UnusedLines.NONE;
    }

    /** Whether days are counted from calendar dates, so that a cut-off tells how long each patient could be observed. */
    default boolean areDated() {
        return false;
    }

    /** Whether rows come from a sheet of a workbook. */
    default boolean reads(String file, String sheet) {
        return files().contains(file);
    }
}
