package org.infusionoutcomes.plan.setting;

import java.util.List;

/** Lists of days at which a curve is read. */
public final class Days {

    private Days() {}

    /** A copy of the days; refuses none, one outside 1 to 3650, and days that do not rise. */
    public static List<Integer> rising(String key, List<Integer> days) {
        if (days.isEmpty()) {
            throw new PlanProblem(key, "must name at least one day");
        }
        for (int i = 0; i < days.size(); i++) {
            Range.between(key, days.get(i), 1, 3650);
            if (i > 0 && days.get(i) <= days.get(i - 1)) {
                throw new PlanProblem(key, "must rise, got " + days);
            }
        }
        return List.copyOf(days);
    }
}
