package org.infusionoutcomes.intake;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the command line says about reading.
 *
 * @param encoding of every table without a byte-order mark; empty: UTF-8
 * @param drop columns to leave unread although they look identifying, in any case
 * @param expandedMegabytesAtMost a compressed table that expands beyond this is refused
 */
public record ReadOptions(Optional<Charset> encoding, Set<String> drop, int expandedMegabytesAtMost) {

    /** Copies the columns to drop as the header's names are compared; refuses a limit below 1 megabyte. */
    public ReadOptions {
        drop = drop.stream().map(ReadOptions::columnName).collect(Collectors.toUnmodifiableSet());
        if (expandedMegabytesAtMost < 1) {
            throw new IllegalArgumentException("Expanded megabytes must be 1 or more, got " + expandedMegabytesAtMost);
        }
    }

    /**
     * A column's name as headers are compared: without blanks around it and characters that cannot be seen, in small
     * letters of normal width, with {@code ?} for a control character.
     */
    public static String columnName(String cell) {
        return visible(Normalizer.normalize(cell, Normalizer.Form.NFKC))
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]", "?");
    }

    /** A text without characters that cannot be seen. */
    public static String visible(String text) {
        return text.replaceAll("\\p{Cf}", "");
    }

    /** The same for a file of another encoding, and with further columns to leave unread. */
    public ReadOptions with(Optional<Charset> declared, Set<String> further) {
        Set<String> all = new HashSet<>(drop);
        all.addAll(further);
        return new ReadOptions(declared.or(() -> encoding), all, expandedMegabytesAtMost);
    }
}
