package org.infusionoutcomes.intake.text.decoding;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Where in a table a byte stands: found by reading it once more, since only a refused table needs it.
 *
 * @param line physical line, from 1
 * @param byteOfLine place in the line, from 1
 * @param value the byte, 0 to 255
 */
record Whereabouts(long line, long byteOfLine, int value) {

    /**
     * Finds a byte.
     *
     * @param stream the table behind any byte-order mark
     * @param charset which tells how wide the characters are
     * @param offset bytes before the one that is meant, or before which a NUL is not looked for
     * @param nul whether the first NUL character from there on is meant
     */
    static Whereabouts of(InputStream stream, Charset charset, long offset, boolean nul) throws IOException {
        InputStream bytes = new BufferedInputStream(stream, 1 << 16);
        boolean wide = charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
        boolean bigEndian = charset.equals(StandardCharsets.UTF_16BE);
        int width = wide ? 2 : 1;
        long line = 1;
        long place = 1;
        int before = 0;
        for (long at = 0; ; at += width) {
            int first = bytes.read();
            int second = wide ? bytes.read() : 0;
            int unit = !wide ? first : bigEndian ? (first << 8) | second : (second << 8) | first;
            if (first < 0 || (at >= offset && (!nul || unit == 0))) {
                return new Whereabouts(line, place, Math.max(0, first));
            }
            boolean breaks = unit == '\r' || (unit == '\n' && before != '\r');
            line += breaks ? 1 : 0;
            place = unit == '\r' || unit == '\n' ? 1 : place + width;
            before = unit;
        }
    }
}
