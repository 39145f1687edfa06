package org.infusionoutcomes.report.summary;

import java.util.List;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.report.document.Grid.Cell;
import org.infusionoutcomes.report.document.Grid.Line;
import org.infusionoutcomes.report.material.Cells;
import org.infusionoutcomes.report.material.Material;
import org.infusionoutcomes.report.reading.Share;

/** How many started, finished the induction, and have usable scores. */
final class Started {

    private Started() {}

    static List<Line> lines(Material m) {
        int infusions = m.plan().series().inductionInfusions();
        return List.of(
                m.line("Started infusions", c -> started(m, c), Cells.BLANK),
                m.line("Finished all " + infusions + " infusions", c -> finished(m, c), Cells.BLANK),
                m.line("With usable scores", c -> usable(m, c), Cells.BLANK));
    }

    private static Cell started(Material m, String cohort) {
        Key key = Key.of("delivery", cohort);
        return m.numbers().has(key, "n")
                ? started(m.numbers().count(key, "n"), m.numbers().count(Key.of("flow", cohort), "pending"))
                : Cells.NOT_HERE;
    }

    /** Those whose endpoint window has closed; the others are too recent to be judged. */
    static Cell started(long started, long pending) {
        return new Cell(
                NumberText.count(started), pending == 0 ? "" : "and " + NumberText.count(pending) + " too recent");
    }

    private static Cell finished(Material m, String cohort) {
        Key key = Key.of("delivery", cohort).group("course=complete");
        return Share.read(m.numbers(), key).map(share -> finished(share, m)).orElse(Cells.NOT_HERE);
    }

    private static Cell finished(Share share, Material m) {
        String percent = share.isEnough(m.reporting())
                ? NumberText.percent(share.estimate().getAsDouble(), share.n()) + " of them"
                : "";
        return new Cell(NumberText.count(share.events()), percent);
    }

    private static Cell usable(Material m, String cohort) {
        Numbers numbers = m.numbers();
        Key flow = Key.of("flow", cohort);
        return numbers.has(flow, "with_endpoint")
                ? usable(numbers.count(flow, "with_endpoint"), numbers.count(flow, "analysed"))
                : Cells.NOT_HERE;
    }

    /** Those with a baseline are analysed; those with an endpoint too can show a response. */
    static Cell usable(long withEndpoint, long analysed) {
        return new Cell(NumberText.count(withEndpoint), "of " + NumberText.count(analysed) + " analysed");
    }
}
