package org.infusionoutcomes.intake.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/**
 * The bytes of an archive's entry. At their end they must be as many as the archive says and have its checksum: a bit that
 * was lost may turn one digit into another and no more.
 */
public final class WholeEntry extends FilterInputStream {

    private final ZipEntry entry;
    private final CRC32 sum = new CRC32();
    private long bytes;

    /**
     * The bytes of an entry as they are expanded.
     *
     * @param stream the expanded bytes
     * @param entry what the archive says of them
     */
    public WholeEntry(InputStream stream, ZipEntry entry) {
        super(stream);
        this.entry = entry;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = in.read(target, offset, length);
        if (count > 0) {
            sum.update(target, offset, count);
            bytes += count;
        } else if (count < 0 && (bytes != entry.getSize() || sum.getValue() != entry.getCrc())) {
            throw new ZipException("an entry is not what the archive says of it");
        }
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, 1 << 16)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
