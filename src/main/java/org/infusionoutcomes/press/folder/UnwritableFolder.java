package org.infusionoutcomes.press.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Java's file exceptions say in their name what happened and in their message only which file. */
    private static String reason(IOException cause) {
        String kind = cause.getClass()
                .getSimpleName()
                .replaceFirst("(IO|FileSystem)?Exception$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
        return Stream.of(kind, Objects.toString(cause.getMessage(), ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(": "));
    }
}
