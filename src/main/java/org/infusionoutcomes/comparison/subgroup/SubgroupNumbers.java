package org.infusionoutcomes.comparison.subgroup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.infusionoutcomes.comparison.cohort.CourseRows;
import org.infusionoutcomes.comparison.cohort.Division;
import org.infusionoutcomes.comparison.cohort.Tests;
import org.infusionoutcomes.comparison.number.Estimate;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Rows;
import org.infusionoutcomes.comparison.result.Part;
import org.infusionoutcomes.estimate.AdjustedP;
import org.infusionoutcomes.estimate.ChiSquaredTest;
import org.infusionoutcomes.outcome.Characteristic;
import org.infusionoutcomes.plan.Plan;

/** Who responds, and who relapses: every division of the patients, with tests of interaction held together by Holm. */
public final class SubgroupNumbers {

    private SubgroupNumbers() {}

    /**
     * The rows of every division and their tests of interaction. Holm's adjustment holds the divisions known at
     * baseline together for response, and all of them for relapse.
     */
    public static Part of(CourseRows rows, List<Division> divisions, Optional<Characteristic> trials, Plan plan) {
        List<SubgroupTable> tables = divisions.parallelStream()
                .map(division -> SubgroupTable.of(division, rows, plan))
                .toList();
        List<Estimate> all = new ArrayList<>(tables.parallelStream()
                .flatMap(table -> table.rows().rows().stream())
                .toList());
        Rows tests = new Rows(plan.confidence());
        List<SubgroupTable> atBaseline =
                tables.stream().filter(t -> !t.division().isAtEndpoint()).toList();
        addInteractions(tests, atBaseline, SubgroupTable::interactionKey, SubgroupTable::responseInteraction);
        addInteractions(tests, tables, t -> t.relapse(t.interactionKey()), SubgroupTable::relapseInteraction);
        trials.ifPresent(numbers -> TrialNumbers.addTo(tests, rows, numbers, plan));
        all.addAll(tests.rows());
        return new Part(
                all, List.of(), tables.stream().map(SubgroupTable::subgroup).toList(), List.of());
    }

    private static void addInteractions(
            Rows rows,
            List<SubgroupTable> tables,
            Function<SubgroupTable, Key> key,
            Function<SubgroupTable, Optional<ChiSquaredTest>> test) {
        List<Optional<ChiSquaredTest>> tests = tables.stream().map(test).toList();
        double[] holm = AdjustedP.holm(tests.stream()
                .flatMap(Optional::stream)
                .mapToDouble(ChiSquaredTest::p)
                .toArray());
        int next = 0;
        for (int i = 0; i < tables.size(); i++) {
            Key of = key.apply(tables.get(i));
            boolean isTested = tests.get(i).isPresent();
            rows.add(of, "interaction_chisq", Tests.chisq(tests.get(i)));
            rows.add(
                    of,
                    "interaction_df",
                    isTested ? OptionalDouble.of(tests.get(i).get().df()) : OptionalDouble.empty());
            rows.add(of, "interaction_p", Tests.p(tests.get(i)));
            rows.add(of, "interaction_p_holm", isTested ? OptionalDouble.of(holm[next++]) : OptionalDouble.empty());
        }
    }
}
