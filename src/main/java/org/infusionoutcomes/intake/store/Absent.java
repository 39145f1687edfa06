package org.infusionoutcomes.intake.store;

import org.infusionoutcomes.intake.UnreadableTable;

/** What is said about a table that is not there. */
public final class Absent {

    private Absent() {}

    /** A link whose file is not there. */
    public static UnreadableTable target(String file) {
        return new UnreadableTable(
                "dangling-link", file, 0, "", "this is a link that leads nowhere; put the table here as a file");
    }

    /** Why a table that is not there cannot be read. */
    public static UnreadableTable table(String file) {
        return new UnreadableTable(
                "no-such-file",
                file,
                0,
                "",
                "there is no such file in the export; add it, as CSV and under this name (or with .gz behind it)");
    }
}
