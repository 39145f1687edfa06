package org.infusionoutcomes.intake;

/** What is said about a table that is not there. */
final class Absent {

    private Absent() {}

    /** A link whose file is not there. */
    static UnreadableTable target(String file) {
        return new UnreadableTable(
                "dangling-link", file, 0, "", "this is a link that leads nowhere; put the table here as a file");
    }

    static UnreadableTable table(String file) {
        return new UnreadableTable(
                "no-such-file",
                file,
                0,
                "",
                "there is no such file in the export; add it, as CSV and under this name (or with .gz behind it)");
    }
}
