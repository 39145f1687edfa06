package org.infusionoutcomes.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.infusionoutcomes.comparison.number.Estimate;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.plan.Estimand;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.RelapseRule;

/**
 * The order of {@code estimates.csv}: by the columns from the left; analyses, rules, estimands and statistics in the
 * order of the data dictionary, cohorts and instruments in the plan's, days by number.
 */
final class TableOrder {

    private final Map<String, Integer> analyses = places(DataDictionary.analyses());
    private final Map<String, Integer> statistics = places(DataDictionary.statistics());
    private final Map<String, Integer> cohorts;
    private final Map<String, Integer> instruments;
    private final Map<String, Integer> rules;
    private final Map<String, Integer> estimands;

    private TableOrder(Plan plan) {
        List<String> names = new ArrayList<>(plan.cohortNames());
        names.add(plan.comparisonName());
        this.cohorts = places(names);
        this.instruments = places(plan.instrumentNames());
        this.rules = places(plan.relapseRules().stream().map(RelapseRule::key).toList());
        this.estimands =
                places(List.of(Estimand.values()).stream().map(Estimand::key).toList());
    }

    /** The rows in order; equal keys and statistics would keep the order they have. */
    static List<Estimate> sorted(List<Estimate> rows, Plan plan) {
        TableOrder order = new TableOrder(plan);
        return rows.stream()
                .map(order::placed)
                .sorted(Comparator.comparingLong(Placed::before)
                        .thenComparing(Placed::group)
                        .thenComparingLong(Placed::after))
                .map(Placed::row)
                .toList();
    }

    /** The columns on both sides of {@code group} as one number each: there are thousands of rows to compare. */
    private Placed placed(Estimate row) {
        Key key = row.key();
        int at = key.at().isEmpty() ? 0 : 1 + Integer.parseInt(key.at());
        long before = joined(known(analyses, key.analysis()), place(cohorts, key.cohort()));
        long after = joined(place(rules, key.rule()), place(estimands, key.estimand()));
        return new Placed(
                joined(before, place(instruments, key.instrument())),
                key.group(),
                joined(joined(after, at), known(statistics, row.statistic())),
                row);
    }

    private record Placed(long before, String group, long after, Estimate row) {}

    private static long joined(long left, int right) {
        return (left << 14) + right;
    }

    private static Map<String, Integer> places(List<String> names) {
        Map<String, Integer> places = new HashMap<>();
        names.forEach(name -> places.put(name, places.size() + 1));
        return places;
    }

    /** From 1; 0 for a column that does not apply. */
    private static int place(Map<String, Integer> places, String name) {
        return places.getOrDefault(name, 0);
    }

    private static int known(Map<String, Integer> places, String name) {
        Integer place = places.get(name);
        if (place == null) {
            throw new IllegalArgumentException("The data dictionary does not know " + name);
        }
        return place;
    }
}
