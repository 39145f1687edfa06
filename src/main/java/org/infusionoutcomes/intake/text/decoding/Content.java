package org.infusionoutcomes.intake.text.decoding;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Optional;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.intake.store.Container;
import org.infusionoutcomes.intake.store.LimitedStream;
import org.infusionoutcomes.intake.store.WholeGzip;

/**
 * The text of a table as bytes: expanded, known to be no workbook or web page, behind its byte-order mark.
 *
 * @param file its name
 * @param encoding of its bytes
 * @param stream the bytes
 * @param stored the bytes as stored, which closing reads to their end
 */
public record Content(String file, Encoding encoding, InputStream stream, InputStream stored) implements Closeable {

    private static final int LOOKED_AT = 512;

    /** Opens a file of an export and looks at its first bytes. */
    public static Content open(Container container, String file, ReadOptions options) throws IOException {
        InputStream stored = container.open(file);
        try {
            InputStream bytes = expanded(stored, container, file, options);
            byte[] first = bytes.readNBytes(LOOKED_AT);
            Optional<Signature> signature = Signature.of(first);
            if (signature.isPresent()) {
                throw signature.get().refusal(file);
            }
            Encoding encoding = Encoding.of(first, options.encoding());
            byte[] text = Arrays.copyOfRange(first, encoding.markBytes(), first.length);
            InputStream whole = new SequenceInputStream(new ByteArrayInputStream(text), bytes);
            return new Content(file, encoding, whole, stored);
        } catch (IOException | RuntimeException e) {
            stored.close();
            throw e;
        }
    }

    private static InputStream expanded(InputStream stored, Container container, String file, ReadOptions options)
            throws IOException {
        boolean packed = file.endsWith(".gz");
        InputStream bytes = packed ? new WholeGzip(stored) : stored;
        boolean limited = packed || container.isCompressed();
        return limited ? new LimitedStream(bytes, options.expandedMegabytesAtMost() * 1_000_000L) : bytes;
    }

    @Override
    public void close() throws IOException {
        stored.close();
    }
}
