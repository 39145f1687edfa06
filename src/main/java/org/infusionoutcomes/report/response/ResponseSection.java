package org.infusionoutcomes.report.response;

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
import org.infusionoutcomes.report.material.Cells;
import org.infusionoutcomes.report.material.Material;
import org.infusionoutcomes.report.material.Phrases;
import org.infusionoutcomes.report.material.ShareSentences;
import org.infusionoutcomes.report.reading.Contrast;
import org.infusionoutcomes.report.reading.Share;

/** Response, remission and worsening at the endpoint, with what missing scores could change. */
public final class ResponseSection {

    private ResponseSection() {}

    /**
     * The section {@code response}: sentences on the main shares, then both denominators and every outcome in tables.
     */
    public static Section write(Material m) {
        List<Block> blocks = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        sentences.addAll(ShareSentences.of(m, "Response", "response_all"));
        sentences.addAll(ShareSentences.of(m, "Remission", "remission_all"));
        sentences.addAll(ShareSentences.of(m, commonRule(m), "common_rule_all"));
        blocks.add(new Block.Points(sentences));
        m.picture("response").ifPresent(blocks::add);
        blocks.add(denominators(m));
        blocks.add(outcomes(m));
        return new Section("response", "Response and remission at the endpoint", blocks);
    }

    /** One share in each cohort, and the difference. */
    public static Line shares(Material m, String name, String analysis) {
        Cell difference = Cells.difference(
                share(m, analysis, m.first()),
                share(m, analysis, m.second()),
                Contrast.ofShares(m.numbers(), m.difference(analysis)),
                m.reporting());
        return m.line(name, c -> Cells.share(share(m, analysis, c), m.reporting()), difference);
    }

    private static Optional<Share> share(Material m, String analysis, String cohort) {
        return Share.read(m.numbers(), Key.of(analysis, cohort));
    }

    private static String commonRule(Material m) {
        return "Improvement by " + Phrases.plain(m.plan().response().commonRulePercent())
                + "% or more (the threshold that is the same for every scale)";
    }

    private static Grid denominators(Material m) {
        List<Line> lines = new ArrayList<>();
        for (String cohort : m.cohorts()) {
            lines.add(new Line(
                    "Response, " + cohort,
                    List.of(
                            Cells.share(share(m, "response_all", cohort), m.reporting()),
                            Cells.share(share(m, "response_observed", cohort), m.reporting()),
                            allCounted(m, "response_all", cohort))));
            lines.add(new Line(
                    "Remission, " + cohort,
                    List.of(
                            Cells.share(share(m, "remission_all", cohort), m.reporting()),
                            Cells.share(share(m, "remission_observed", cohort), m.reporting()),
                            allCounted(m, "remission_all", cohort))));
            if (m.numbers().has(Key.of("common_rule_all", cohort), "all_missing_well")) {
                String name = "Improved by " + Phrases.plain(m.plan().response().commonRulePercent()) + "% or more, ";
                lines.add(new Line(
                        name + cohort,
                        List.of(
                                Cells.share(share(m, "common_rule_all", cohort), m.reporting()),
                                Cells.NONE,
                                allCounted(m, "common_rule_all", cohort))));
            }
        }
        return new Grid(
                "What missing scores can change",
                Grid.Kind.SIDE_BY_SIDE,
                List.of(
                        "Outcome",
                        "All analysed; without a score counted as not responding (primary)",
                        "Only those with a score",
                        "All analysed; without a score counted as responding"),
                lines,
                List.of("The first and the last column are the bounds: the truth for all analysed patients lies between"
                        + " them whatever became of those without a score. \u201COnly those with a score\u201D assumes that those"
                        + " who were scored are like those who were not."));
    }

    private static Cell allCounted(Material m, String analysis, String cohort) {
        Key key = Key.of(analysis, cohort);
        OptionalDouble bound = m.numbers().value(key, "all_missing_well");
        long n = m.numbers().count(key, "n");
        if (!m.numbers().has(key, "all_missing_well")) {
            return Cells.NONE;
        }
        if (n < m.reporting().leastPatients() || bound.isEmpty()) {
            return Cells.insufficient("");
        }
        return new Cell(NumberText.percent(bound.getAsDouble(), n), "of " + NumberText.count(n));
    }

    private static Grid outcomes(Material m) {
        List<Line> lines = List.of(
                shares(m, "Response (all)", "response_all"),
                shares(m, "Response (observed)", "response_observed"),
                shares(m, "Partial response (observed)", "partial_observed"),
                shares(m, "Remission (all)", "remission_all"),
                shares(m, "Remission (observed)", "remission_observed"),
                shares(m, "Common rule (all)", "common_rule_all"),
                shares(m, "Reliable change (observed)", "reliable_observed"),
                shares(m, "Worse (observed)", "worse_observed"));
        return new Grid(
                "Outcomes at the endpoint",
                Grid.Kind.SIDE_BY_SIDE,
                m.header("Outcome", "Difference " + m.first() + "\u00A0\u2212\u00A0" + m.second()),
                lines,
                List.of("Under each number: " + Phrases.level(m.plan())
                        + " interval and patients; differences in percentage points (pp) with Fisher\u2019s exact p. All: of"
                        + " all analysed patients, one without an endpoint counting as no. Observed: of those with an"
                        + " endpoint. Partial response: improvement that falls short of a response. Common rule: improvement by "
                        + Phrases.plain(m.plan().response().commonRulePercent())
                        + "% or more on every scale. Reliable change: more points than measurement error explains."
                        + " Worse: a rise of "
                        + Phrases.plain(m.plan().response().worsePercent())
                        + "% of the baseline or more. The outcomes overlap and are not independent tests."));
    }
}
