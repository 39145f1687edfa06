package org.infusionoutcomes.intake.transport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The blocks of 80 bytes that a transport file is made of. */
final class Blocks {

    static final int SIZE = 80;

    private final InputStream stream;
    private byte[] ahead;

    Blocks(InputStream stream) throws IOException {
        this.stream = stream;
        this.ahead = stream.readNBytes(SIZE);
    }

    /** Whether there is another block. */
    boolean hasNext() {
        return ahead.length > 0;
    }

    /** Whether the next block says that something else begins. */
    boolean isHeader() {
        return text(ahead).startsWith("HEADER RECORD*******");
    }

    /** The next block; shorter where the file is cut. */
    byte[] next() throws IOException {
        byte[] block = ahead;
        ahead = stream.readNBytes(SIZE);
        return block;
    }

    /** So many bytes, with the rest of their last block passed over. */
    byte[] next(int bytes) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (all.size() < bytes && hasNext()) {
            all.writeBytes(next());
        }
        return all.toByteArray();
    }

    static String text(byte[] block) {
        return new String(block, StandardCharsets.ISO_8859_1);
    }
}
