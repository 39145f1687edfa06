package org.infusionoutcomes.figure.quarter;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.figure.look.CohortLook;

/**
 * Response of the patients of one cohort who started in one quarter.
 *
 * @param name such as {@code 2026-Q3}
 * @param n analysed patients
 * @param events responders
 * @param share empty where there are too few patients
 * @param lower limit of the share
 * @param upper limit of the share
 * @param centre centre line of the control chart, where one is due
 * @param limitLower lower control limit
 * @param limitUpper upper control limit
 * @param isHollow whether the quarter may not be complete yet
 */
record Quarter(
        String name,
        long n,
        long events,
        OptionalDouble share,
        OptionalDouble lower,
        OptionalDouble upper,
        OptionalDouble centre,
        OptionalDouble limitLower,
        OptionalDouble limitUpper,
        boolean isHollow) {

    /** So many of the newest quarters are hollow where the export does not say how long patients were observed. */
    private static final int NEWEST = 2;

    private static final int RUN = 7;

    static List<Quarter> of(CohortLook cohort, Comparison comparison) {
        List<Quarter> quarters = new ArrayList<>();
        List<String> names = comparison.quarters();
        for (int i = 0; i < names.size(); i++) {
            boolean isHollow = !comparison.observableDaysGiven() && i >= names.size() - NEWEST;
            quarters.add(of(names.get(i), cohort, comparison, isHollow));
        }
        return quarters;
    }

    private static Quarter of(String name, CohortLook cohort, Comparison comparison, boolean isHollow) {
        Numbers numbers = comparison.numbers();
        Key key = Key.of("quarter", cohort.name()).group("start_quarter=" + name);
        long n = numbers.count(key, "n");
        boolean isShown = n >= comparison.plan().reporting().leastPatients();
        return new Quarter(
                name,
                n,
                numbers.count(key, "events"),
                isShown ? numbers.value(key, "estimate") : OptionalDouble.empty(),
                numbers.value(key, "lower"),
                numbers.value(key, "upper"),
                numbers.value(key, "centre"),
                numbers.value(key, "limit_lower"),
                numbers.value(key, "limit_upper"),
                isHollow);
    }

    /** Which quarters are signals of the control chart: outside their limits, or in a run on one side of the centre. */
    static List<Quarter> signals(List<Quarter> quarters) {
        List<Quarter> outside = outside(quarters);
        List<Quarter> inARow = inARow(quarters);
        return quarters.stream()
                .filter(q -> outside.contains(q) || inARow.contains(q))
                .toList();
    }

    /** Those outside their limits. */
    static List<Quarter> outside(List<Quarter> quarters) {
        return quarters.stream().filter(q -> q.side() != 0 && q.isOutside()).toList();
    }

    /** Those in a run of seven or more on one side of the centre; one on it neither counts nor ends the run. */
    static List<Quarter> inARow(List<Quarter> quarters) {
        List<Quarter> found = new ArrayList<>();
        List<Quarter> run = new ArrayList<>();
        for (Quarter quarter : quarters) {
            if (quarter.side() == 0) {
                continue;
            }
            if (!run.isEmpty() && run.get(0).side() != quarter.side()) {
                run.clear();
            }
            run.add(quarter);
            if (run.size() >= RUN) {
                run.stream().filter(q -> !found.contains(q)).forEach(found::add);
            }
        }
        return found;
    }

    /** 1 above the centre line, -1 below, 0 on it or where it does not count: hollow, or without control limits. */
    private int side() {
        boolean counts = !isHollow && share.isPresent() && centre.isPresent() && limitUpper.isPresent();
        return counts ? Double.compare(share.getAsDouble(), centre.getAsDouble()) : 0;
    }

    private boolean isOutside() {
        return share.isPresent()
                && (share.getAsDouble() > limitUpper.orElse(1) || share.getAsDouble() < limitLower.orElse(0));
    }

    /** The part before the hyphen: {@code 2026}. */
    String year() {
        return name.contains("-") ? name.substring(0, name.indexOf('-')) : name;
    }

    /** The part behind the hyphen: {@code Q3}. */
    String quarterOfYear() {
        return name.substring(name.indexOf('-') + 1);
    }
}
