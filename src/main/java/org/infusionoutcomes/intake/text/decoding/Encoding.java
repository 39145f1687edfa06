package org.infusionoutcomes.intake.text.decoding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.infusionoutcomes.intake.UnreadableTable;
import org.infusionoutcomes.intake.text.decoding.Decoding.Undecodable;

/**
 * The charset of a table: that of its byte-order mark, else the one the command line names, else UTF-8. Never a guess.
 *
 * @param charset to decode with
 * @param markBytes length of the byte-order mark, 0 where there is none
 */
public record Encoding(Charset charset, int markBytes) {

    /** Judges by the first bytes. */
    public static Encoding of(byte[] first, Optional<Charset> named) {
        if (startsWith(first, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(first, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(first, 0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        return new Encoding(named.orElse(StandardCharsets.UTF_8), 0);
    }

    /** What is said about a byte that cannot be decoded, or a NUL character. */
    public UnreadableTable refusal(String file, InputStream again, Undecodable error) throws IOException {
        Whereabouts place = Whereabouts.of(again, charset, error.offset(), error.isNul());
        if (error.isNul()) {
            return new UnreadableTable(
                    "nul-character",
                    file,
                    place.line(),
                    "",
                    "byte " + place.byteOfLine() + " of the line is NUL: the file is not plain text; export it again as"
                            + " text, or name its encoding with --encoding");
        }
        return new UnreadableTable(
                "encoding",
                file,
                place.line(),
                "",
                String.format(
                        Locale.ROOT,
                        "byte %d of the line, 0x%02X, is not valid %s; export as UTF-8, or name the encoding, as in"
                                + " --encoding windows-1252",
                        place.byteOfLine(),
                        place.value(),
                        charset.name()));
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
