package org.infusionoutcomes.between;

import java.util.List;

/** Two reports that cannot be set side by side as asked. Says why, point by point, and what to do. */
public final class Incomparable extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What differs, one line each; empty where the problem says all. */
    private final List<String> points;
    /** What the user can do, in one line. */
    private final String remedy;

    Incomparable(String problem, List<String> points, String remedy) {
        super(problem);
        this.points = List.copyOf(points);
        this.remedy = remedy;
    }

    /** What differs, one line each. */
    public List<String> points() {
        return points;
    }

    /** What to do about it, one line. */
    public String remedy() {
        return remedy;
    }
}
