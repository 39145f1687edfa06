package org.infusionoutcomes.intake;

/** What is said about a table that is not there. */
final class Absent {

    private Absent() {}

    static UnreadableTable table(String file) {
        return new UnreadableTable(
                "no-such-file",
                file,
                0,
                "",
                "there is no such file in the export; add it, as CSV and under this name (or with .gz behind it)");
    }
}
