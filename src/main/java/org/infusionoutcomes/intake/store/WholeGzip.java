package org.infusionoutcomes.intake.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A gzip file of one part or more, to its end. Java takes whatever stands behind a part and is no other part for the end of
 * the file; a part whose beginning is damaged would be lost in silence. Here only zeros may stand there, as on tapes.
 */
public final class WholeGzip extends GZIPInputStream {

    private static final int BUFFER = 1 << 16;
    private static final int TRAILER = 8;

    private boolean ended;

    /** Reads the first header. */
    public WholeGzip(InputStream stored) throws IOException {
        super(stored, BUFFER);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        if (count < 0 && !ended) {
            ended = true;
            refuseRest();
        }
        return count;
    }

    private void refuseRest() throws IOException {
        boolean zeros = true;
        for (int i = len - inf.getRemaining() + TRAILER; i < len; i++) {
            zeros &= buf[i] == 0;
        }
        for (int c = in.read(); zeros && c >= 0; c = in.read()) {
            zeros = c == 0;
        }
        if (!zeros) {
            throw new ZipException("something else stands behind the compressed text");
        }
    }
}
