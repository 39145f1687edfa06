package org.infusionoutcomes.check.table;

import java.util.List;
import java.util.Locale;
import org.infusionoutcomes.check.finding.TableCount;
import org.infusionoutcomes.check.finding.TableFindings;
import org.infusionoutcomes.check.finding.Tally;
import org.infusionoutcomes.check.identity.PatientRegister;
import org.infusionoutcomes.intake.Export;
import org.infusionoutcomes.intake.Header;
import org.infusionoutcomes.intake.Layout;
import org.infusionoutcomes.intake.LeftOut;
import org.infusionoutcomes.intake.ReadCount;
import org.infusionoutcomes.intake.RowHandler;
import org.infusionoutcomes.intake.RowPlace;
import org.infusionoutcomes.intake.UnreadableTable;

/** One table being read: its findings and how its rows were used. */
public final class TableReading {

    private final Export export;
    private final String table;
    private final TableFindings findings;
    private final Tally tally = new Tally();
    private ReadCount read;
    private boolean refused;

    /** A table that has not been read yet; of each rule so many findings are kept. */
    public TableReading(Export export, String table, int keptPerRule) {
        this.export = export;
        this.findings = new TableFindings(
                export.fileName(table),
                keptPerRule,
                (line, column) -> export.place(table, line, column),
                export.isMapped(table));
        this.table = table;
    }

    /** What has been found in it so far. */
    public TableFindings findings() {
        return findings;
    }

    /** The count of its rows by use. */
    public Tally tally() {
        return tally;
    }

    /** Whether the table cannot be used, so that the export is refused once every table was looked at. */
    public boolean isRefused() {
        return refused;
    }

    /** Whether the table was read to its end. */
    public boolean isRead() {
        return read != null;
    }

    /** How many rows were read and what became of them, under the file's name. */
    public TableCount count() {
        return tally.count(findings.file(), read.skipped());
    }

    /** Reads the table; a table that cannot be used leaves its reason among the findings. */
    public void read(Layout layout, RowHandler handler, PatientRegister patients) {
        try {
            read = export.read(layout, handler);
            noteUnread(read.header(), patients);
            noteRepeatedHeaders();
            noteLeftOut();
            read.remarks().forEach(of -> findings.notice(of.rule(), of.line(), of.column(), of::message));
        } catch (UnreadableTable e) {
            String hint = e.rule().equals("no-such-file") ? OtherFiles.hint(export, layout.table()) : "";
            findings.refused(e.rule(), e.file(), e.line(), e.column(), e.getMessage() + hint);
            refused = true;
        }
    }

    /** Refuses a table without rows. */
    public void refuseIfEmpty() {
        if (isRead() && tally.rows() == 0) {
            refuse(
                    "no-rows",
                    read.header().line(),
                    "",
                    read.leftOut() > 0 ? allLeftOut() : "there is no row below the header; export the table again");
        }
    }

    private String allLeftOut() {
        List<String> rules = export.rules(table);
        return "the mapping leaves every row of " + findings.file() + " out"
                + (rules.isEmpty() ? "" : ", by " + String.join(" and ", rules))
                + "; look at the values there";
    }

    /** Refuses a table all of whose rows were set aside. */
    public void refuseIfAllSetAside(String hint) {
        if (isRead() && !refused && tally.areAllSetAside()) {
            refuse("all-rows-set-aside", 0, "", "every row of the table was set aside; " + hint);
        }
    }

    /** Refuses the table for what stands at one place; line 0 and an empty column stand for the whole table. */
    public void refuse(String rule, long line, String column, String message) {
        RowPlace at = export.place(table, line, column);
        findings.refused(rule, at.file(), at.line(), at.column(), message);
        refused = true;
    }

    private void noteUnread(Header header, PatientRegister patients) {
        List<String> unread = header.unread();
        if (!unread.isEmpty()) {
            findings.notice("columns-unread", header.line(), "", () -> UnreadColumns.message(unread, patients));
        }
    }

    private void noteLeftOut() {
        for (LeftOut line : read.lines()) {
            findings.notice(
                    "rows-left-out",
                    0,
                    "",
                    () -> String.format(
                            Locale.ROOT,
                            "the mapping leaves rows of %s out by %s (rows skipped: %d); %s if they should be read",
                            line.file(),
                            line.by(),
                            line.rows(),
                            line.remedy()));
        }
    }

    private void noteRepeatedHeaders() {
        if (read.repeatedHeaders() > 0) {
            findings.notice(
                    "header-repeated",
                    0,
                    "",
                    () -> "the header is repeated inside the table (rows skipped: " + read.repeatedHeaders()
                            + "); look whether files were joined");
        }
    }
}
