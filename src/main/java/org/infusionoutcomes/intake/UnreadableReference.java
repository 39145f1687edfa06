package org.infusionoutcomes.intake;

/** A folder of reference cases cannot be used as it stands. Its message says what is wrong and where, its remedy what to do. */
public final class UnreadableReference extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String remedy;

    public UnreadableReference(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
