package org.infusionoutcomes.intake.key;

/** A file of keys cannot be used as it stands. Its message says what is wrong and where, its remedy what to do; no id. */
public final class UnreadableKeys extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What the user can do, in one line. */
    private final String remedy;

    UnreadableKeys(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    /** What to do. */
    public String remedy() {
        return remedy;
    }
}
