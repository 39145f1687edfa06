package org.infusionoutcomes.plan.setting;

/** The checks that the plan's records share. */
public final class Range {

    private Range() {}

    /** Refuses a value that is not strictly between two limits, NaN too. */
    public static void inside(String key, double value, double low, double high) {
        if (!(value > low && value < high)) {
            throw new PlanProblem(key, "must lie inside (" + text(low) + ", " + text(high) + "), got " + text(value));
        }
    }

    /** Refuses a value below the lower or above the upper limit, NaN too; both limits are allowed. */
    public static void between(String key, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new PlanProblem(key, "must be from " + text(low) + " to " + text(high) + ", got " + text(value));
        }
    }

    /** Refuses a value below the limit, NaN too. */
    public static void atLeast(String key, double value, double low) {
        if (!(value >= low)) {
            throw new PlanProblem(key, "must be " + text(low) + " or more, got " + text(value));
        }
    }

    private static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
