package org.infusionoutcomes.command.report;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.infusionoutcomes.check.accepted.Checked;
import org.infusionoutcomes.check.finding.TableCount;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.comparison.result.Comparison;

/** The three lines with which a report ends: what was analysed, what was set aside, where the report is. */
final class Summary {

    private Summary() {}

    static void print(Comparison comparison, Checked checked, Path folder, PrintWriter out) {
        Numbers numbers = comparison.numbers();
        out.println("analysed: "
                + comparison.plan().cohortNames().stream()
                        .map(cohort -> numbers.count(Key.of("flow", cohort), "analysed") + " of "
                                + numbers.count(Key.of("flow", cohort), "patients") + " " + cohort + " patients")
                        .collect(Collectors.joining(", ")));
        long rows = checked.tables().stream().mapToLong(TableCount::setAside).sum();
        out.println("set aside: " + rows + " rows and " + setAside(comparison)
                + " patients (reasons and counts in findings.csv)");
        warn(comparison, checked, out);
        out.println("report: " + folder.resolve("report.html"));
    }

    /** Says of which tables so much was set aside that the report warns of it. */
    static void warn(Comparison comparison, Checked checked, PrintWriter out) {
        double atMost = comparison.plan().reporting().setAsidePercentAtMost();
        checked.tables().stream()
                .filter(table -> table.isLargelySetAside(atMost))
                .forEach(table -> out.println("warning: " + table.setAside() + " of " + table.told() + " rows of "
                        + table.file() + " were set aside; the report is made of the rest and may be wrong"));
    }

    private static long setAside(Comparison comparison) {
        long inCohorts = comparison.plan().cohortNames().stream()
                .mapToLong(cohort -> comparison.numbers().count(Key.of("flow", cohort), "set_aside"))
                .sum();
        return inCohorts + comparison.numbers().count(Key.of("flow", ""), "set_aside");
    }
}
