package org.infusionoutcomes.report.durability;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.plan.Estimand;
import org.infusionoutcomes.report.document.Grid.Cell;
import org.infusionoutcomes.report.material.Cells;
import org.infusionoutcomes.report.material.Material;
import org.infusionoutcomes.report.material.Phrases;
import org.infusionoutcomes.report.reading.AtRisk;
import org.infusionoutcomes.report.reading.Contrast;
import org.infusionoutcomes.report.reading.OnDay;
import org.infusionoutcomes.report.reading.WellTime;

/** What the table of numbers holds of the primary durability curves. */
public record PrimaryCurves(Material m) {

    Estimand estimand() {
        return m.plan().durability().estimand();
    }

    Optional<WellTime> time(String cohort) {
        return WellTime.read(m.numbers(), m.primary(cohort));
    }

    /** A cohort's share still well on a day of the plan; empty where the numbers do not have it. */
    public Optional<OnDay> on(String cohort, int day) {
        return WellTime.on(m.numbers(), m.primary(cohort), day);
    }

    /** Whether a cohort has entrants and events enough for its curve to be shown; not, where nobody entered. */
    public boolean isEnough(String cohort) {
        return time(cohort).map(t -> t.isEnough(m.reporting())).orElse(false);
    }

    /** Whether both compared cohorts have entrants and events enough. */
    public boolean bothEnough() {
        return isEnough(m.first()) && isEnough(m.second());
    }

    /**
     * Hazard of relapse in the first cohort over that in the second, with the log-rank p-value; empty where it could
     * not be estimated.
     */
    public Optional<Contrast> hazardRatio() {
        Key key = m.primary(m.plan().comparisonName());
        return Contrast.read(m.numbers(), key, "hazard_ratio", "hazard_ratio_", "logrank_p");
    }

    Optional<Contrast> meanDifference() {
        Key key = m.primary(m.plan().comparisonName());
        return Contrast.read(m.numbers(), key, "rmst_difference", "rmst_difference_", "");
    }

    /** Whether a cohort has responders enough for a median of them. */
    boolean hasResponders(String cohort) {
        return m.numbers().count(m.primary(cohort), "n") >= m.reporting().leastPatients();
    }

    /** Median days between the totals of a cohort's responders, empty where they are too few. */
    OptionalDouble gap(String cohort) {
        return hasResponders(cohort) ? rawGap(cohort) : OptionalDouble.empty();
    }

    private OptionalDouble rawGap(String cohort) {
        return m.numbers().value(Key.of("visit_gap", cohort), "median_days");
    }

    /**
     * Whether the median gaps between the compared cohorts' totals differ by more than the plan's factor: relapse is
     * then seen sooner in one of them.
     */
    public boolean gapsForbid() {
        return DurabilitySentences.gapsDiffer(
                rawGap(m.first()), rawGap(m.second()), m.reporting().gapRatio());
    }

    /** The hazard ratio as a cell, with a word where the visits forbid the comparison. */
    Cell hazard() {
        Cell cell = Cells.contrast(hazardRatio(), bothEnough(), 2, "", "log-rank");
        if (hazardRatio().isEmpty() || !bothEnough()) {
            return cell;
        }
        String caution = gapsForbid() ? "; visit gaps forbid the comparison" : "";
        return new Cell("HR " + cell.text(), cell.detail() + caution);
    }

    /** At risk at the horizon of the restricted mean, where they are fewer than the solid part of the curve needs. */
    OptionalLong fewAtTau(String cohort) {
        Optional<WellTime> time = time(cohort).filter(t -> t.tau().isPresent());
        if (time.isEmpty()) {
            return OptionalLong.empty();
        }
        String rule = m.plan().durability().primaryRule().key();
        OptionalLong atRisk = AtRisk.on(
                m.comparison().curve("durability", cohort, rule, estimand().key()),
                (int) Math.round(time.get().tau().getAsDouble()));
        return atRisk.isPresent()
                        && !m.reporting().isSolid(atRisk.getAsLong(), time.get().n())
                ? atRisk
                : OptionalLong.empty();
    }

    /** That the restricted means reach further than either curve is solid. */
    Optional<String> fewAtTau() {
        List<String> few = m.plan().compare().stream()
                .flatMap(c -> fewAtTau(c).stream().mapToObj(n -> n + " in " + c))
                .toList();
        return few.isEmpty()
                ? Optional.empty()
                : Optional.of("It rests in part on the end of the curves, with too few at risk by then ("
                        + Phrases.and(few) + ") to read them there.");
    }
}
