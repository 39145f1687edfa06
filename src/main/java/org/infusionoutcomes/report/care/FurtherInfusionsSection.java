package org.infusionoutcomes.report.care;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.plan.Estimand;
import org.infusionoutcomes.report.document.Block;
import org.infusionoutcomes.report.document.Grid;
import org.infusionoutcomes.report.document.Grid.Cell;
import org.infusionoutcomes.report.document.Grid.Line;
import org.infusionoutcomes.report.document.Section;
import org.infusionoutcomes.report.durability.Headline;
import org.infusionoutcomes.report.durability.PrimaryCurves;
import org.infusionoutcomes.report.material.Cells;
import org.infusionoutcomes.report.material.Material;
import org.infusionoutcomes.report.material.Phrases;
import org.infusionoutcomes.report.reading.AtRisk;
import org.infusionoutcomes.report.reading.Limits;
import org.infusionoutcomes.report.reading.OnDay;
import org.infusionoutcomes.report.reading.WellTime;

/** Relapse and further infusion as competing events, and why further infusions were given. */
public final class FurtherInfusionsSection {

    /** Why the same relapses give two shares. */
    private static final String WHY =
            "The two shares answer different questions. Under Durability a responder who is treated"
                    + " again leaves follow-up and is taken to relapse as often as those who go on: what would be seen without further"
                    + " infusions. Here being treated again is an end of its own, after which no relapse is counted: what was seen.";

    private FurtherInfusionsSection() {}

    /**
     * The section on further infusions: incidences of both events, tests between the compared cohorts where they could
     * be made, and reasons.
     */
    public static Section write(Material m) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(
                "The durability curves stop a responder\u2019s time at a further infusion. Here it is"
                        + " counted as what it is: the other way in which being well without treatment ends."));
        m.picture("competing").ifPresent(blocks::add);
        blocks.add(incidences(m));
        List<String> between = new ArrayList<>(gray(m).stream().toList());
        between.addAll(CauseSentences.of(m));
        if (!between.isEmpty()) {
            blocks.add(new Block.Points(between));
        }
        List<String> apart =
                m.cohorts().stream().flatMap(c -> differs(m, c).stream()).toList();
        if (!apart.isEmpty()) {
            blocks.add(new Block.Points(apart));
            blocks.add(new Block.Paragraph(WHY));
        }
        blocks.add(new Block.Subheading("Why further infusions were given"));
        blocks.add(new Block.Points(m.cohorts().stream().map(c -> reasons(m, c)).toList()));
        blocks.addAll(AroundFurtherInfusions.blocks(m));
        m.picture("swimmers").ifPresent(blocks::add);
        return new Section("further-infusions", "Relapse and further infusions as competing events", blocks);
    }

    /** How many responders were treated again, and for which reason. */
    public static String reasons(
            String cohort, long responders, long treated, long scheduled, long symptom, long unknown) {
        if (treated == 0) {
            return cohort + ": none of " + Phrases.many(responders, "responder", "responders")
                    + " had a further infusion after the endpoint.";
        }
        String given = unknown == treated
                ? "; the export does not say why"
                : ": " + NumberText.count(scheduled) + " scheduled, " + NumberText.count(symptom) + " for symptoms, "
                        + NumberText.count(unknown) + " without a reason given";
        return cohort + ": " + NumberText.count(treated) + " of " + Phrases.many(responders, "responder", "responders")
                + " had a further infusion at or after the endpoint" + given + ".";
    }

    /** Gray's test, with the estimates that it compares on one day. */
    public static String gray(String first, String a, String second, String b, int day, double p) {
        return "By day " + day + " relapse before any further infusion was seen in " + a + " of " + first
                + " responders and " + b + " of " + second
                + " responders; over the whole curves Gray\u2019s test gives "
                + Phrases.p(p) + ".";
    }

    private static String reasons(Material m, String cohort) {
        Key key = Key.of("further_infusion", cohort);
        if (!m.numbers().has(key, "n")) {
            return cohort + ": further infusions by reason are not in this export.";
        }
        return reasons(
                cohort,
                m.numbers().count(key, "n"),
                m.numbers().count(key, "events"),
                m.numbers().count(key, "scheduled"),
                m.numbers().count(key, "symptom"),
                m.numbers().count(key, "unknown_reason"));
    }

    /** That the same relapses give one share under Durability and another here. */
    public static String differs(String cohort, int day, String durability, String competing) {
        return "Relapsed by day " + day + " in " + cohort + ": " + durability + " under Durability, " + competing
                + " here.";
    }

    private static Optional<String> differs(Material m, String cohort) {
        if (m.plan().durability().estimand() != Estimand.NO_FURTHER_TREATMENT) {
            return Optional.empty();
        }
        int day = Headline.day(m);
        PrimaryCurves curves = new PrimaryCurves(m);
        Cell durability =
                Cells.onDay(curves.on(cohort, day).map(OnDay::complement), curves.isEnough(cohort), m.reporting());
        Cell competing = cell(m, cohort, "relapse", day);
        return isShown(durability) && isShown(competing) && !durability.text().equals(competing.text())
                ? Optional.of(differs(cohort, day, durability.text(), competing.text()))
                : Optional.empty();
    }

    private static Optional<String> gray(Material m) {
        OptionalDouble p = m.numbers().value(key(m, m.plan().comparisonName()), "gray_p");
        int day = Headline.day(m);
        Cell a = cell(m, m.first(), "relapse", day);
        Cell b = cell(m, m.second(), "relapse", day);
        boolean shown = isShown(a) && isShown(b);
        return m.compares() && shown && p.isPresent()
                ? Optional.of(gray(m.first(), withLimits(a), m.second(), withLimits(b), day, p.getAsDouble()))
                : Optional.empty();
    }

    private static boolean isShown(Cell cell) {
        return cell.text().endsWith("%");
    }

    private static String withLimits(Cell cell) {
        return cell.text() + " (" + cell.detail() + ")";
    }

    static Key key(Material m, String cohort) {
        return Key.of("competing", cohort)
                .rule(m.plan().durability().primaryRule().key())
                .estimand("competing");
    }

    private static Grid incidences(Material m) {
        List<String> header = new ArrayList<>(List.of("From the endpoint"));
        m.cohorts().forEach(c -> {
            header.add(c + ": relapse");
            header.add(c + ": further infusion");
        });
        List<Line> lines = new ArrayList<>(counts(m));
        for (int day : m.plan().durability().days()) {
            List<Cell> cells = new ArrayList<>();
            for (String cohort : m.cohorts()) {
                cells.add(cell(m, cohort, "relapse", day));
                cells.add(cell(m, cohort, "further_infusion", day));
            }
            lines.add(new Line("By day " + day, cells));
        }
        return new Grid(
                "Cumulative incidence of a relapse and of a further infusion before one",
                Grid.Kind.SIDE_BY_SIDE,
                header,
                lines,
                List.of("Aalen-Johansen estimates with " + Phrases.level(m.plan())
                        + " intervals. A further infusion counts within "
                        + m.plan().durability().seenWithinDays() + " days of the last score."));
    }

    private static List<Line> counts(Material m) {
        if (m.cohorts().stream().noneMatch(c -> m.numbers().has(key(m, c), "further_events"))) {
            return List.of();
        }
        List<Cell> cells = new ArrayList<>();
        for (String cohort : m.cohorts()) {
            Key key = key(m, cohort);
            String of = " of " + NumberText.count(m.numbers().count(key, "n"));
            cells.add(Cell.of(NumberText.count(m.numbers().count(key, "events")) + of));
            cells.add(Cell.of(NumberText.count(m.numbers().count(key, "further_events")) + of));
        }
        return List.of(new Line("In the whole follow-up", cells));
    }

    private static Cell cell(Material m, String cohort, String cause, int day) {
        Key there = key(m, cohort).at(day);
        if (!m.numbers().has(there, cause)) {
            return Cells.NOT_HERE;
        }
        String rule = m.plan().durability().primaryRule().key();
        OptionalLong atRisk = AtRisk.on(m.comparison().curve("competing_" + cause, cohort, rule, "competing"), day);
        Optional<WellTime> time = WellTime.read(m.numbers(), m.primary(cohort));
        if (atRisk.isEmpty() || time.isEmpty()) {
            return Cells.NOT_HERE;
        }
        OnDay onDay = new OnDay(
                day,
                m.numbers().value(there, cause),
                Limits.read(m.numbers(), there, cause + "_lower", cause + "_upper"),
                atRisk.getAsLong(),
                time.get().n());
        return Cells.onDay(Optional.of(onDay), time.get().isEnough(m.reporting()), m.reporting());
    }
}
