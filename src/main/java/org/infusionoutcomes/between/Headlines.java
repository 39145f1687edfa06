package org.infusionoutcomes.between;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.infusionoutcomes.intake.printed.PrintedKey;
import org.infusionoutcomes.report.document.Grid;
import org.infusionoutcomes.report.document.Grid.Line;
import org.infusionoutcomes.report.methods.Methods;

/** The numbers of the page, in tables: patients, response, durability. A number that neither report has is left out. */
final class Headlines {

    private static final Map<String, String> SHARES = new LinkedHashMap<>();

    static {
        SHARES.put("response_all", "Response, all analysed");
        SHARES.put("response_observed", "Response, those with an endpoint");
        SHARES.put("remission_all", "Remission, all analysed");
        SHARES.put("remission_observed", "Remission, those with an endpoint");
        SHARES.put("worse_observed", "Worse, those with an endpoint");
    }

    private final ReportPair pair;
    private final ChangeCells cells;
    private final Map<String, Change> changes;

    Headlines(ReportPair pair) {
        this.pair = pair;
        this.cells = new ChangeCells(pair);
        this.changes = pair.changes().stream().collect(Collectors.toMap(c -> c.key() + " " + c.statistic(), c -> c));
    }

    /** The cohorts of either report, in its order. */
    List<String> cohorts() {
        return pair.changes().stream()
                .map(Change::key)
                .filter(key -> key.analysis().equals("flow") && !key.cohort().isEmpty())
                .map(PrintedKey::cohort)
                .distinct()
                .toList();
    }

    Grid patients() {
        List<Line> lines = new ArrayList<>();
        for (String cohort : cohorts()) {
            PrintedKey key = key("flow", cohort);
            add(lines, cohort + ": patients in the export", key, "patients");
            add(lines, cohort + ": analysed", key, "analysed");
            add(lines, cohort + ": with an endpoint", key, "with_endpoint");
            add(lines, cohort + ": responders", key, "responders");
        }
        return grid("Patients", "Patients", lines, List.of());
    }

    Grid response() {
        List<Line> lines = new ArrayList<>();
        for (String cohort : cohorts()) {
            SHARES.forEach((analysis, label) -> add(lines, cohort + ": " + label, key(analysis, cohort), "estimate"));
        }
        return grid("Response and remission", "Share", lines, notes("pp: percentage points."));
    }

    Grid durability() {
        List<Line> lines = new ArrayList<>();
        for (String cohort : cohorts()) {
            PrintedKey curve = key("durability", cohort).under(rule(), setting("durability.estimand"));
            for (String day :
                    setting("durability.days").replaceAll("[\\[\\] ]", "").split(",", -1)) {
                add(lines, cohort + ": still well on day " + day, curve.at(day), "estimate");
            }
            add(lines, cohort + ": median days well", curve, "median");
            add(lines, cohort + ": events per 100 person-months", curve, "per_100_months");
        }
        return grid(
                "Durability among responders",
                "Measure",
                lines,
                notes("Rule " + rule() + ", estimand " + setting("durability.estimand")
                        + ". Days count from the endpoint. pp: percentage points."));
    }

    private Grid grid(String caption, String what, List<Line> lines, List<String> notes) {
        return new Grid(
                caption, Grid.Kind.SIDE_BY_SIDE, List.of(what, "First", "Second", "Second minus first"), lines, notes);
    }

    private List<String> notes(String first) {
        return pair.independent()
                ? List.of(first, intervals())
                : List.of(first, "These reports may share patients: no interval of a difference.");
    }

    private String intervals() {
        return "Below each difference its "
                + Methods.level(Double.parseDouble(setting("confidence")))
                + "% interval, from the interval of each report, as if no patient were in both. Many differences are"
                + " shown: some intervals leave out 0 by chance alone.";
    }

    private void add(List<Line> lines, String label, PrintedKey key, String statistic) {
        Change change = changes.get(key + " " + statistic);
        if (change != null) {
            lines.add(new Line(label, cells.of(change)));
        }
    }

    private String rule() {
        return setting("durability.rule") + (setting("durability.confirmed").equals("true") ? " confirmed" : "");
    }

    private String setting(String path) {
        return pair.first().settings().getOrDefault(path, "");
    }

    private static PrintedKey key(String analysis, String cohort) {
        return new PrintedKey(analysis, cohort, "", "", "", "", "");
    }
}
