package org.infusionoutcomes.intake.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.infusionoutcomes.intake.Source;

/**
 * Hashes the bytes that pass; when it is closed, what was not asked for is read too, so that the hash is the file's.
 */
public final class HashingStream extends FilterInputStream {

    private final MessageDigest digest = sha256();
    private final Consumer<Hash> whenWhole;
    private long bytes;
    private boolean closed;

    /** Hashes a stream, and says what it found once it is closed. */
    public HashingStream(InputStream stream, Consumer<Hash> whenWhole) {
        super(stream);
        this.whenWhole = whenWhole;
    }

    /** Size and SHA-256 of a file. */
    public record Hash(long bytes, String sha256) {

        /** The same bytes and digest under the name that the report is to show. */
        public Source named(String name) {
            return new Source(name, bytes, sha256);
        }
    }

    /** The hash of all that a stream has left. */
    public static Hash of(InputStream stream) throws IOException {
        Hash[] hash = new Hash[1];
        new HashingStream(stream, whole -> hash[0] = whole).close();
        return hash[0];
    }

    /** The hash of all bytes of a channel; nobody else moves it meanwhile who takes it as a lock. */
    public static Hash of(SeekableByteChannel channel) throws IOException {
        MessageDigest digest = sha256();
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        long bytes = 0;
        synchronized (channel) {
            channel.position(0);
            for (int count = channel.read(buffer); count >= 0; count = channel.read(buffer.clear())) {
                digest.update(buffer.flip());
                bytes += count;
            }
        }
        return new Hash(bytes, HexFormat.of().formatHex(digest.digest()));
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
            digest.update(target, offset, count);
            bytes += count;
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

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            transferTo(OutputStream.nullOutputStream());
            in.close();
            whenWhole.accept(new Hash(bytes, HexFormat.of().formatHex(digest.digest())));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
