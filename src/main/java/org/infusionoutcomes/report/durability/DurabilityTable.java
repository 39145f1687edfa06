package org.infusionoutcomes.report.durability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.report.document.Grid;
import org.infusionoutcomes.report.document.Grid.Cell;
import org.infusionoutcomes.report.document.Grid.Line;
import org.infusionoutcomes.report.material.Cells;
import org.infusionoutcomes.report.material.Material;
import org.infusionoutcomes.report.material.Phrases;
import org.infusionoutcomes.report.reading.OnDay;
import org.infusionoutcomes.report.reading.WellTime;

/** The primary durability curves in numbers, cohorts side by side. */
record DurabilityTable(Material m, PrimaryCurves curves) {

    Grid grid() {
        return new Grid(
                "Durability among responders",
                Grid.Kind.SIDE_BY_SIDE,
                m.header("From the endpoint", m.first() + " against " + m.second()),
                lines(),
                List.of("Kaplan-Meier estimates with " + Phrases.level(m.plan())
                        + " intervals on the log(\u2212log) scale. HR: hazard ratio " + m.first() + " : " + m.second()
                        + " (Cox, ties by Efron). pp: percentage points, the difference of the two curves on that day with"
                        + " its normal-theory interval. SE: standard error. The restricted mean takes in the whole"
                        + " curve up to its horizon, also where too few are at risk for a value on a day: it is marked then."
                        + " Median days of follow-up: how long"
                        + " patients would have been followed had nobody relapsed (reverse Kaplan-Meier)."));
    }

    private List<Line> lines() {
        String event = Phrases.event(curves.estimand());
        String hadEvent = DurabilitySentences.capital(Phrases.hadEvent(curves.estimand()));
        List<Line> lines = new ArrayList<>();
        lines.add(m.line("Responders followed", c -> ofTime(c, t -> Cells.count(t.n())), Cells.BLANK));
        lines.add(m.line("With a " + event, c -> ofTime(c, t -> Cells.count(t.events())), curves.hazard()));
        lines.add(m.line("Median days of follow-up", c -> DurabilityContrasts.followUp(m, c), Cells.BLANK));
        for (int day : m.plan().durability().days()) {
            lines.add(m.line(
                    "Still well at day " + day, c -> onDay(c, curves.on(c, day)), DurabilityContrasts.onDay(m, day)));
            lines.add(m.line(
                    hadEvent + " by day " + day, c -> onDay(c, curves.on(c, day).map(OnDay::complement)), Cells.BLANK));
        }
        lines.add(m.line("Median days to " + event, c -> Cells.median(curves.time(c), m.reporting()), Cells.BLANK));
        lines.add(m.line("Per 100 person-months", c -> ofTime(c, this::rate), Cells.BLANK));
        Cell difference = Cells.contrast(curves.meanDifference(), curves.bothEnough(), 0, " days", "");
        lines.add(m.line("Restricted mean of days well", c -> ofTime(c, t -> mean(c, t)), difference));
        Cell ratio = DurabilityContrasts.meanRatio(m, curves.bothEnough());
        lines.add(m.line("The same as a ratio", c -> Cells.BLANK, ratio));
        return lines;
    }

    private Cell onDay(String cohort, Optional<OnDay> onDay) {
        return Cells.onDay(onDay, curves.isEnough(cohort), m.reporting());
    }

    private Cell ofTime(String cohort, Function<WellTime, Cell> cell) {
        return curves.time(cohort).map(cell).orElse(Cells.NOT_HERE);
    }

    private Cell rate(WellTime t) {
        if (!t.isEnough(m.reporting()) || t.rate().isEmpty()) {
            return Cells.insufficient("");
        }
        String limits = t.rateLimits().map(l -> Phrases.decimals(l, 1)).orElse("");
        return new Cell(NumberText.decimal(t.rate().getAsDouble(), 1), limits);
    }

    private Cell mean(String cohort, WellTime t) {
        if (!t.isEnough(m.reporting()) || t.mean().isEmpty() || t.tau().isEmpty()) {
            return Cells.insufficient("");
        }
        String error = t.meanError().isPresent()
                ? "SE " + NumberText.decimal(t.meanError().getAsDouble(), 1) + ", "
                : "";
        return new Cell(
                NumberText.days(t.mean().getAsDouble()) + " days",
                error + "of the first " + NumberText.days(t.tau().getAsDouble()) + few(curves.fewAtTau(cohort)));
    }

    /** A mark on a mean that takes in a part of the curve that is not shown as a value. */
    private static String few(OptionalLong atRisk) {
        return atRisk.isPresent() ? "; only " + NumberText.count(atRisk.getAsLong()) + " at risk by then" : "";
    }
}
