package org.infusionoutcomes.intake.text.decoding;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.infusionoutcomes.intake.UnreadableTable;

/** What the first bytes of a file say it is, where it is not a text table. */
public enum Signature {
    /** A zip archive, as newer workbooks are. */
    ZIP("a-workbook", "this is a zip archive, perhaps a workbook; save each sheet as CSV"),
    /** A workbook of the older binary kind, before .xlsx. */
    OLD_WORKBOOK("a-workbook", "this is a workbook; save each sheet as CSV"),
    /** Compressed, without the ending by which that is expected. */
    GZIP("a-gzip-file", "this is a gzip file; give it a name that ends in .csv.gz"),
    /** Text of four bytes a character, told by its byte-order mark or by its NULs. */
    UTF_32("encoding-utf-32", "this is text in UTF-32, which is not read; export as UTF-8"),
    /** A printed page, out of which no table can be read. */
    PDF("a-pdf", "this is a PDF; export the table as CSV"),
    /** A web page or other markup, often a table exported under the name of a workbook. */
    HTML("a-web-page", "this is a web page; export the table as CSV");

    private final String rule;
    private final String message;

    Signature(String rule, String message) {
        this.rule = rule;
        this.message = message;
    }

    /** Why such a file is no table. */
    public UnreadableTable refusal(String file) {
        return new UnreadableTable(rule, file, 0, "", message);
    }

    /** What the first bytes are a sign of, empty where they may be text. */
    public static Optional<Signature> of(byte[] first) {
        String bytes = new String(first, StandardCharsets.ISO_8859_1);
        if (bytes.startsWith("PK\u0003\u0004")) {
            return Optional.of(ZIP);
        }
        if (bytes.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return Optional.of(OLD_WORKBOOK);
        }
        if (bytes.startsWith("\u001F\u008B")) {
            return Optional.of(GZIP);
        }
        if (isUtf32(bytes)) {
            return Optional.of(UTF_32);
        }
        if (bytes.startsWith("%PDF")) {
            return Optional.of(PDF);
        }
        return isMarkup(bytes) ? Optional.of(HTML) : Optional.empty();
    }

    /** With its byte-order mark, or three NULs beside each of the first characters. */
    private static boolean isUtf32(String bytes) {
        return bytes.startsWith("\u00FF\u00FE\u0000\u0000")
                || bytes.startsWith("\u0000\u0000\u00FE\u00FF")
                || bytes.matches("(?s)([^\u0000]\u0000{3}){4}.*")
                || bytes.matches("(?s)(\u0000{3}[^\u0000]){4}.*");
    }

    private static boolean isMarkup(String bytes) {
        String text = bytes.replace("\u00EF\u00BB\u00BF", "").strip().toLowerCase(Locale.ROOT);
        return text.startsWith("<!doctype")
                || text.startsWith("<html")
                || text.startsWith("<table")
                || text.startsWith("<?xml");
    }
}
