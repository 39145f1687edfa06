package org.infusionoutcomes.press;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The output could not be written: the disk is full, or the user may not write there. What was there before still is. */
public final class UnwritableFolder extends UncheckedIOException {

    private static final long serialVersionUID = 1;

    UnwritableFolder(Path folder, IOException cause) {
        super("cannot write to " + folder + " (" + reason(cause) + ")", cause);
    }

    /** What to do about it, one line. */
    public String remedy() {
        return "free some space or name a folder that may be written to; what was there before is unchanged";
    }

    private static String reason(IOException cause) {
        String kind = cause.getClass().getSimpleName().replace("Exception", "");
        return cause.getMessage() == null ? kind : kind + ": " + cause.getMessage();
    }
}
