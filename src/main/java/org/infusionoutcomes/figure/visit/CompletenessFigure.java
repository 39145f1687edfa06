package org.infusionoutcomes.figure.visit;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.figure.drawing.Palette;
import org.infusionoutcomes.figure.drawing.Sheet;
import org.infusionoutcomes.figure.drawing.TextStyle;
import org.infusionoutcomes.figure.look.CohortLegend;
import org.infusionoutcomes.figure.look.CohortLook;
import org.infusionoutcomes.figure.picture.Figure;
import org.infusionoutcomes.figure.picture.Table;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.plan.Plan;

/** A heat map of how many of those who could be rated were. */
public final class CompletenessFigure implements Figure {

    private static final double LEFT = 140;
    private static final double ROW = 24;
    private static final double GAP = 12;
    private static final int MOST_INFUSIONS = 14;

    private final Plan plan;
    private final Numbers numbers;
    private final List<CohortLook> cohorts;
    private final List<Visit> visits;
    private final CohortLegend legend;

    /** A row of the map. */
    private record Visit(String name, String group, int at) {

        Key key(CohortLook look) {
            return Key.of("completeness", look.name()).group(group).at(at);
        }

        boolean isWeek() {
            return group.equals("visit=week");
        }
    }

    /** From a comparison. */
    public CompletenessFigure(Comparison comparison) {
        this.plan = comparison.plan();
        this.numbers = comparison.numbers();
        this.cohorts = CohortLook.present(comparison);
        this.legend = new CohortLegend(cohorts);
        this.visits = new ArrayList<>();
        int infusions = plan.series().inductionInfusions();
        int every = (infusions + MOST_INFUSIONS - 1) / MOST_INFUSIONS;
        for (int j = 1; j <= infusions; j += every) {
            visits.add(new Visit("After infusion " + j, "visit=infusion", j));
        }
        for (int week = 1; week <= 12; week++) {
            visits.add(new Visit("Week " + week, "visit=week", 7 * week));
        }
    }

    private boolean isEmpty() {
        return visits.stream().noneMatch(v -> cohorts.stream().anyMatch(c -> isEnough(v, c)));
    }

    private boolean isEnough(Visit visit, CohortLook look) {
        return numbers.count(visit.key(look), "n") >= plan.reporting().leastPatients()
                && numbers.value(visit.key(look), "estimate").isPresent();
    }

    @Override
    public String name() {
        return "completeness";
    }

    @Override
    public String title() {
        return "Who was rated when";
    }

    @Override
    public String caption() {
        return "Patients with a total of their primary instrument among those who could have one; the darker, the more."
                + " After an infusion: of the analysed patients who had it, those rated before the next one, after the last"
                + " within " + plan.response().lastInfusionWithinDays()
                + " days. Weeks after the last induction infusion: of those in view, that is until the data cut-off, where"
                + " the export gives it, or until a further infusion, those rated in these seven days. A clinic that asks"
                + " its patients once a month fills one week in four: a pale week is no fault by itself, one that is paler"
                + " in one cohort than in the other shows who is looked at more often. No percentage: fewer than "
                + plan.reporting().leastPatients() + " patients.";
    }

    @Override
    public String altText() {
        if (isEmpty()) {
            return "Who was rated when: insufficient data.";
        }
        List<String> texts = new ArrayList<>();
        for (CohortLook look : cohorts) {
            List<String> cells = visits.stream()
                    .map(v -> v.name().toLowerCase(Locale.ROOT) + " " + text(v, look))
                    .toList();
            texts.add(look.label() + ": " + String.join(", ", cells));
        }
        return "Rated of those in view. " + String.join(". ", texts) + ".";
    }

    private String text(Visit visit, CohortLook look) {
        Key key = visit.key(look);
        if (!isEnough(visit, look)) {
            return numbers.count(key, "n") == 0 ? NumberText.NONE : "insufficient data";
        }
        return counts(key) + " ("
                + NumberText.decimal(100 * numbers.value(key, "estimate").getAsDouble(), 0) + "%)";
    }

    private String counts(Key key) {
        return NumberText.count(numbers.count(key, "events")) + " of " + NumberText.count(numbers.count(key, "n"));
    }

    @Override
    public Table table() {
        List<String> header = new ArrayList<>(List.of("When"));
        cohorts.forEach(c -> header.add(c.name() + ": rated of those in view"));
        List<List<String>> rows = new ArrayList<>();
        for (Visit visit : isEmpty() ? List.<Visit>of() : visits) {
            List<String> row = new ArrayList<>(List.of(visit.name()));
            cohorts.forEach(c -> row.add(text(visit, c)));
            rows.add(row);
        }
        return new Table(header, rows);
    }

    @Override
    public double height() {
        return isEmpty() ? 60 : Math.ceil(legend.height() + 24 + visits.size() * ROW + GAP + 8);
    }

    @Override
    public void draw(Graphics2D g) {
        Sheet sheet = new Sheet(g);
        if (isEmpty()) {
            String why = "Insufficient data: no visit with " + plan.reporting().leastPatients() + " patients in view";
            sheet.text(why, 8, 22, TextStyle.BODY, Palette.GREY);
            return;
        }
        legend.draw(sheet, false);
        double column = (width() - LEFT - 8) / cohorts.size();
        double y = legend.height() + 24;
        for (CohortLook look : cohorts) {
            String name = TextStyle.SMALL_STRONG.fit(look.name(), column - 8);
            double middle = LEFT + column * (look.number() + 0.5);
            sheet.centred(name, middle, y - 7, TextStyle.SMALL_STRONG, look.textColour());
        }
        boolean before = false;
        for (Visit visit : visits) {
            y += visit.isWeek() && !before ? GAP : 0;
            before = visit.isWeek();
            sheet.text(visit.name(), 8, y + 16, TextStyle.SMALL, Palette.INK);
            for (CohortLook look : cohorts) {
                Rectangle2D cell =
                        new Rectangle2D.Double(LEFT + column * look.number() + 1, y + 1, column - 2, ROW - 2);
                cell(sheet, cell, visit, look);
            }
            y += ROW;
        }
    }

    private void cell(Sheet sheet, Rectangle2D cell, Visit visit, CohortLook look) {
        boolean enough = isEnough(visit, look);
        double share = enough ? numbers.value(visit.key(look), "estimate").getAsDouble() : 0;
        Color ground = enough ? Palette.tint(look.number(), 0.08 + 0.92 * share) : Color.WHITE;
        sheet.fill(cell, ground);
        if (!enough) {
            sheet.draw(cell, Palette.GRID, 1);
        }
        Color ink = enough ? Palette.textOn(ground) : Palette.GREY;
        String text = TextStyle.SMALL.fit(text(visit, look), cell.getWidth() - 6);
        sheet.centred(text, cell.getCenterX(), cell.getMinY() + 15.5, TextStyle.SMALL, ink);
    }
}
