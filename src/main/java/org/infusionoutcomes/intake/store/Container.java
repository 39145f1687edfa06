package org.infusionoutcomes.intake.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.infusionoutcomes.intake.Source;
import org.infusionoutcomes.intake.UnreadableTable;

/** Where the files of an export lie. */
public interface Container extends Closeable {

    /** Whether there is a file, or anything else, of a name. */
    boolean has(String name);

    /**
     * The bytes of a file.
     *
     * @throws UnreadableTable if there is no such file or it is no file
     */
    InputStream open(String name) throws IOException;

    /** Whether its files are stored compressed, whatever their names. */
    boolean isCompressed();

    /** Names of everything in the folder, in no order. */
    List<String> names() throws IOException;

    /** What was read so far, by name. */
    List<Source> sources() throws IOException;
}
