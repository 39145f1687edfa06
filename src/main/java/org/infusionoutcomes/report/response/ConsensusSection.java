package org.infusionoutcomes.report.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.report.document.Block;
import org.infusionoutcomes.report.document.Grid;
import org.infusionoutcomes.report.document.Grid.Line;
import org.infusionoutcomes.report.document.Section;
import org.infusionoutcomes.report.material.Cells;
import org.infusionoutcomes.report.material.Material;
import org.infusionoutcomes.report.material.Phrases;
import org.infusionoutcomes.report.reading.Contrast;
import org.infusionoutcomes.report.reading.Share;

/** Response that also asks for the clinician's impression. */
public final class ConsensusSection {

    private static final String ANALYSIS = "consensus_response";

    private ConsensusSection() {}

    /** The section {@code consensus}; where no endpoint has a CGI-I it says that this response cannot be judged. */
    public static Section write(Material m) {
        List<Block> blocks = new ArrayList<>();
        if (m.cohorts().stream().allMatch(c -> rated(m, c) == 0)) {
            blocks.add(
                    new Block.Paragraph("No endpoint of this export has a CGI-I beside its total, so the response that"
                            + " the international consensus asks for in OCD cannot be judged."));
        } else {
            blocks.add(new Block.Paragraph(
                    "The international consensus for OCD (Mataix-Cols 2016, PMC4780290) asks of a"
                            + " response that the clinician saw it too: CGI-I of 1 or 2 beside the score. Judged among the "
                            + Phrases.and(
                                    m.cohorts().stream().map(c -> of(m, c)).toList())
                            + " whose endpoint has a CGI-I; who was rated may not be chance."));
            blocks.add(table(m));
        }
        return new Section("consensus", "Response that the clinician also saw", blocks);
    }

    private static long rated(Material m, String cohort) {
        return m.numbers().count(Key.of(ANALYSIS, cohort), "n");
    }

    /** {@code 92 of 221 analysed OCD patients}. */
    private static String of(Material m, String cohort) {
        return rated(m, cohort) + " of " + m.numbers().count(Key.of("response_all", cohort), "n") + " analysed "
                + cohort + " patients";
    }

    private static Grid table(Material m) {
        Optional<Share> none = Optional.empty();
        Line both = m.line(
                "Score and CGI-I",
                c -> Cells.share(Share.read(m.numbers(), Key.of(ANALYSIS, c)), m.reporting()),
                Cells.difference(
                        m.compares() ? Share.read(m.numbers(), Key.of(ANALYSIS, m.first())) : none,
                        m.compares() ? Share.read(m.numbers(), Key.of(ANALYSIS, m.second())) : none,
                        Contrast.ofShares(m.numbers(), m.difference(ANALYSIS)),
                        m.reporting()));
        Line score = m.line(
                "Score alone, same patients",
                c -> Cells.share(Share.read(m.numbers(), Key.of(ANALYSIS, c), "by_score_"), m.reporting()),
                Cells.NONE);
        Line primary = ResponseSection.shares(m, "Score alone, all analysed (primary)", "response_all");
        return new Grid(
                "Response with and without the clinician\u2019s impression",
                Grid.Kind.SIDE_BY_SIDE,
                m.header("Response by", "Difference " + m.first() + " \u2212 " + m.second()),
                List.of(both, score, primary),
                List.of());
    }
}
