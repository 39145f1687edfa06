package org.infusionoutcomes.report.response;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.report.document.Block;
import org.infusionoutcomes.report.document.Grid;
import org.infusionoutcomes.report.document.Grid.Line;
import org.infusionoutcomes.report.document.Section;
import org.infusionoutcomes.report.material.Cells;
import org.infusionoutcomes.report.material.Material;
import org.infusionoutcomes.report.material.Phrases;

/** From every patient in the export to those who are analysed. */
public final class FlowSection {

    private static final Map<String, String> STEPS = steps();

    private FlowSection() {}

    /** The section {@code flow}, as a figure, or as a table where the report has no figures. */
    public static Section write(Material m) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Paragraph("Each patient is counted once, at the first reason that applies, so that the lines"
                        + " above \u201Canalysed\u201D add up to the patients in the export."));
        blocks.add(m.picture("flow").orElseGet(() -> table(m)));
        blocks.add(new Block.Points(sentences(m)));
        return new Section("flow", "Flow of patients", blocks);
    }

    /** How many have no endpoint and what is known of why. */
    public static String withoutEndpoint(
            String cohort, long analysed, long withEndpoint, long treatedBefore, long otherScaleOnly) {
        long missing = analysed - withEndpoint;
        if (analysed == 0) {
            return "Nobody of " + cohort + " is analysed.";
        }
        if (missing == 0) {
            return "In " + cohort + " every analysed patient has a score in the endpoint window.";
        }
        String other = otherScaleOnly > 0
                ? "; " + NumberText.count(otherScaleOnly) + " were scored then on another scale only"
                : "";
        return "In " + cohort + " " + NumberText.count(missing) + " of " + NumberText.count(analysed)
                + " analysed patients have no score in the endpoint window (" + NumberText.count(treatedBefore)
                + " had a further infusion before it opened" + other + ").";
    }

    /** What pending means, or that the export cannot tell. */
    public static String pending(boolean observableDaysGiven, long pending) {
        if (observableDaysGiven && pending == 0) {
            return "Nobody is pending: every patient\u2019s endpoint window had closed when the export was cut off.";
        }
        return observableDaysGiven
                ? Phrases.many(pending, "patient is", "patients are")
                        + " pending: their endpoint window had not closed when the export was cut off, and they are in no"
                        + " other figure."
                : "The export does not say how long each patient could be observed (column observable_days), so that"
                        + " nobody counts as pending and the newest patients look worse than they are. Please add the"
                        + " column.";
    }

    /** Patients who stand in neither column. */
    static String inNoCohort(long patients) {
        return Phrases.many(patients, "further patient is", "further patients are")
                + " in no column: in two cohorts at once, or in one that the plan does not know. They are set aside.";
    }

    private static List<String> sentences(Material m) {
        Numbers numbers = m.numbers();
        List<String> sentences = new ArrayList<>();
        long pending = 0;
        for (String cohort : m.cohorts()) {
            Key flow = Key.of("flow", cohort);
            pending += numbers.count(flow, "pending");
            sentences.add(withoutEndpoint(
                    cohort,
                    numbers.count(flow, "analysed"),
                    numbers.count(flow, "with_endpoint"),
                    numbers.count(flow, "treated_before_window"),
                    numbers.count(flow, "other_scale_only")));
        }
        sentences.add(pending(m.comparison().observableDaysGiven(), pending));
        long outside = numbers.count(Key.of("flow", ""), "patients");
        if (outside > 0) {
            sentences.add(inNoCohort(outside));
        }
        return sentences;
    }

    private static Grid table(Material m) {
        List<String> header = new ArrayList<>(List.of("Patients"));
        header.addAll(m.cohorts());
        List<Line> lines = STEPS.entrySet().stream()
                .map(step -> new Line(
                        step.getValue(),
                        m.cohorts().stream()
                                .map(c -> m.numbers().has(Key.of("flow", c), step.getKey())
                                        ? Cells.count(m.numbers().count(Key.of("flow", c), step.getKey()))
                                        : Cells.NONE)
                                .toList()))
                .toList();
        return new Grid("Flow of patients by cohort", Grid.Kind.NARROW, header, lines, List.of());
    }

    private static Map<String, String> steps() {
        Map<String, String> steps = new LinkedHashMap<>();
        steps.put("patients", "In the export");
        steps.put("set_aside", "Set aside (contradictory record)");
        steps.put("no_infusion", "Without any infusion");
        steps.put("pending", "Pending (endpoint window not closed)");
        steps.put("no_baseline", "Without a baseline score");
        steps.put("below_least", "Baseline below the least that is analysed");
        steps.put("analysed", "Analysed");
        steps.put("with_endpoint", "\u2026 with a score at the endpoint");
        steps.put("treated_before_window", "\u2026 treated again before the endpoint window");
        steps.put("other_scale_only", "\u2026 scored at the endpoint on another scale only");
        steps.put("responders", "\u2026 responders at the endpoint");
        return steps;
    }
}
