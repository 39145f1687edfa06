package org.infusionoutcomes.check.table;

import org.infusionoutcomes.check.finding.TableFindings;
import org.infusionoutcomes.intake.Export;
import org.infusionoutcomes.intake.RowPlace;
import org.infusionoutcomes.intake.UnusedLines;

/** Lines of the mapping for values that no row has: a misspelt code, unless the mapping says that it may have some. */
public final class MappingLines {

    private static final String RULE = "mapping-line-unused";

    private final UnusedLines unused;
    private final TableFindings findings;

    /** Of an export all of whose tables were read to their ends. */
    public MappingLines(Export export, int listed) {
        this.unused = export.unusedLines();
        this.findings = new TableFindings(
                unused.mapping(), listed, (line, column) -> new RowPlace(unused.mapping(), line, column));
        unused.lines().forEach(this::tell);
    }

    /** What was found, for the log. */
    public TableFindings findings() {
        return findings;
    }

    /** Whether the run must stop: there are some, and the mapping does not allow them. */
    public boolean isRefused() {
        return !unused.allowed() && !unused.lines().isEmpty();
    }

    private void tell(UnusedLines.Line line) {
        String column = Integer.toString(line.column());
        if (unused.allowed()) {
            findings.notice(RULE, line.line(), column, line::message);
        } else {
            findings.refused(RULE, unused.mapping(), line.line(), column, line.message());
        }
    }
}
