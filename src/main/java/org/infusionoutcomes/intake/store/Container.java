package org.infusionoutcomes.intake.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
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

    /**
     * The bytes of a file that only its beginning is read of: it does not count among {@link #sources}.
     *
     * @throws UnreadableTable if there is no such file or it is no file
     */
    InputStream glance(String name) throws IOException;

    /**
     * The bytes of a file, to be read at any place; it does not count among {@link #sources} until {@link #count} says so.
     *
     * @param bytesAtMost how many may come into memory where the file can be read in no other way
     * @throws UnreadableTable if there is no such file, it is no file or it is too large for memory
     */
    SeekableByteChannel channel(String name, long bytesAtMost) throws IOException;

    /**
     * Counts a file among what was read: all bytes of a channel that is open on it.
     *
     * @throws UnreadableTable if it was counted before with other bytes
     */
    void count(String name, SeekableByteChannel channel) throws IOException;

    /** What stays open of its files until it is closed. */
    Kept kept();

    /** Whether its files are stored compressed, whatever their names. */
    boolean isCompressed();

    /** Names of everything in the folder, in no order. */
    default List<String> names() throws IOException {
        return names("");
    }

    /**
     * Names of everything in a folder of it, in no order.
     *
     * @param folder with a slash behind it, empty for the top
     */
    List<String> names(String folder) throws IOException;

    /** What was read so far, by name. */
    List<Source> sources() throws IOException;
}
