package org.infusionoutcomes.report.document;

import java.util.List;

/**
 * A table whose first column names its rows.
 *
 * @param caption what the table holds
 * @param kind how it is read
 * @param header names of the columns, that of the first included
 * @param lines its rows, each with one cell less than the header
 * @param notes remarks below it
 */
public record Grid(String caption, Kind kind, List<String> header, List<Line> lines, List<String> notes)
        implements Block {

    /** How a table is read. */
    public enum Kind {
        /** The few numbers that a reader looks for first. */
        HEADLINE,
        /** Cohorts side by side. */
        SIDE_BY_SIDE,
        /** Short cells in few columns: fits a phone as it is. */
        NARROW,
        /** Many rows to look things up in. */
        LISTING
    }

    /** A row. */
    public record Line(String name, List<Cell> cells) {
        /** Copies the cells, so that nobody can change them later. */
        public Line {
            cells = List.copyOf(cells);
        }

        /** A row of plain cells. */
        public static Line of(String name, List<String> texts) {
            return new Line(name, texts.stream().map(Cell::of).toList());
        }
    }

    /**
     * A cell.
     *
     * @param text the number that matters
     * @param detail what goes with it, such as its interval; may be empty
     */
    public record Cell(String text, String detail) {
        /** A cell without detail. */
        public static Cell of(String text) {
            return new Cell(text, "");
        }
    }

    /** Copies the lists and refuses a line whose name and cells do not fit the header. */
    public Grid {
        header = List.copyOf(header);
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
        for (Line line : lines) {
            if (line.cells().size() != header.size() - 1) {
                throw new IllegalArgumentException("Row '" + line.name() + "' of '" + caption + "' has "
                        + line.cells().size() + " cells for " + header);
            }
        }
    }

    /** The table, or a sentence in its place where it has no rows. */
    public Block orSay(String sentence) {
        return lines.isEmpty() ? new Block.Paragraph(sentence) : this;
    }
}
