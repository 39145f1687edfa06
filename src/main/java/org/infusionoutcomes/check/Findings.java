package org.infusionoutcomes.check;

import java.util.List;
import java.util.Map;

/** The findings of an export: a listing that is capped per rule, and counts that are not. */
public interface Findings {

    /** The listed findings: refused first, then set aside, then notices; within that by rule, file and line. */
    List<Finding> listed();

    /** How often each rule was met, in the order of the listing; never capped. */
    Map<RuleCount, Long> counts();

    /** A rule with what was done about it. */
    record RuleCount(Finding.Severity severity, String rule) {}
}
