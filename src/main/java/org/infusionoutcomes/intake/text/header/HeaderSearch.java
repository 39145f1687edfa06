package org.infusionoutcomes.intake.text.header;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infusionoutcomes.intake.Header;
import org.infusionoutcomes.intake.Layout;
import org.infusionoutcomes.intake.UnreadableTable;
import org.infusionoutcomes.intake.identifying.TableLook;

/** Looks for the header of a table among its first records, and says what is wrong with it. */
public final class HeaderSearch {

    /** More columns than this are no table of ours. */
    /** A header has no more columns than this. */
    public static final int COLUMNS_AT_MOST = 2000;

    private static final int RECORDS_LOOKED_AT = 50;

    private final String file;
    private final Layout layout;
    private final Set<String> drop;
    private final Dialect dialect;
    private Header first;
    private int records;

    /** Searches the first records of a file. */
    public HeaderSearch(String file, Layout layout, Set<String> drop, Dialect dialect) {
        this.file = file;
        this.layout = layout;
        this.drop = drop;
        this.dialect = dialect;
    }

    /** The columns that are looked for. */
    public Layout layout() {
        return layout;
    }

    /** Whether a line is a spreadsheet's {@code sep=} line rather than a header. */
    public boolean isSeparatorLine(long line) {
        return dialect.separatorLine() && first == null && line == 1;
    }

    /** The header, if this record is the first of the table and a header; otherwise the reason becomes known later. */
    public Optional<Header> found(long line, List<String> cells) {
        Header candidate = Header.of(layout, dialect, line, cells, drop);
        boolean whole = candidate.missing().isEmpty();
        if (first == null) {
            first = candidate;
            HeaderRules.check(file, candidate, drop);
            if (whole) {
                return Optional.of(candidate);
            }
        } else if (whole) {
            throw preamble(candidate);
        }
        if (++records == RECORDS_LOOKED_AT) {
            throw failure();
        }
        return Optional.empty();
    }

    /** Looks at what stands below the header. */
    public TableLook look(Header header) {
        return new TableLook(file, header.line(), header.names(), drop);
    }

    /** Why a line with too many cells is no header. */
    public UnreadableTable tooWide(long line) {
        return new UnreadableTable(
                "too-many-columns",
                file,
                line,
                "",
                "the header has more than " + COLUMNS_AT_MOST
                        + " columns; export one row a score, with the columns that data/README.md tells");
    }

    private UnreadableTable preamble(Header header) {
        return unreadable(
                "header-not-first",
                "the columns " + String.join(", ", layout.required()) + " are not in the first line but in line "
                        + header.line() + "; delete the lines above it, or say header_row: " + header.line()
                        + " in a mapping");
    }

    /** Why there is no header. */
    public UnreadableTable failure() {
        if (first == null) {
            return new UnreadableTable(
                    "empty", file, 0, "", "the file holds no text; export it again with its header and rows");
        }
        List<String> missing = first.missing();
        String expected = String.join(", ", layout.required());
        if (missing.size() == layout.required().size()) {
            return unreadable(
                    "no-header",
                    "there is no header: none of the columns " + expected
                            + " is in the first line; put the columns' names into the first line");
        }
        return unreadable(
                "column-missing",
                "the " + (missing.size() == 1 ? "column " : "columns ") + String.join(", ", missing)
                        + (missing.size() == 1 ? " is" : " are") + " not in the header; this table needs the columns "
                        + expected + HeaderHints.of(first));
    }

    private UnreadableTable unreadable(String rule, String message) {
        return new UnreadableTable(rule, file, first.line(), "", message);
    }
}
