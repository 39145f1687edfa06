package org.infusionoutcomes.command.call;

/** Something that the user can mend: printed as two lines, what is wrong and what to do, without a stack trace. */
public final class UserError extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What the user can do: the second line. */
    private final String remedy;
    /** 2 for a wrong command line or plan, 3 where the data were refused. */
    private final int exitCode;

    /**
     * What is wrong and what to do, one line each, and the exit code of the process: 2 for the command line or the
     * plan, 3 for the data.
     */
    public UserError(String problem, String remedy, int exitCode) {
        super(problem);
        this.remedy = remedy;
        this.exitCode = exitCode;
    }

    /** What the user can do: the second line. */
    public String remedy() {
        return remedy;
    }

    /** What the process ends with: 2 for the command line or the plan, 3 for the data. */
    public int exitCode() {
        return exitCode;
    }
}
