package org.infusionoutcomes.report.durability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.figure.published.PublishedText;
import org.infusionoutcomes.figure.text.RuleText;
import org.infusionoutcomes.plan.Estimand;
import org.infusionoutcomes.plan.RelapseBar;
import org.infusionoutcomes.plan.RelapseRule;
import org.infusionoutcomes.plan.published.PublishedResult;
import org.infusionoutcomes.plan.published.PublishedResults;
import org.infusionoutcomes.report.document.Grid;
import org.infusionoutcomes.report.document.Grid.Cell;
import org.infusionoutcomes.report.document.Grid.Line;
import org.infusionoutcomes.report.material.Cells;
import org.infusionoutcomes.report.material.Material;
import org.infusionoutcomes.report.material.Phrases;
import org.infusionoutcomes.report.reading.WellTime;

/**
 * Published points of durability beside the clinic's curve under the rule that is nearest to them: a share still responding
 * beside "response lost", days in remission beside "remission left", both without further treatment.
 */
final class PublishedDurability {

    private static final String ABOUT = "; about";

    private PublishedDurability() {}

    /** The table; none where nothing is published of any cohort. */
    static Optional<Grid> table(Material m) {
        List<Line> lines = new ArrayList<>();
        for (String cohort : m.cohorts()) {
            PublishedResults.ofDurability(cohort).forEach(r -> lines.add(line(m, r)));
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Grid(
                "Published points of durability and this clinic\u2019s curves",
                Grid.Kind.SIDE_BY_SIDE,
                List.of(
                        "Study and measure",
                        "As published",
                        "This clinic, nearest rule",
                        "This clinic, primary rule",
                        "What makes it not the same thing"),
                lines,
                List.of(
                        "Here days are counted from the endpoint, among responders (those in remission, for \u201Cremission"
                                + " left\u201D); in the papers from the end of treatment. Nearest rule: follow-up ends at a"
                                + " further infusion. Under each number of this clinic: its " + Phrases.level(m.plan())
                                + " interval.")));
    }

    private static Line line(Material m, PublishedResult result) {
        RelapseRule nearest = nearest(result);
        Key key = WellTime.key(result.cohort(), nearest.key(), Estimand.NO_FURTHER_TREATMENT.key());
        Cell clinic = cell(m, result, key);
        return new Line(
                result.cohort() + ": " + result.name() + ", " + result.measure(),
                List.of(
                        published(result),
                        new Cell(clinic.text(), joined(RuleText.name(nearest), clinic.detail())),
                        cell(m, result, m.primary(result.cohort())),
                        new Cell(
                                PublishedText.apart(result),
                                definition(result) + "; " + PublishedText.design(result) + "; " + result.source())));
    }

    /** The rule that asks what the published measure asks. */
    static RelapseRule nearest(PublishedResult result) {
        return new RelapseRule(result.isInDays() ? RelapseBar.LEFT_REMISSION : RelapseBar.LOSS_OF_RESPONSE, false);
    }

    private static Cell published(PublishedResult result) {
        String value = PublishedText.asPublished(result);
        return result.isInDays()
                ? new Cell(value + " days", "median")
                : new Cell("about " + value + "%", "at " + result.day().getAsLong() + " days");
    }

    private static Cell cell(Material m, PublishedResult result, Key key) {
        Optional<WellTime> time = WellTime.read(m.numbers(), key);
        if (result.isInDays()) {
            return Cells.median(time, m.reporting());
        }
        boolean enough = time.map(t -> t.isEnough(m.reporting())).orElse(false);
        int day = Math.toIntExact(result.day().getAsLong());
        return m.plan().durability().days().contains(day)
                ? Cells.onDay(WellTime.on(m.numbers(), key, day), enough, m.reporting())
                : new Cell("\u2013", "the plan does not read its curves on this day");
    }

    /** As published; that a value is about so much already stands before it. */
    private static String definition(PublishedResult result) {
        String definition = PublishedText.definition(result);
        return definition.endsWith(ABOUT) ? definition.substring(0, definition.length() - ABOUT.length()) : definition;
    }

    private static String joined(String rule, String detail) {
        return detail.isEmpty() ? rule : rule + "; " + detail;
    }
}
