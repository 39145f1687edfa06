package org.infusionoutcomes.check.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The findings of an export: a listing that is capped per rule, and counts that are not. The same whatever the order in
 * which tables were read.
 */
public final class Findings {

    private static final Comparator<RuleCount> BY_RULE =
            Comparator.comparing(RuleCount::severity).thenComparing(RuleCount::rule);

    /** Within a rule: by file, line and column. */
    static final Comparator<Finding> BY_PLACE = Comparator.comparing(Finding::file)
            .thenComparing(Finding::line)
            .thenComparing(Findings::number)
            .thenComparing(Finding::column)
            .thenComparing(Finding::message);

    private final List<Finding> listed;
    private final Map<RuleCount, Long> counts;

    private Findings(List<Finding> listed, Map<RuleCount, Long> counts) {
        this.listed = List.copyOf(listed);
        this.counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    /** Findings already listed and counted. */
    public static Findings of(List<Finding> listed, Map<RuleCount, Long> counts) {
        return new Findings(listed, counts);
    }

    /** A rule with what was done about it. */
    public record RuleCount(Finding.Severity severity, String rule) {}

    /**
     * Joins the findings of several tables.
     *
     * @param tables what was found, table by table
     * @param listedPerRule how many of a rule are listed
     */
    public static Findings of(List<TableFindings> tables, int listedPerRule) {
        Map<RuleCount, Long> counts = new TreeMap<>(BY_RULE);
        Map<RuleCount, List<Finding>> byRule = new TreeMap<>(BY_RULE);
        for (TableFindings table : tables) {
            table.forEach((rule, count, findings) -> {
                counts.merge(rule, count, Long::sum);
                byRule.computeIfAbsent(rule, none -> new ArrayList<>()).addAll(findings);
            });
        }
        List<Finding> listed = new ArrayList<>();
        byRule.values()
                .forEach(of -> of.stream().sorted(BY_PLACE).limit(listedPerRule).forEach(listed::add));
        return new Findings(listed, counts);
    }

    /** The listed findings: refused first, then set aside, then notices; within that by rule, file and line. */
    public List<Finding> listed() {
        return listed;
    }

    /** How often each rule was met, in the order of the listing; never capped. */
    public Map<RuleCount, Long> counts() {
        return counts;
    }

    /** Numbers of columns, as mappings have them, come in their order; names have none. */
    private static int number(Finding finding) {
        return finding.column().matches("\\d{1,7}") ? Integer.parseInt(finding.column()) : 0;
    }
}
