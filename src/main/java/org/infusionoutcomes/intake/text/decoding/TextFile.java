package org.infusionoutcomes.intake.text.decoding;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.intake.UnreadableTable;
import org.infusionoutcomes.intake.store.Container;
import org.infusionoutcomes.intake.store.LimitedStream.LimitReached;
import org.infusionoutcomes.intake.text.decoding.Decoding.Undecodable;

/** A text file of an export, expanded and decoded while it is read. */
public final class TextFile {

    private TextFile() {}

    /** Whoever reads a text. */
    public interface Reading<T> {
        /** Reads it to its end. */
        T from(Decoding text) throws IOException;
    }

    /**
     * Hands a file's text to a reader.
     *
     * @throws UnreadableTable if its bytes cannot be used as they stand
     */
    public static <T> T read(Container container, String file, ReadOptions options, Reading<T> reading) {
        try (Content content = Content.open(container, file, options)) {
            return read(container, content, options, reading);
        } catch (LimitReached e) {
            throw refused("expands-too-far", file, expandsTooFar(options));
        } catch (ZipException | EOFException e) {
            throw refused("archive-damaged", file, "the compressed file is damaged or cut short; make it again");
        } catch (IOException e) {
            throw refused("unreadable", file, "the file cannot be read to its end; look at the disk it is on");
        }
    }

    private static <T> T read(Container container, Content content, ReadOptions options, Reading<T> reading)
            throws IOException {
        try (Decoding text = new Decoding(content.stream(), content.encoding().charset())) {
            return reading.from(text);
        } catch (Undecodable e) {
            try (Content again = Content.open(container, content.file(), options)) {
                throw content.encoding().refusal(content.file(), again.stream(), e);
            }
        } catch (LongCell e) {
            try (Content again = Content.open(container, content.file(), options);
                    Decoding text =
                            new Decoding(again.stream(), again.encoding().charset())) {
                throw e.refusal(new BufferedReader(text));
            }
        }
    }

    private static String expandsTooFar(ReadOptions options) {
        return "the compressed file expands beyond " + options.expandedMegabytesAtMost()
                + " megabytes; if it should, raise expanded_megabytes_at_most in the plan";
    }

    private static UnreadableTable refused(String rule, String file, String message) {
        return new UnreadableTable(rule, file, 0, "", message);
    }
}
