package org.infusionoutcomes.check.finding;

/**
 * One thing that is wrong with an export, or worth knowing. Never holds the cell of an id or of a free-text column.
 *
 * @param severity what was done about it
 * @param rule short name of the check, such as {@code total-out-of-range}
 * @param file name of the file inside the export
 * @param line physical line on which the record starts, from 1; 0 where it is about the whole file
 * @param column the column's name as the header has it, of a mapping the number of the column on its line; empty where it
 *     is about the whole row
 * @param message what is wrong and what to do
 */
public record Finding(Severity severity, String rule, String file, long line, String column, String message) {

    /** What was done about a finding. */
    public enum Severity {
        /** The file cannot be used; nothing is analysed. */
        REFUSED("refused"),
        /** Rows, or a patient, were left out. */
        SET_ASIDE("set aside"),
        /** Everything was used. */
        NOTICE("notice");

        private final String label;

        Severity(String label) {
            this.label = label;
        }

        /** As the tables write it. */
        public String label() {
            return label;
        }
    }
}
