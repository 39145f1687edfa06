package org.infusionoutcomes.report.care;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.outcome.care.Delivered;
import org.infusionoutcomes.report.document.Block;
import org.infusionoutcomes.report.document.Grid;
import org.infusionoutcomes.report.document.Grid.Cell;
import org.infusionoutcomes.report.document.Grid.Line;
import org.infusionoutcomes.report.document.Section;
import org.infusionoutcomes.report.material.Cells;
import org.infusionoutcomes.report.material.Material;
import org.infusionoutcomes.report.material.Phrases;
import org.infusionoutcomes.report.reading.Quartiles;
import org.infusionoutcomes.report.reading.Share;

/** The delivery of care: what was given, to how many, over how long. */
public final class DeliverySection {

    private static final String ANALYSIS = "delivery";

    private DeliverySection() {}

    /**
     * The section {@code delivery}, a sentence a cohort and two tables; it counts every treated patient whose endpoint
     * window has closed, not the analysed alone.
     */
    public static Section write(Material m) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(
                "Counted are all patients with an infusion whose endpoint window has closed, scored or"
                        + " not: more than are analysed below. Only the induction of the first series is looked at."));
        blocks.add(
                new Block.Points(m.cohorts().stream().map(c -> sentence(m, c)).toList()));
        blocks.add(courses(m));
        blocks.add(amounts(m));
        return new Section("delivery", "Delivery of care", blocks);
    }

    /** How many had all infusions, how many of these in two to three weeks, how many stopped early. */
    public static String sentence(
            String cohort, int full, Optional<Share> complete, Optional<Share> inTime, Material m) {
        if (complete.isEmpty() || inTime.isEmpty()) {
            return cohort + ": how the induction was delivered is not in this export.";
        }
        Share all = complete.get();
        if (!all.isEnough(m.reporting())) {
            return cohort + ": " + Phrases.INSUFFICIENT + " on how the induction was delivered ("
                    + Phrases.patients(all.n()) + " treated).";
        }
        String level = Phrases.level(m.plan());
        return cohort + ": " + Phrases.shareOf(all, level) + " had all " + full + " infusions; "
                + Phrases.shareOf(inTime.get(), level) + " had them in " + Delivered.FEWEST_DAYS + " to "
                + Delivered.MOST_DAYS + " days; " + NumberText.count(all.n() - all.events())
                + " had fewer, and the export does not say why.";
    }

    private static String sentence(Material m, String cohort) {
        return sentence(
                cohort, full(m), share(m, cohort, "course=complete"), share(m, cohort, "course=complete in time"), m);
    }

    private static int full(Material m) {
        return m.plan().series().inductionInfusions();
    }

    private static Optional<Share> share(Material m, String cohort, String group) {
        return Share.read(m.numbers(), Key.of(ANALYSIS, cohort).group(group));
    }

    private static Grid courses(Material m) {
        List<Line> lines = new ArrayList<>();
        for (int k = 1; k <= full(m); k++) {
            lines.add(line(m, Phrases.many(k, "infusion", "infusions"), "infusions=" + k));
        }
        lines.add(line(m, "More, marked as induction", "infusions=more"));
        lines.add(line(m, "Stopped early: fewer than " + full(m), "course=stopped early"));
        lines.add(line(m, "Complete: " + full(m) + " or more", "course=complete"));
        String days = Delivered.FEWEST_DAYS + "\u2013" + Delivered.MOST_DAYS + " days";
        lines.add(line(m, "Complete, the first " + full(m) + " in " + days, "course=complete in time"));
        lines.add(line(m, "Complete in fewer days", "course=complete sooner"));
        lines.add(line(m, "Complete in more days", "course=complete later"));
        return new Grid(
                "Infusions of the induction",
                Grid.Kind.SIDE_BY_SIDE,
                header(m),
                lines,
                List.of("Under each number: " + Phrases.level(m.plan()) + " interval and patients. Days from the first"
                        + " infusion to infusion " + full(m) + ". An infusion later than day "
                        + m.plan().series().inductionWithinDays()
                        + " belongs to the induction only where the export marks it so."));
    }

    private static List<String> header(Material m) {
        List<String> header = new ArrayList<>(List.of("Treated patients"));
        header.addAll(m.cohorts());
        return header;
    }

    private static Line line(Material m, String name, String group) {
        return new Line(
                name,
                m.cohorts().stream()
                        .map(c -> Cells.share(share(m, c, group), m.reporting()))
                        .toList());
    }

    private static Grid amounts(Material m) {
        return new Grid(
                "Infusions, days, minutes and doses",
                Grid.Kind.SIDE_BY_SIDE,
                header(m),
                List.of(
                        amount(m, "Infusions a course", "infusions", Phrases::amount),
                        amount(
                                m,
                                "Days from the first to infusion " + full(m) + ", complete courses",
                                "days",
                                NumberText::days),
                        amount(m, "Minutes an infusion", "minutes", Phrases::amount),
                        amount(m, "Dose an infusion, mg per kg", "dose", Phrases::amount)),
                List.of(
                        "Median; below it the quartiles, and how many were recorded of how many. What is not recorded is not"
                                + " guessed."));
    }

    private static Line amount(Material m, String name, String of, DoubleFunction<String> text) {
        List<Cell> cells = m.cohorts().stream()
                .map(c -> Cells.quartiles(
                        Quartiles.read(m.numbers(), Key.of(ANALYSIS, c).group("amount=" + of)), text, m.reporting()))
                .toList();
        return new Line(name, cells);
    }
}
