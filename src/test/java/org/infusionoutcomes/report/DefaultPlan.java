package org.infusionoutcomes.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.infusionoutcomes.plan.Baseline;
import org.infusionoutcomes.plan.Cohort;
import org.infusionoutcomes.plan.Durability;
import org.infusionoutcomes.plan.Estimand;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.Reading;
import org.infusionoutcomes.plan.RelapseBar;
import org.infusionoutcomes.plan.Reporting;
import org.infusionoutcomes.plan.Response;
import org.infusionoutcomes.plan.Series;
import org.infusionoutcomes.plan.scale.Instrument;

/** The values of {@code plan/default.yaml}, by hand: a sentence is tested on a plan that cannot move under it. */
public final class DefaultPlan {

    private DefaultPlan() {}

    public static Plan plan() {
        Map<String, Cohort> cohorts = new LinkedHashMap<>();
        cohorts.put("OCD", new Cohort("obsessive-compulsive disorder", List.of("YBOCS")));
        cohorts.put("MDD", new Cohort("depression", List.of("MADRS", "HAMD17", "PHQ9", "QIDS")));
        return with(cohorts);
    }

    public static Plan with(Map<String, Cohort> cohorts) {
        Map<String, Instrument> scales = new LinkedHashMap<>();
        scales.put("YBOCS", new Instrument("Y-BOCS", List.of("Y-BOCS"), 40, 7, 35, 25, 12, 16, 16, 7, 31));
        scales.put("MADRS", new Instrument("MADRS", List.of(), 60, 7, 50, 25, 10, 20, 22, 7, 31));
        scales.put("HAMD17", new Instrument("HAM-D17", List.of("HAMD-17"), 52, 7, 50, 25, 7, 14, 16, 7, 31));
        scales.put("PHQ9", new Instrument("PHQ-9", List.of("PHQ-9"), 27, 14, 50, 25, 4, 10, 10, 14, 31));
        scales.put("QIDS", new Instrument("QIDS-SR16", List.of("QIDS-SR16"), 27, 7, 50, 25, 5, 11, 11, 7, 31));
        return new Plan(
                0.95,
                List.of("OCD", "MDD"),
                cohorts,
                scales,
                new Series(6, 28, 90, false),
                new Baseline(14),
                new Response(25, 50, 0.85, 7, List.of(7, 14, 28)),
                new Durability(
                        RelapseBar.HALF_OF_GAIN_LOST,
                        false,
                        Estimand.NO_FURTHER_TREATMENT,
                        42,
                        60,
                        List.of(28, 56, 84, 182),
                        182),
                reporting(),
                new Reading(
                        "clinician",
                        List.of("NA", "not done"),
                        -3650,
                        7305,
                        20000,
                        List.of(),
                        List.of("dizziness", "nausea", "headache"),
                        Map.of("nausea", List.of("nauseous")),
                        5,
                        Map.of()));
    }

    public static Reporting reporting() {
        return new Reporting(10, 10, 5, 5, 10, 1.5, 12, 30.4375, 100, 10, 20);
    }
}
