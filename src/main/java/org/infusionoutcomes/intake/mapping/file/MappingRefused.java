package org.infusionoutcomes.intake.mapping.file;

/** A mapping that cannot be used: what is wrong and where, and what to do about it. */
public final class MappingRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What the user can do, in one line. */
    private final String remedy;

    /** Says what is wrong, beginning with the place, and what to do. */
    public MappingRefused(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    /** What to do. */
    public String remedy() {
        return remedy;
    }
}
