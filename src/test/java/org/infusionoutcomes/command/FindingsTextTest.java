package org.infusionoutcomes.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.infusionoutcomes.check.finding.Finding;
import org.infusionoutcomes.check.finding.Finding.Severity;
import org.infusionoutcomes.check.finding.Findings;
import org.infusionoutcomes.check.finding.Findings.RuleCount;
import org.junit.jupiter.api.Test;

class FindingsTextTest {

    /** Seven rows of a patient who was set aside are a consequence: five of them, behind the notice; refusals last. */
    @Test
    void whatHasToBeMendedStandsLast() {
        List<Finding> listed = new ArrayList<>();
        Map<RuleCount, Long> counts = new LinkedHashMap<>();
        add(Severity.REFUSED, "no-rows", 1, 1, listed, counts);
        add(Severity.SET_ASIDE, "patient-set-aside", 6, 7, listed, counts);
        add(Severity.SET_ASIDE, "total-below-0", 2, 9, listed, counts);
        add(Severity.NOTICE, "no-baseline", 1, 1, listed, counts);
        StringWriter text = new StringWriter();

        FindingsText.print(Findings.of(listed, counts), new PrintWriter(text));

        assertThat(text.toString().lines().filter(line -> !line.equals("  message")))
                .containsExactly(
                        "a.csv:1:day  set aside, total-below-0",
                        "a.csv:2:day  set aside, total-below-0",
                        "... and 7 more: set aside, total-below-0",
                        "a.csv:1:day  notice, no-baseline",
                        "a.csv:1:day  set aside, patient-set-aside",
                        "a.csv:2:day  set aside, patient-set-aside",
                        "a.csv:3:day  set aside, patient-set-aside",
                        "a.csv:4:day  set aside, patient-set-aside",
                        "a.csv:5:day  set aside, patient-set-aside",
                        "... and 2 more: set aside, patient-set-aside",
                        "refused, no-rows: 1",
                        "set aside, patient-set-aside: 7",
                        "set aside, total-below-0: 9",
                        "notice, no-baseline: 1",
                        "a.csv:1:day  refused, no-rows");
    }

    private static void add(
            Severity severity, String rule, int lines, long count, List<Finding> listed, Map<RuleCount, Long> counts) {
        for (int line = 1; line <= lines; line++) {
            listed.add(new Finding(severity, rule, "a.csv", line, "day", "message"));
        }
        counts.put(new RuleCount(severity, rule), count);
    }
}
