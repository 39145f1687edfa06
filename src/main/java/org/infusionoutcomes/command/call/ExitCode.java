package org.infusionoutcomes.command.call;

/** How a command ends. */
public final class ExitCode {

    /** Done, rows set aside or not. */
    public static final int DONE = 0;

    /** Our fault, or a disk that cannot be written. */
    public static final int OURS = 1;

    /** A a wrong command line, plan or mapping, or an export that is not there. */
    public static final int USAGE = 2;

    /** The data was refused. */
    public static final int REFUSED = 3;

    private ExitCode() {}
}
