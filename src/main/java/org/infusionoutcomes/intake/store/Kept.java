package org.infusionoutcomes.intake.store;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** What stays open of the files of an export until it is closed, so that several sources of one file share it. */
public final class Kept implements Closeable {

    private final Map<String, Closeable> open = new HashMap<>();

    /** Whoever opens a file. */
    @FunctionalInterface
    public interface Opening<T> {
        /** Opens it; what it throws is thrown to whoever asks, and nothing is kept. */
        T open();
    }

    /** What is open of a file already, else what the opening gives; others that ask wait. */
    public synchronized <T extends Closeable> T of(Class<T> kind, String name, Opening<T> opening) {
        Closeable found = open.get(name);
        if (found == null) {
            found = opening.open();
            open.put(name, found);
        }
        return kind.cast(found);
    }

    @Override
    public synchronized void close() throws IOException {
        for (Closeable file : open.values()) {
            file.close();
        }
        open.clear();
    }
}
