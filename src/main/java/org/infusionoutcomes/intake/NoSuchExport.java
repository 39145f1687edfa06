package org.infusionoutcomes.intake;

/** There is no export where the command line says: neither a folder nor a zip archive. */
public final class NoSuchExport extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Says what is there instead. */
    public NoSuchExport(String message) {
        super(message);
    }
}
