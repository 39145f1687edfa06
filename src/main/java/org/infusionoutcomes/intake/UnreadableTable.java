package org.infusionoutcomes.intake;

/** A table that cannot be used as it stands. The message says what is wrong and what to do, and holds no cell. */
public final class UnreadableTable extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Name of the file as the user knows it. */
    private final String file;
    /** Key of the rule that refused it. */
    private final String rule;
    /** Physical line, 0 for the whole file. */
    private final long line;
    /** Name of the column, empty for the whole line. */
    private final String column;

    /**
     * Says what is wrong with a table.
     *
     * @param rule short name of the check
     * @param file the table's file
     * @param line physical line from 1, 0 where it is about the whole file
     * @param column the column's name, empty where it is about the whole row or file
     * @param message what is wrong and what to do
     */
    public UnreadableTable(String rule, String file, long line, String column, String message) {
        super(message);
        this.rule = rule;
        this.file = file;
        this.line = line;
        this.column = column;
    }

    /** The same of a file that is called otherwise. */
    public UnreadableTable in(String called) {
        return new UnreadableTable(rule, called, line, column, getMessage());
    }

    /** Name of the file. */
    public String file() {
        return file;
    }

    /** Short name of the check, such as {@code unterminated-quote}. */
    public String rule() {
        return rule;
    }

    /** Physical line from 1; 0 where it is about the whole file. */
    public long line() {
        return line;
    }

    /** The column's name, empty where it is about the whole row or file. */
    public String column() {
        return column;
    }
}
