package org.infusionoutcomes.intake.reference;

/** A folder of reference cases cannot be used as it stands. Its message says what is wrong and where, its remedy what to do. */
public final class UnreadableReference extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What the user can do, in one line. */
    private final String remedy;

    /** Says what is wrong and what to do. */
    public UnreadableReference(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    /** What to do. */
    public String remedy() {
        return remedy;
    }
}
