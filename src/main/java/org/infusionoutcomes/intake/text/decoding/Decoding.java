package org.infusionoutcomes.intake.text.decoding;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Bytes become characters, or the table is refused: nothing is replaced. Plain ASCII inside UTF-8 takes a short cut,
 * which is most of every table.
 */
public final class Decoding extends Reader {

    private static final int BUFFER = 1 << 16;

    private final InputStream stream;
    private final CharsetDecoder decoder;
    private final boolean utf8;
    private final ByteBuffer bytes = ByteBuffer.wrap(new byte[BUFFER]).flip();
    private final CharBuffer chars = CharBuffer.wrap(new char[BUFFER]);
    private long decoded;
    private boolean ended;

    /**
     * Decodes the first block.
     *
     * @param stream behind any byte-order mark
     * @param charset of its bytes
     * @throws Undecodable if a byte of the first block cannot be decoded
     */
    public Decoding(InputStream stream, Charset charset) throws IOException {
        this.stream = stream;
        this.utf8 = charset.equals(StandardCharsets.UTF_8);
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        fillChars();
    }

    /** A byte that is not of the charset, or a NUL character. */
    public static final class Undecodable extends IOException {

        private static final long serialVersionUID = 1;

        /** Bytes before the one that is meant, or before the block of text that holds a NUL. */
        private final long offset;
        /** Whether it is a NUL: of the charset, and yet in no text table. */
        private final boolean nul;

        /** Where it is, and whether it is a NUL; the message holds nothing of the text. */
        public Undecodable(long offset, boolean nul) {
            this.offset = offset;
            this.nul = nul;
        }

        /** Bytes before the one that is meant; for a NUL, bytes before the block of text that holds it. */
        public long offset() {
            return offset;
        }

        /** Whether it is a NUL: of the charset, and yet in no text table. */
        public boolean isNul() {
            return nul;
        }
    }

    /** The first characters of the table; looking at them does not consume them. */
    public String head() {
        return chars.toString();
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (!chars.hasRemaining() && !fillChars()) {
            return -1;
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private boolean fillChars() throws IOException {
        chars.clear();
        while (chars.hasRemaining() && !(ended && !bytes.hasRemaining())) {
            if (utf8) {
                takeAscii();
            }
            if (isStuck()) {
                break;
            }
            if (!bytes.hasRemaining()) {
                fillBytes();
            } else if (chars.hasRemaining()) {
                takeOther();
            }
        }
        chars.flip();
        return chars.hasRemaining();
    }

    /** One place left, which a character outside the basic plane would not fit into. */
    private boolean isStuck() {
        return chars.remaining() < 2 && chars.position() > 0;
    }

    /** Takes bytes 1 to 127 as they are, up to the first other one. */
    private void takeAscii() {
        byte[] source = bytes.array();
        char[] target = chars.array();
        int from = bytes.position();
        int to = chars.position();
        int count = Math.min(chars.remaining(), bytes.remaining());
        int i = 0;
        while (i < count && source[from + i] > 0) {
            target[to + i] = (char) source[from + i];
            i++;
        }
        bytes.position(from + i);
        chars.position(to + i);
        decoded += i;
    }

    private void takeOther() throws IOException {
        int before = bytes.position();
        int first = chars.position();
        CoderResult result = decoder.decode(bytes, chars, ended);
        for (int i = first; i < chars.position(); i++) {
            if (chars.get(i) == 0) {
                throw new Undecodable(decoded, true);
            }
        }
        decoded += bytes.position() - before;
        if (result.isError()) {
            throw new Undecodable(decoded, false);
        }
        if (result.isUnderflow()) {
            fillBytes();
        }
    }

    private void fillBytes() throws IOException {
        bytes.compact();
        int wanted = bytes.remaining();
        int count = stream.readNBytes(bytes.array(), bytes.position(), wanted);
        ended = count < wanted;
        bytes.position(bytes.position() + count);
        bytes.flip();
    }
}
