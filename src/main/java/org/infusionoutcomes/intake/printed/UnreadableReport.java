package org.infusionoutcomes.intake.printed;

/** A folder that should hold a report cannot be used as it stands. Says what is wrong, and what to do. */
public final class UnreadableReport extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What the user can do, in one line. */
    private final String remedy;

    UnreadableReport(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    /** What to do about it, one line. */
    public String remedy() {
        return remedy;
    }
}
