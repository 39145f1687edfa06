package org.infusionoutcomes.between;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.infusionoutcomes.intake.printed.PrintedReport;

/**
 * Two reports with the same definitions, side by side.
 *
 * @param first the earlier, or the one to compare with
 * @param second the later; a difference is the second minus the first
 * @param independent whether the user says that no patient is in both
 * @param settings those that differ; no figure depends on them
 * @param changes every number of either
 */
public record ReportPair(
        PrintedReport first,
        PrintedReport second,
        boolean independent,
        List<SettingDifference> settings,
        List<Change> changes) {

    /** Copies the lists, so that nobody can change them later. */
    public ReportPair {
        settings = List.copyOf(settings);
        changes = List.copyOf(changes);
    }

    /**
     * Sets two reports side by side.
     *
     * @param independent whether no patient is in both, as between two sites
     * @throws Incomparable if their definitions differ, or if they are said to be independent and are made from one file
     */
    public static ReportPair of(PrintedReport first, PrintedReport second, boolean independent) {
        List<SettingDifference> settings = Definitions.differences(first, second);
        refuseOtherDefinitions(settings);
        if (independent) {
            refuseSharedFiles(first, second);
        }
        Changes changes = new Changes(first, second, independent, Definitions.differInWhatIsEnough(settings));
        return new ReportPair(first, second, independent, settings, changes.all());
    }

    /** Whether both are the same report: the same numbers from the same files. */
    public boolean isOneReportTwice() {
        return first.estimatesSha256().equals(second.estimatesSha256())
                && first.sources().equals(second.sources());
    }

    private static void refuseOtherDefinitions(List<SettingDifference> settings) {
        List<String> points = settings.stream()
                .filter(SettingDifference::changesFigures)
                .map(SettingDifference::line)
                .toList();
        if (!points.isEmpty()) {
            throw new Incomparable(
                    "the reports define their numbers differently (settings above); nothing was compared",
                    points,
                    "make one of them again with the plan, and the version of the program, of the other");
        }
    }

    private static void refuseSharedFiles(PrintedReport first, PrintedReport second) {
        TreeSet<String> shared = new TreeSet<>();
        for (Map.Entry<String, String> source : first.sources().entrySet()) {
            if (second.sources().containsValue(source.getValue())) {
                shared.add(source.getKey());
            }
        }
        if (shared.isEmpty() && first.estimatesSha256().equals(second.estimatesSha256())) {
            shared.add("numbers");
        }
        if (!shared.isEmpty()) {
            throw new Incomparable(
                    "--independent: both reports were made from the same " + String.join(", ", shared),
                    List.of(),
                    "leave --independent out: reports that may share patients get no interval");
        }
    }
}
