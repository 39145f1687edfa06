package org.infusionoutcomes.command.call;

/** Something that the user can mend: printed as two lines, what is wrong and what to do, without a stack trace. */
public final class UserError extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String remedy;
    private final int exitCode;

    public UserError(String problem, String remedy, int exitCode) {
        super(problem);
        this.remedy = remedy;
        this.exitCode = exitCode;
    }

    public String remedy() {
        return remedy;
    }

    public int exitCode() {
        return exitCode;
    }
}
