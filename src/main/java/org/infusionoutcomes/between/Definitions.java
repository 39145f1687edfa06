package org.infusionoutcomes.between;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.infusionoutcomes.intake.printed.PrintedReport;

/** What two reports mean by their numbers: the settings of their plans side by side. */
final class Definitions {

    private static final String NONE = "(none)";

    /** What a thing is called, what is listed or drawn how, and how large a file may be. */
    private static final Pattern CHANGES_NO_FIGURE = Pattern.compile("cohorts\\..*\\.label|instruments\\..*\\.label"
            + "|reporting\\.(?!days_in_month$).*|reading\\.expanded_megabytes_at_most");

    private static final Pattern SHOWING = Pattern.compile("reporting\\.(least_.*|solid_.*)");

    private static final Set<String> COUNTS_WHAT_IS_ENOUGH = Set.of("sensitivity_reach", "mmrm");

    private Definitions() {}

    /** The settings that differ, those that figures depend on first, each kind in the order of the plan. */
    static List<SettingDifference> differences(PrintedReport first, PrintedReport second) {
        Set<String> paths = new LinkedHashSet<>(first.settings().keySet());
        paths.addAll(second.settings().keySet());
        return paths.stream()
                .map(path -> difference(path, first.settings(), second.settings()))
                .filter(d -> !d.first().equals(d.second()))
                .sorted((a, b) -> Boolean.compare(b.changesFigures(), a.changesFigures()))
                .toList();
    }

    private static SettingDifference difference(String path, Map<String, String> first, Map<String, String> second) {
        return new SettingDifference(
                path,
                first.getOrDefault(path, NONE),
                second.getOrDefault(path, NONE),
                !CHANGES_NO_FIGURE.matcher(path).matches());
    }

    /**
     * Whether a number depends on a setting that only says when data are enough. Nearly none does: the counts of ways with
     * data enough, the visits of the mixed model, the levels of subgroups that enter a test.
     */
    static boolean dependsOnWhatIsEnough(String analysis, String statistic) {
        return COUNTS_WHAT_IS_ENOUGH.contains(analysis) || statistic.startsWith("interaction_");
    }

    /** Whether the reports differ in when they call data enough. */
    static boolean differInWhatIsEnough(List<SettingDifference> differences) {
        return differences.stream().anyMatch(d -> SHOWING.matcher(d.path()).matches());
    }
}
