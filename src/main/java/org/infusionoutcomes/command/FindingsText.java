package org.infusionoutcomes.command;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.infusionoutcomes.check.finding.Finding;
import org.infusionoutcomes.check.finding.Finding.Severity;
import org.infusionoutcomes.check.finding.Findings;
import org.infusionoutcomes.check.finding.Findings.RuleCount;

/**
 * Findings as a terminal shows them: what has to be mended last, nearest to the prompt, and of rows that only follow
 * from another finding a few.
 */
final class FindingsText {

    /** Rows that are right in themselves. */
    private static final Set<String> CONSEQUENCES = Set.of("patient-set-aside", "score-of-other-rater");

    private static final int CONSEQUENCES_LISTED = 5;

    /** The report's findings.csv has more of them. */
    private static final int LISTED = 10;

    private FindingsText() {}

    /** Lists the findings, then one line a rule with its full count, then what the export was refused for. */
    static void print(Findings findings, PrintWriter to) {
        Map<RuleCount, List<Finding>> byRule = findings.listed().stream()
                .collect(Collectors.groupingBy(
                        of -> new RuleCount(of.severity(), of.rule()), LinkedHashMap::new, Collectors.toList()));
        Predicate<RuleCount> refused = of -> of.severity() == Severity.REFUSED;
        Predicate<RuleCount> consequence = of -> CONSEQUENCES.contains(of.rule());
        list(byRule, refused.or(consequence).negate(), findings, to);
        list(byRule, consequence, findings, to);
        findings.counts().forEach((rule, count) -> to.println(label(rule) + ": " + count));
        list(byRule, refused, findings, to);
    }

    private static void list(
            Map<RuleCount, List<Finding>> byRule, Predicate<RuleCount> which, Findings findings, PrintWriter to) {
        byRule.forEach((rule, listed) -> {
            if (which.test(rule)) {
                list(rule, listed, findings.counts().getOrDefault(rule, 0L), to);
            }
        });
    }

    private static void list(RuleCount rule, List<Finding> listed, long count, PrintWriter to) {
        int most = CONSEQUENCES.contains(rule.rule()) ? CONSEQUENCES_LISTED : LISTED;
        int shown = Math.min(most, listed.size());
        for (Finding finding : listed.subList(0, shown)) {
            to.println(place(finding) + "  " + label(rule));
            to.println("  " + finding.message());
        }
        if (count > shown) {
            to.println("... and " + (count - shown) + " more: " + label(rule));
        }
    }

    private static String label(RuleCount rule) {
        return rule.severity().label() + ", " + rule.rule();
    }

    private static String place(Finding finding) {
        String line = finding.line() > 0 ? ":" + finding.line() : "";
        String column = finding.column().isEmpty() ? "" : ":" + finding.column();
        return finding.file() + line + column;
    }
}
