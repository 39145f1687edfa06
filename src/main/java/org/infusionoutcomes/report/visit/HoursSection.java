package org.infusionoutcomes.report.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.plan.scale.Instrument;
import org.infusionoutcomes.report.document.Block;
import org.infusionoutcomes.report.document.Grid;
import org.infusionoutcomes.report.document.Grid.Cell;
import org.infusionoutcomes.report.document.Grid.Line;
import org.infusionoutcomes.report.document.Section;
import org.infusionoutcomes.report.material.Cells;
import org.infusionoutcomes.report.material.Material;
import org.infusionoutcomes.report.material.Phrases;
import org.infusionoutcomes.report.reading.Limits;
import org.infusionoutcomes.report.reading.Share;

/** Scores taken in the hours after the first infusion, and what they cannot tell. */
public final class HoursSection {

    private HoursSection() {}

    /**
     * The section on scores of the hours after the first infusion, a line a cohort and scale that has any, with a
     * caution on scales that look further back.
     */
    public static Section write(Material m) {
        List<Line> lines = new ArrayList<>();
        Map<Integer, List<String>> scalesByRecall = new TreeMap<>();
        for (String scale : m.plan().instrumentNames()) {
            Instrument instrument = m.plan().instruments().get(scale);
            int before = lines.size();
            for (String cohort : m.cohorts()) {
                Key key = Key.of("hours", cohort).instrument(scale);
                if (m.numbers().count(key, "n") > 0) {
                    lines.add(line(m, key, cohort + ", " + instrument.label()));
                }
            }
            if (lines.size() > before) {
                scalesByRecall
                        .computeIfAbsent(instrument.recallDays(), days -> new ArrayList<>())
                        .add(instrument.label());
            }
        }
        List<String> words = new ArrayList<>();
        scalesByRecall.forEach((days, scales) -> words.add(recall(scales, days)));
        return new Section("hours", "Within hours of the first infusion", blocks(m, lines, words));
    }

    /** Whether scales that look back so many days can tell hours at all. */
    public static String recall(List<String> scales, int recallDays) {
        String ask = Phrases.and(scales) + (scales.size() == 1 ? " asks" : " ask");
        return recallDays > 1
                ? ask + " about the past " + recallDays
                        + " days and cannot tell hours: a change seen within hours must not"
                        + " be read as the effect of the infusion."
                : ask + " about a day or less and can tell hours.";
    }

    private static List<Block> blocks(Material m, List<Line> lines, List<String> words) {
        if (lines.isEmpty()) {
            return List.of(new Block.Paragraph("No analysed patient has a baseline and a score taken in the hours after"
                    + " the first infusion; nothing can be said about hours."));
        }
        Grid table = new Grid(
                "First score after the first infusion, on its day",
                Grid.Kind.SIDE_BY_SIDE,
                List.of("Cohort and scale", "Patients", "Median hours", "Mean improvement, points", "Response"),
                lines,
                List.of("Improvement and response against the baseline before the infusion. Under each number: "
                        + Phrases.level(m.plan()) + " interval (Student\u2019s t; Wilson) and patients."));
        return List.of(new Block.Note("What these scores cannot tell", String.join(" ", words)), table);
    }

    private static Line line(Material m, Key key, String name) {
        Numbers numbers = m.numbers();
        long n = numbers.count(key, "n");
        boolean enough = n >= m.reporting().leastPatients();
        Optional<Share> response =
                Share.read(numbers, key).filter(s -> s.estimate().isPresent());
        String limits = Limits.read(numbers, key, "mean_change_lower", "mean_change_upper")
                .map(l -> Phrases.decimals(l, 1))
                .orElse("");
        return new Line(
                name,
                List.of(
                        Cells.count(n),
                        cell(numbers.value(key, "median_hours"), "", enough),
                        cell(numbers.value(key, "mean_change"), limits, enough),
                        response.isPresent()
                                ? Cells.share(response, m.reporting())
                                : enough
                                        ? Cell.of(numbers.count(key, "events") + " of " + n)
                                        : Cells.insufficient("")));
    }

    private static Cell cell(OptionalDouble value, String limits, boolean enough) {
        if (!enough) {
            return Cells.insufficient("");
        }
        return value.isPresent()
                ? new Cell(NumberText.decimal(value.getAsDouble(), 1), limits)
                : new Cell("\u2013", "not given");
    }
}
