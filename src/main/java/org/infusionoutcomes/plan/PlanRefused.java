package org.infusionoutcomes.plan;

/** A plan file that cannot be used: what is wrong and where, and what to do about it. */
public final class PlanRefused extends Exception {

    private static final long serialVersionUID = 1;

    /** What to do about it, for the second line of the message. */
    private final String advice;

    PlanRefused(String problem, String advice) {
        super(problem);
        this.advice = advice;
    }

    /** What to do. */
    public String advice() {
        return advice;
    }
}
