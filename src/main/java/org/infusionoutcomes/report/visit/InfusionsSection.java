package org.infusionoutcomes.report.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
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
import org.infusionoutcomes.report.reading.AtRisk;
import org.infusionoutcomes.report.reading.Limits;
import org.infusionoutcomes.report.reading.OnDay;
import org.infusionoutcomes.report.reading.Share;

/** Response after each infusion of the induction, and the time to the first response. */
public final class InfusionsSection {

    private InfusionsSection() {}

    /**
     * The section {@code infusions}: response after each infusion, first against last, and the time to the first
     * response.
     */
    public static Section write(Material m) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Paragraph("Each line counts the patients who were scored between that infusion and the next."
                        + " They are not the same patients from line to line: who stopped early, or was not scored, is missing"
                        + " below."));
        m.picture("infusions").ifPresent(blocks::add);
        blocks.add(afterInfusions(m));
        blocks.addAll(FirstAgainstLast.blocks(m));
        m.picture("spread").ifPresent(blocks::add);
        blocks.add(new Block.Subheading("Time to the first response"));
        blocks.add(firstResponse(m));
        blocks.add(new Block.Points(m.cohorts().stream().map(c -> median(m, c)).toList()));
        return new Section("infusions", "Response by infusion", blocks);
    }

    /** When half of a cohort had responded for the first time. */
    public static String median(String cohort, long n, long events, OptionalDouble median, boolean enough) {
        String counts = NumberText.count(events) + " of " + Phrases.patients(n) + " were seen to respond";
        if (!enough) {
            return cohort + ": " + counts + "; " + Phrases.INSUFFICIENT + " on the time to the first response.";
        }
        return median.isPresent()
                ? cohort + ": " + counts + "; half had responded by day " + NumberText.days(median.getAsDouble())
                        + " after the first infusion."
                : cohort + ": " + counts + "; fewer than half had responded when the scores ended.";
    }

    private static String median(Material m, String cohort) {
        Key key = Key.of("first_response", cohort);
        if (!m.numbers().has(key, "n")) {
            return cohort + ": the time to the first response is not in this export.";
        }
        return median(
                cohort,
                m.numbers().count(key, "n"),
                m.numbers().count(key, "events"),
                m.numbers().value(key, "median"),
                isEnough(m, key));
    }

    private static boolean isEnough(Material m, Key key) {
        return m.numbers().count(key, "n") >= m.reporting().leastEntrants()
                && m.numbers().count(key, "events") >= m.reporting().leastEvents();
    }

    private static Grid afterInfusions(Material m) {
        List<String> header = new ArrayList<>(List.of("After infusion"));
        m.cohorts().forEach(c -> {
            header.add(c + ": response");
            header.add(c + ": mean improvement");
        });
        List<Line> lines = new ArrayList<>();
        for (int j = 1; j <= m.plan().series().inductionInfusions(); j++) {
            List<Cell> cells = new ArrayList<>();
            for (String cohort : m.cohorts()) {
                Key key = Key.of("after_infusion", cohort).at(j);
                Optional<Share> share = Share.read(m.numbers(), key);
                cells.add(Cells.share(share, m.reporting()));
                cells.add(improvement(m, key, share));
            }
            lines.add(new Line(String.valueOf(j), cells));
        }
        return new Grid(
                "Response and mean improvement after each infusion of the induction",
                Grid.Kind.SIDE_BY_SIDE,
                header,
                lines,
                List.of("Improvement in percent of baseline."));
    }

    private static Cell improvement(Material m, Key key, Optional<Share> share) {
        OptionalDouble mean = m.numbers().value(key, "mean_improvement");
        if (share.isEmpty()) {
            return Cells.NOT_HERE;
        }
        return share.get().n() < m.reporting().leastPatients() || mean.isEmpty()
                ? Cells.insufficient("")
                : Cell.of(NumberText.decimal(mean.getAsDouble(), 1) + "%");
    }

    private static Grid firstResponse(Material m) {
        List<String> header = new ArrayList<>(List.of("Responded by"));
        header.addAll(m.cohorts());
        List<Line> lines = m.plan().response().firstResponseDays().stream()
                .map(day -> new Line(
                        "Day " + day,
                        m.cohorts().stream().map(c -> respondedBy(m, c, day)).toList()))
                .toList();
        return new Grid(
                "Patients who had responded at least once",
                Grid.Kind.SIDE_BY_SIDE,
                header,
                lines,
                List.of("Kaplan-Meier; those without a response are followed to their last score in the induction and"
                        + " endpoint window."));
    }

    private static Cell respondedBy(Material m, String cohort, int day) {
        Key key = Key.of("first_response", cohort);
        Key there = key.at(day);
        if (!m.numbers().has(there, "estimate")) {
            return Cells.NOT_HERE;
        }
        OptionalLong atRisk = AtRisk.on(m.comparison().curve("first_response", cohort, "", ""), day);
        if (atRisk.isEmpty()) {
            return Cells.NOT_HERE;
        }
        OnDay without = new OnDay(
                day,
                m.numbers().value(there, "estimate"),
                Limits.read(m.numbers(), there, "lower", "upper"),
                atRisk.getAsLong(),
                m.numbers().count(key, "n"));
        return Cells.onDay(Optional.of(without.complement()), isEnough(m, key), m.reporting());
    }
}
