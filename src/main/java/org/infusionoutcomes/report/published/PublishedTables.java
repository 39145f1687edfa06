package org.infusionoutcomes.report.published;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.figure.text.CharacteristicText;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.report.document.Grid;
import org.infusionoutcomes.report.document.Grid.Cell;
import org.infusionoutcomes.report.document.Grid.Line;

/** The tables of a report that is to be published, cohorts side by side. */
record PublishedTables(Comparison comparison, ShownCells cells) {

    private Plan plan() {
        return comparison.plan();
    }

    Grid headline() {
        List<Line> lines = new ArrayList<>(List.of(
                counts("Patients analysed", "analysed"),
                shares("Response, of all analysed", "response_all"),
                shares("Remission, of all analysed", "remission_all")));
        plan().durability().days().forEach(day -> lines.add(stillWell(day)));
        lines.add(line("Median days to relapse", c -> cells.median(primary(c)), ShownCells.NONE));
        return sideBySide("What may be published", lines);
    }

    Grid flow() {
        return sideBySide(
                "Flow of patients",
                List.of(
                        counts("In the export", "patients"),
                        counts("Set aside", "set_aside"),
                        counts("No infusion", "no_infusion"),
                        counts("Pending", "pending"),
                        counts("No baseline", "no_baseline"),
                        counts("Baseline too low", "below_least"),
                        counts("Analysed", "analysed"),
                        counts("With a score at the endpoint", "with_endpoint"),
                        counts("Responders", "responders")));
    }

    Grid shares() {
        return sideBySide(
                "Outcomes at the endpoint",
                List.of(
                        shares("Response (all)", "response_all"),
                        shares("Response (observed)", "response_observed"),
                        shares("Partial response (observed)", "partial_observed"),
                        shares("Remission (all)", "remission_all"),
                        shares("Remission (observed)", "remission_observed"),
                        shares("Common rule (all)", "common_rule_all"),
                        shares("Reliable change (observed)", "reliable_observed"),
                        shares("Worse (observed)", "worse_observed")));
    }

    Grid durability() {
        Key compared = primary(plan().comparisonName());
        List<Line> lines = new ArrayList<>(List.of(
                line("Responders followed", c -> cells.count(primary(c), "n"), ShownCells.NONE),
                line(
                        "With a relapse",
                        c -> cells.count(primary(c), "events"),
                        cells.decimal(compared, "hazard_ratio", 2, "logrank_p"))));
        plan().durability().days().forEach(day -> lines.add(stillWell(day)));
        lines.add(line("Median days to relapse", c -> cells.median(primary(c)), ShownCells.NONE));
        lines.add(line(
                "Per 100 person-months", c -> cells.decimal(primary(c), "per_100_months", 1, ""), ShownCells.NONE));
        lines.add(line(
                "Median days between scores",
                c -> cells.decimal(Key.of("visit_gap", c), "median_days", 0, ""),
                ShownCells.NONE));
        return sideBySide("Durability among responders", lines, "Beside \u201CWith a relapse\u201D: the hazard ratio.");
    }

    Grid firstResponse() {
        List<Line> lines = new ArrayList<>();
        plan().response()
                .firstResponseDays()
                .forEach(day -> lines.add(line(
                        "Still without a response at day " + day,
                        c -> cells.height(Key.of("first_response", c).at(day), entrants(Key.of("first_response", c))),
                        ShownCells.NONE)));
        return sideBySide("Time to the first response", lines);
    }

    Grid improvement() {
        Key compared = Key.of("improvement", plan().comparisonName());
        return sideBySide(
                "Improvement from baseline in percent",
                List.of(
                        line(
                                "Mean",
                                c -> cells.decimal(Key.of("improvement", c), "mean", 1, ""),
                                cells.decimal(compared, "hedges_g", 2, "welch_p")),
                        line(
                                "Standard deviation",
                                c -> cells.decimal(Key.of("improvement", c), "sd", 1, ""),
                                ShownCells.NONE)),
                "Beside the means: Hedges\u2019 g, their difference in standard deviations.");
    }

    Grid quarters() {
        return sideBySide(
                "Response by quarter of the first infusion",
                comparison.quarters().stream()
                        .map(q -> line(
                                q, c -> cells.share(Key.of("quarter", c).group("start_quarter=" + q)), ShownCells.NONE))
                        .toList());
    }

    Grid subgroups() {
        List<Line> lines = comparison.subgroups().stream()
                .filter(division -> !division.isAtEndpoint())
                .flatMap(division -> Stream.iterate(0, l -> l + 1)
                        .limit(division.levels().size())
                        .map(l -> subgroup(
                                CharacteristicText.name(division.name()) + ": "
                                        + division.levels().get(l),
                                division.group(l))))
                .toList();
        return sideBySide("Response by subgroup", lines);
    }

    private Line subgroup(String name, String group) {
        Key compared = Key.of("subgroup", plan().comparisonName()).group(group);
        return line(
                name, c -> cells.share(Key.of("subgroup", c).group(group)), cells.difference(compared, "estimate", ""));
    }

    private Line counts(String name, String statistic) {
        return counts(name, "flow", statistic);
    }

    Line counts(String name, String analysis, String statistic) {
        return line(name, c -> cells.count(Key.of(analysis, c), statistic), ShownCells.NONE);
    }

    /** A share of each cohort that is not compared. */
    Line shareOf(String name, String analysis, String group) {
        return line(name, c -> cells.share(Key.of(analysis, c).group(group)), ShownCells.NONE);
    }

    /** Whether there is such a number, hidden or not. */
    boolean exists(Key key, String statistic) {
        return cells.isHidden(key, statistic) || cells.isShown(key, statistic);
    }

    private Line shares(String name, String analysis) {
        Cell difference = cells.difference(Key.of(analysis, plan().comparisonName()), "estimate", "");
        return line(name, c -> cells.share(Key.of(analysis, c)), difference);
    }

    private Line stillWell(int day) {
        return line(
                "Responders still well at day " + day,
                c -> cells.height(primary(c).at(day), entrants(primary(c))),
                cells.difference(primary(plan().comparisonName()).at(day), "difference", "difference_"));
    }

    private long entrants(Key key) {
        return cells.isShown(key, "n") ? comparison.numbers().count(key, "n") : 0;
    }

    private Key primary(String cohort) {
        return Key.of("durability", cohort)
                .rule(plan().durability().primaryRule().key())
                .estimand(plan().durability().estimand().key());
    }

    private Line line(String name, Function<String, Cell> ofCohort, Cell contrast) {
        List<Cell> line =
                new ArrayList<>(plan().cohortNames().stream().map(ofCohort).toList());
        line.add(contrast);
        return new Line(name, line);
    }

    Grid sideBySide(String caption, List<Line> lines, String... notes) {
        List<String> header = new ArrayList<>(List.of("Measure"));
        header.addAll(plan().cohortNames());
        header.add(plan().compare().get(0) + " against " + plan().compare().get(1));
        return new Grid(caption, Grid.Kind.SIDE_BY_SIDE, header, lines, List.of(notes));
    }
}
