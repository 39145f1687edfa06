package org.infusionoutcomes.check;

import org.infusionoutcomes.intake.Export;
import org.infusionoutcomes.intake.Layout;
import org.infusionoutcomes.intake.ReadCount;
import org.infusionoutcomes.intake.RowHandler;
import org.infusionoutcomes.intake.UnreadableTable;

/** One table being read: its findings and how its rows were used. */
final class TableReading {

    private final Export export;
    private final TableFindings findings;
    private final Tally tally = new Tally();
    private long skipped;
    private boolean refused;

    TableReading(Export export, String table, int keptPerRule) {
        this.export = export;
        this.findings = new TableFindings(export.fileName(table), keptPerRule);
    }

    TableFindings findings() {
        return findings;
    }

    Tally tally() {
        return tally;
    }

    boolean isRefused() {
        return refused;
    }

    TableCount count() {
        return tally.count(findings.file(), skipped);
    }

    /** Reads the table; a table that cannot be used leaves its reason among the findings. */
    void read(Layout layout, RowHandler handler) {
        try {
            ReadCount read = export.read(layout, handler);
            skipped = read.skipped();
        } catch (UnreadableTable e) {
            refuse(e.rule(), e.line(), e.column(), e.getMessage());
        }
    }

    void refuse(String rule, long line, String column, String message) {
        findings.refused(rule, line, column, message);
        refused = true;
    }
}
