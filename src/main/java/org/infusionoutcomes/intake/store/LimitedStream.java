package org.infusionoutcomes.intake.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Expanded bytes, up to a limit: a small file may hold a large one. */
public final class LimitedStream extends FilterInputStream {

    private final long limit;
    private long bytes;

    /** Lets so many bytes pass and no more. */
    public LimitedStream(InputStream stream, long limit) {
        super(stream);
        this.limit = limit;
    }

    /** There are more bytes than the limit allows. */
    public static final class LimitReached extends IOException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = in.read(target, offset, length);
        bytes += Math.max(0, count);
        if (bytes > limit) {
            throw new LimitReached();
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
