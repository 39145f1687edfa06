package org.infusionoutcomes.comparison.durability;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.cohort.Tests;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Rows;
import org.infusionoutcomes.estimate.ChiSquaredTest;
import org.infusionoutcomes.estimate.survival.FollowUps;
import org.infusionoutcomes.estimate.survival.competing.CumulativeIncidence;
import org.infusionoutcomes.estimate.survival.group.GrayTest;
import org.infusionoutcomes.estimate.survival.group.HazardRatio;
import org.infusionoutcomes.plan.Plan;

/** Relapse and a further infusion before it as competing events, under one relapse rule. */
public final class CompetingNumbers {

    /** Cause of a relapse and of a further infusion before it. */
    private static final int RELAPSE = 1;

    private static final int FURTHER_INFUSION = 2;

    private CompetingNumbers() {}

    /**
     * Adds the incidences of each cohort and, of the compared two, the cause-specific hazard ratios and Gray's test;
     * cohorts are in the plan's order. Estimates are empty without entrants and on days after the last follow-up.
     */
    public static void addTo(Rows rows, Plan plan, Key of, List<FollowUps> cohorts) {
        for (int c = 0; c < cohorts.size(); c++) {
            Key key = new Key("competing", plan.cohortNames().get(c), "", "", of.rule(), of.estimand(), "");
            FollowUps all = cohorts.get(c);
            rows.add(key, "n", all.size());
            rows.add(key, "events", all.onlyCause(RELAPSE).anyEvent());
            rows.add(key, "further_events", all.onlyCause(FURTHER_INFUSION).anyEvent());
            addCause(rows, plan, key, "relapse", cohorts.get(c), RELAPSE);
            addCause(rows, plan, key, "further_infusion", cohorts.get(c), FURTHER_INFUSION);
        }
        Key between = new Key("competing", plan.comparisonName(), "", "", of.rule(), of.estimand(), "");
        FollowUps first = cohorts.get(plan.cohortNames().indexOf(plan.compare().get(0)));
        FollowUps second = cohorts.get(plan.cohortNames().indexOf(plan.compare().get(1)));
        addRatio(rows, between, "cause_hazard_ratio", first.onlyCause(RELAPSE), second.onlyCause(RELAPSE));
        addRatio(
                rows,
                between,
                "further_hazard_ratio",
                first.onlyCause(FURTHER_INFUSION),
                second.onlyCause(FURTHER_INFUSION));
        addGray(rows, between, first, second);
    }

    /** Cause-specific: those who had the other event first are censored at it. */
    private static void addRatio(Rows rows, Key key, String name, FollowUps first, FollowUps second) {
        Optional<HazardRatio> ratio = first.isEmpty() || second.isEmpty()
                ? Optional.empty()
                : HazardRatio.of(first, second, rows.confidence());
        rows.add(key, name, ratio.isPresent() ? OptionalDouble.of(ratio.get().ratio()) : OptionalDouble.empty());
        rows.addInterval(key, name + "_", ratio.map(HazardRatio::interval));
    }

    private static void addCause(Rows rows, Plan plan, Key key, String name, FollowUps followUps, int cause) {
        Optional<CumulativeIncidence> curve = Curves.incidence(followUps, cause, plan.confidence());
        for (int day : plan.durability().days()) {
            Optional<CumulativeIncidence.Value> value = curve.flatMap(c -> c.at(day));
            rows.add(
                    key.at(day),
                    name,
                    value.isPresent() ? OptionalDouble.of(value.get().incidence()) : OptionalDouble.empty());
            rows.addInterval(key.at(day), name + "_", value.flatMap(CumulativeIncidence.Value::interval));
        }
    }

    private static void addGray(Rows rows, Key key, FollowUps first, FollowUps second) {
        Optional<ChiSquaredTest> gray =
                first.isEmpty() || second.isEmpty() ? Optional.empty() : GrayTest.test(List.of(first, second));
        rows.add(key, "gray_chisq", Tests.chisq(gray));
        rows.add(key, "gray_p", Tests.p(gray));
    }
}
