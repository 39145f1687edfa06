package org.infusionoutcomes.command;

/** How a command ends. */
final class ExitCode {

    /** Done, rows set aside or not. */
    static final int DONE = 0;

    /** Our fault, or a disk that cannot be written. */
    static final int OURS = 1;

    /** A wrong command line or plan, or an export that is not there. */
    static final int USAGE = 2;

    /** The data was refused. */
    static final int REFUSED = 3;

    private ExitCode() {}
}
