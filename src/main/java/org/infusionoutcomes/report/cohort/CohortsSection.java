package org.infusionoutcomes.report.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.report.document.Block;
import org.infusionoutcomes.report.document.Grid;
import org.infusionoutcomes.report.document.Grid.Cell;
import org.infusionoutcomes.report.document.Grid.Line;
import org.infusionoutcomes.report.document.Section;
import org.infusionoutcomes.report.durability.Headline;
import org.infusionoutcomes.report.material.Cells;
import org.infusionoutcomes.report.material.Material;
import org.infusionoutcomes.report.material.Phrases;
import org.infusionoutcomes.report.reading.Contrast;
import org.infusionoutcomes.report.reading.Limits;
import org.infusionoutcomes.report.response.ResponseSection;

/** The compared cohorts side by side by every rule, each line with the section that says more of it. */
public final class CohortsSection {

    private static final String RESPONSE = "Response and remission at the endpoint";
    private static final String CHANGE = "Change in score";
    private static final String DURABILITY = "Durability: how long responders stay well";
    private static final String BOTH = "Patients with both scales";

    private CohortsSection() {}

    /** The section {@code cohorts}; a sentence in place of the table where a compared cohort has no patient. */
    public static Section write(Material m) {
        return new Section("cohorts", title(m.first(), m.second()), List.of(new Block.Paragraph(why(m)), table(m)));
    }

    /** The section's heading. */
    public static String title(String first, String second) {
        return first + " beside " + second;
    }

    private static String why(Material m) {
        return "The cohorts are rated on different scales, so that no single number compares them. Each line below is one"
                + " way to do it. By its own rule each scale asks for the improvement that is usual for it (see Methods);"
                + " one rule for all asks for " + commonRule(m)
                + " on every scale; reliable change asks for more points"
                + " than the scale\u2019s measurement error explains; patients with both scales are compared with"
                + " themselves. Where the lines agree, the answer does not hang on the rule.";
    }

    private static Grid table(Material m) {
        List<Line> lines = new ArrayList<>(List.of(
                read(ResponseSection.shares(m, "Response by each scale\u2019s own rule", "response_all"), RESPONSE),
                read(ResponseSection.shares(m, "Remission by each scale\u2019s own limit", "remission_all"), RESPONSE),
                read(ResponseSection.shares(m, "One rule for all: " + commonRule(m), "common_rule_all"), RESPONSE),
                read(ResponseSection.shares(m, "Reliable change (observed)", "reliable_observed"), RESPONSE),
                read(improvement(m), CHANGE)));
        int day = Headline.day(m);
        lines.add(read(Headline.stillWell(m, day), DURABILITY));
        lines.add(read(Headline.medianTime(m), DURABILITY));
        lines.add(read(m.line("Own scale less the other, same patients", c -> bothScales(m, c), Cells.NONE), BOTH));
        List<String> header = new ArrayList<>(m.header("Measure", m.first() + " against " + m.second()));
        header.add("More in");
        return new Grid(
                "The cohorts by every rule",
                Grid.Kind.SIDE_BY_SIDE,
                header,
                lines,
                List.of("Under each number: " + Phrases.level(m.plan())
                        + " interval and patients. Observed: of those with an endpoint; the other shares are of all"
                        + " analysed. pp: percentage points; g: Hedges\u2019 g, the difference in standard deviations;"
                        + " HR: hazard ratio. Own scale less the other: mean difference of the percent improvements of a"
                        + " patient on both scales; below 0 the other scale improved more."));
    }

    private static String commonRule(Material m) {
        return "improvement by " + Phrases.plain(m.plan().response().commonRulePercent()) + "% or more";
    }

    private static Line read(Line line, String section) {
        List<Cell> cells = new ArrayList<>(line.cells());
        cells.add(Cell.of(section));
        return new Line(line.name(), cells);
    }

    private static Line improvement(Material m) {
        Key compared = m.difference("improvement");
        boolean enough = m.plan().compare().stream()
                .allMatch(c ->
                        patients(m, Key.of("improvement", c)) >= m.reporting().leastPatients());
        Cell g = Cells.contrast(
                Contrast.read(m.numbers(), compared, "hedges_g", "hedges_g_", "welch_p"), enough, 2, " g", "");
        return m.line("Mean improvement (SD; observed)", c -> improvement(m, c), g);
    }

    private static Cell improvement(Material m, String cohort) {
        Key key = Key.of("improvement", cohort);
        OptionalDouble mean = m.numbers().value(key, "mean");
        OptionalDouble spread = m.numbers().value(key, "sd");
        long n = patients(m, key);
        return n < m.reporting().leastPatients() || mean.isEmpty()
                ? Cells.insufficient(Phrases.patients(n))
                : new Cell(
                        NumberText.decimal(mean.getAsDouble(), 1) + "%",
                        (spread.isPresent() ? "SD " + NumberText.decimal(spread.getAsDouble(), 1) + "; " : "")
                                + Phrases.patients(n));
    }

    private static Cell bothScales(Material m, String cohort) {
        long n = patients(m, Key.of("both_scales", cohort));
        Key key = Key.of("both_scales", cohort).group("scale=difference");
        OptionalDouble mean = m.numbers().value(key, "mean");
        if (n == 0) {
            return new Cell("\u2013", "no patient");
        }
        if (n < m.reporting().leastPatients() || mean.isEmpty()) {
            return Cells.insufficient(Phrases.patients(n));
        }
        Optional<Limits> limits = Limits.read(m.numbers(), key, "lower", "upper");
        OptionalDouble p = m.numbers().value(key, "paired_t_p");
        return new Cell(
                NumberText.decimal(mean.getAsDouble(), 1) + " pp",
                limits.map(l -> Phrases.decimals(l, 1) + Phrases.andP("", p) + "; ")
                                .orElse("")
                        + Phrases.patients(n));
    }

    private static long patients(Material m, Key key) {
        return m.numbers().count(key, "n");
    }
}
