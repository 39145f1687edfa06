package org.infusionoutcomes.command;

import java.io.PrintWriter;
import java.util.Map;
import org.infusionoutcomes.check.Finding;
import org.infusionoutcomes.check.Findings;

/** Findings as a terminal shows them. */
final class FindingsText {

    private FindingsText() {}

    /** Lists the findings, then one line a rule with its full count. */
    static void print(Findings findings, PrintWriter to) {
        for (Finding finding : findings.listed()) {
            to.println(place(finding) + "  " + finding.severity().label() + ", " + finding.rule());
            to.println("  " + finding.message());
        }
        for (Map.Entry<Findings.RuleCount, Long> count : findings.counts().entrySet()) {
            to.println(count.getKey().severity().label() + ", " + count.getKey().rule() + ": " + count.getValue());
        }
    }

    private static String place(Finding finding) {
        String line = finding.line() > 0 ? ":" + finding.line() : "";
        String column = finding.column().isEmpty() ? "" : ":" + finding.column();
        return finding.file() + line + column;
    }
}
