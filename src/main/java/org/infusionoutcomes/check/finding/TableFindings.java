package org.infusionoutcomes.check.finding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Supplier;
import org.infusionoutcomes.check.finding.Finding.Severity;
import org.infusionoutcomes.check.finding.Findings.RuleCount;
import org.infusionoutcomes.intake.RowPlace;

/** What is found in one table. Of each rule the first findings by line are kept, and all are counted. */
public final class TableFindings {

    private final String file;
    private final int keptPerRule;
    private final Places places;
    private final boolean mapped;
    private final Map<RuleCount, Kept> byRule = new LinkedHashMap<>();

    /** Of one table that no mapping makes. */
    public TableFindings(String file, int keptPerRule, Places places) {
        this(file, keptPerRule, places, false);
    }

    /**
     * Of one table.
     *
     * @param file what it is called
     * @param places where its rows stand in the export's own files
     * @param mapped whether a mapping makes it
     */
    public TableFindings(String file, int keptPerRule, Places places, boolean mapped) {
        this.mapped = mapped;
        this.file = file;
        this.places = places;
        this.keptPerRule = keptPerRule;
    }

    /** Tells where a row stands. */
    public interface Places {
        /**
         * File, line and column as the user knows them, which differ from the table's own where a mapping made the
         * table.
         */
        RowPlace of(long line, String column);
    }

    /** Takes what was found of one rule. */
    interface Receiver {
        void take(RuleCount rule, long count, List<Finding> findings);
    }

    private static final class Kept {
        private final PriorityQueue<Finding> findings =
                new PriorityQueue<>(Collections.reverseOrder(Findings.BY_PLACE));
        private long count;
    }

    /** Name of the table's file as findings show it. */
    public String file() {
        return file;
    }

    /** How a word is declared that stands for no number. */
    public String asMissing() {
        return mapped ? "under missing in the mapping (or a number for it under values)" : "as missing in the plan";
    }

    /** How a word is declared that means one of the plan's, which are called {@code kind}. */
    public String asKnown(String kind) {
        return (mapped ? "say under values in the mapping what it means, or " : "") + "add " + kind + " to the plan";
    }

    /** A refusal, of the table or of the archive that it is in. */
    public void refused(String rule, String ofFile, long line, String column, String message) {
        Kept kept = byRule.computeIfAbsent(new RuleCount(Severity.REFUSED, rule), none -> new Kept());
        kept.count++;
        kept.findings.add(new Finding(Severity.REFUSED, rule, ofFile, line, column, message));
    }

    /** Counts a row that is left out. The message is made only for what is kept. */
    public void setAside(String rule, long line, String column, Supplier<String> message) {
        add(Severity.SET_ASIDE, rule, line, column, message);
    }

    /** Counts what a user should know of though the row is used. The message is made only for what is kept. */
    public void notice(String rule, long line, String column, Supplier<String> message) {
        add(Severity.NOTICE, rule, line, column, message);
    }

    /** How often a rule set something aside. */
    public long countSetAside(String rule) {
        Kept kept = byRule.get(new RuleCount(Severity.SET_ASIDE, rule));
        return kept == null ? 0 : kept.count;
    }

    void forEach(Receiver receiver) {
        byRule.forEach((rule, kept) -> receiver.take(
                rule, kept.count, kept.findings.stream().map(this::placed).toList()));
    }

    /** A finding of a row with its place in its own file; a refusal tells its place itself. */
    private Finding placed(Finding found) {
        if (found.severity() == Severity.REFUSED) {
            return found;
        }
        RowPlace at = places.of(found.line(), found.column());
        return new Finding(found.severity(), found.rule(), at.file(), at.line(), at.column(), found.message());
    }

    private void add(Severity severity, String rule, long line, String column, Supplier<String> message) {
        Kept kept = byRule.computeIfAbsent(new RuleCount(severity, rule), none -> new Kept());
        kept.count++;
        if (kept.findings.size() < keptPerRule) {
            kept.findings.add(new Finding(severity, rule, file, line, column, message.get()));
        } else if (line < kept.findings.peek().line()) {
            kept.findings.poll();
            kept.findings.add(new Finding(severity, rule, file, line, column, message.get()));
        }
    }
}
