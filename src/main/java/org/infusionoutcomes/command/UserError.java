package org.infusionoutcomes.command;

/** Something that the user can mend: printed as two lines, what is wrong and what to do, without a stack trace. */
final class UserError extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String remedy;
    private final int exitCode;

    UserError(String problem, String remedy, int exitCode) {
        super(problem);
        this.remedy = remedy;
        this.exitCode = exitCode;
    }

    String remedy() {
        return remedy;
    }

    int exitCode() {
        return exitCode;
    }
}
