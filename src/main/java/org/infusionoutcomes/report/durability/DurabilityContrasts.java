package org.infusionoutcomes.report.durability;

import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.report.document.Grid.Cell;
import org.infusionoutcomes.report.material.Cells;
import org.infusionoutcomes.report.material.Material;
import org.infusionoutcomes.report.material.Phrases;
import org.infusionoutcomes.report.reading.Contrast;
import org.infusionoutcomes.report.reading.OnDay;
import org.infusionoutcomes.report.reading.WellTime;

/** The primary curves of two cohorts side by side, as cells of a table. */
final class DurabilityContrasts {

    private DurabilityContrasts() {}

    /** The difference of the shares still well on a day, in percentage points, where both curves are solid then. */
    static Cell onDay(Material m, int day) {
        Optional<OnDay> first = WellTime.on(m.numbers(), m.primary(m.first()), day);
        Optional<OnDay> second = WellTime.on(m.numbers(), m.primary(m.second()), day);
        Key key = m.primary(m.plan().comparisonName()).at(day);
        if (first.isEmpty() || second.isEmpty() || !m.numbers().has(key, "difference")) {
            return Cells.BLANK;
        }
        if (!isEnough(m, m.first(), first.get()) || !isEnough(m, m.second(), second.get())) {
            return Cells.insufficient("");
        }
        long n = Math.min(first.get().entrants(), second.get().entrants());
        return Contrast.read(m.numbers(), key, "difference", "difference_", "")
                .map(c -> new Cell(
                        Phrases.percentNumber(c.estimate(), n) + " pp", Phrases.percentagePoints(c.limits(), n)))
                .orElse(Cells.NONE);
    }

    private static boolean isEnough(Material m, String cohort, OnDay day) {
        boolean curve = WellTime.read(m.numbers(), m.primary(cohort))
                .map(t -> t.isEnough(m.reporting()))
                .orElse(false);
        return curve && day.isEnough(m.reporting());
    }

    /** The ratio of the restricted means. */
    static Cell meanRatio(Material m, boolean bothEnough) {
        Key key = m.primary(m.plan().comparisonName());
        return Cells.contrast(Contrast.read(m.numbers(), key, "rmst_ratio", "rmst_ratio_", ""), bothEnough, 2, "", "");
    }

    /** How long a cohort was followed: the median that all would have reached had nobody relapsed. */
    static Cell followUp(Material m, String cohort) {
        Key key = m.primary(cohort);
        OptionalDouble median = m.numbers().value(key, "follow_up_median");
        if (!m.numbers().has(key, "follow_up_median")) {
            return Cells.NOT_HERE;
        }
        return median.isPresent() ? Cell.of(NumberText.days(median.getAsDouble()) + " days") : Cell.of("not reached");
    }
}
