package org.infusionoutcomes.report.quarter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.figure.quarter.QuarterSignals;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.report.document.Block;
import org.infusionoutcomes.report.document.Grid;
import org.infusionoutcomes.report.document.Grid.Cell;
import org.infusionoutcomes.report.document.Grid.Line;
import org.infusionoutcomes.report.document.Section;
import org.infusionoutcomes.report.material.Cells;
import org.infusionoutcomes.report.material.Material;
import org.infusionoutcomes.report.material.Phrases;
import org.infusionoutcomes.report.reading.Share;

/** Response by the quarter in which treatment began. */
public final class QuartersSection {

    private static final int PROVISIONAL = 2;
    private static final String VARIABLE = "start_quarter=";

    private QuartersSection() {}

    /** The section {@code quarters}; where no analysed patient has a start quarter it says so. */
    public static Section write(Material m) {
        List<String> quarters = m.comparison().quarters();
        List<Block> blocks = new ArrayList<>();
        if (quarters.isEmpty()) {
            blocks.add(
                    new Block.Paragraph("The export does not give start quarters (column start_quarter), or no analysed"
                            + " patient has one: nothing is said of quarters."));
            m.picture("quarters").ifPresent(blocks::add);
            return new Section("quarters", "Quarters", blocks);
        }
        blocks.add(new Block.Points(sentences(m)));
        m.picture("quarters").ifPresent(blocks::add);
        blocks.add(table(m));
        return new Section("quarters", "Quarters", blocks);
    }

    /** How a run chart is read, with control limits or without. */
    public static String reading(int quarters, int needed, boolean limits) {
        String shown = Phrases.many(quarters, "quarter is", "quarters are") + " shown";
        if (limits) {
            return shown
                    + ". Points go up and down by chance; what counts is a point outside the limits, or seven in a row"
                    + " on one side of the centre line.";
        }
        return shown + (quarters < needed ? "; control limits need " + needed : "")
                + ". Points go up and down by chance, and a single one tells little.";
    }

    /** That follow-up is today's and not that of the quarter. */
    public static String hindsight(String quarter) {
        return "Patients who started after " + quarter
                + " are left out. Follow-up of the others runs to the export\u2019s"
                + " cut-off, so this is not what was known at the end of " + quarter + ".";
    }

    /** The sentence on the newest quarters of an export that does not say how long patients could be observed. */
    public static String provisional(List<String> newest) {
        return "The export does not say how long each patient could be observed (column observable_days). "
                + Phrases.and(newest)
                + " may look worse than they are, because some of their patients\u2019 endpoints are"
                + " still to come; they are drawn hollow and no sentence is made of them. Please add the column.";
    }

    private static List<String> sentences(Material m) {
        List<String> sentences = new ArrayList<>();
        List<String> quarters = m.comparison().quarters();
        List<String> limits = signals(m);
        sentences.add(reading(quarters.size(), m.reporting().controlLimitsFromQuarters(), !limits.isEmpty()));
        sentences.addAll(limits);
        if (!m.comparison().observableDaysGiven()) {
            sentences.add(provisional(newest(m)));
        }
        sentences.addAll(PendingPatients.sentences(m));
        m.comparison().focusQuarter().ifPresent(q -> sentences.add(hindsight(q)));
        sentences.addAll(QuarterChange.sentences(m));
        return sentences;
    }

    /** What the control chart of each cohort signals; nothing of a cohort without limits. */
    private static List<String> signals(Material m) {
        return m.cohorts().stream()
                .filter(c -> m.comparison().quarters().stream()
                        .anyMatch(q -> m.numbers()
                                .value(Key.of("quarter", c).group(VARIABLE + q), "limit_upper")
                                .isPresent()))
                .map(c ->
                        signals(c, QuarterSignals.outside(m.comparison(), c), QuarterSignals.inARow(m.comparison(), c)))
                .toList();
    }

    /** Names the quarters outside the limits and those of a run on one side, or says that there are none. */
    public static String signals(String cohort, List<String> outside, List<String> inARow) {
        String beyond = outside.isEmpty()
                ? "no quarter lies outside the control limits"
                : Phrases.and(outside) + (outside.size() == 1 ? " lies" : " lie") + " outside the control limits";
        String run = inARow.isEmpty()
                ? "no seven in a row lie on one side of the centre line"
                : "of seven or more in a row on one side of the centre line are " + Phrases.and(inARow);
        return "Response by quarter, " + cohort + ": " + beyond + "; " + run + ".";
    }

    /** The last quarters, of which no sentence is made where the export cannot tell who is pending. */
    static List<String> newest(Material m) {
        List<String> quarters = m.comparison().quarters();
        return quarters.subList(Math.max(0, quarters.size() - PROVISIONAL), quarters.size());
    }

    private static Grid table(Material m) {
        List<String> header = new ArrayList<>(List.of("Started in"));
        header.addAll(m.cohorts());
        List<Line> lines = new ArrayList<>();
        for (String quarter : m.comparison().quarters()) {
            boolean provisional =
                    !m.comparison().observableDaysGiven() && newest(m).contains(quarter);
            List<Cell> cells = m.cohorts().stream()
                    .map(c -> PendingPatients.beside(
                            quarter(m, Key.of("quarter", c).group(VARIABLE + quarter)), m, c, VARIABLE + quarter))
                    .toList();
            lines.add(new Line(provisional ? quarter + " (provisional)" : quarter, cells));
        }
        lines.addAll(chart(m, "Centre line", "centre"));
        lines.addAll(chart(m, "Lower control limit, newest quarter with one", "limit_lower"));
        lines.addAll(chart(m, "Upper control limit, newest quarter with one", "limit_upper"));
        return new Grid(
                "Response at the endpoint by start quarter, all analysed patients",
                Grid.Kind.SIDE_BY_SIDE,
                header,
                lines,
                List.of("Under each number: " + Phrases.level(m.plan()) + " interval and patients."));
    }

    private static Cell quarter(Material m, Key key) {
        Optional<Share> share = Share.read(m.numbers(), key);
        return share.isEmpty() ? new Cell("\u2013", "no analysed patient") : Cells.share(share, m.reporting());
    }

    /** A line of the chart at the newest quarter that has it; none where no cohort has one. */
    private static List<Line> chart(Material m, String name, String statistic) {
        List<OptionalDouble> values =
                m.cohorts().stream().map(c -> newest(m, c, statistic)).toList();
        if (values.stream().noneMatch(OptionalDouble::isPresent)) {
            return List.of();
        }
        List<Cell> cells = values.stream()
                .map(v -> v.isPresent() ? Cell.of(NumberText.decimal(100 * v.getAsDouble(), 1) + "%") : Cells.NONE)
                .toList();
        return List.of(new Line(name, cells));
    }

    private static OptionalDouble newest(Material m, String cohort, String statistic) {
        return m.comparison().quarters().stream()
                .flatMapToDouble(
                        q -> m.numbers().value(Key.of("quarter", cohort).group(VARIABLE + q), statistic).stream())
                .reduce((earlier, later) -> later);
    }
}
