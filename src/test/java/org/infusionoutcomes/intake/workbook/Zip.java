package org.infusionoutcomes.intake.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Changes what a zip archive holds. */
final class Zip {

    private Zip() {}

    /** The archive with a text of one of its entries replaced by another. */
    static byte[] replaced(byte[] archive, String entry, String text, String by) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry next = in.getNextEntry(); next != null; next = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                if (next.getName().equals(entry)) {
                    String whole = new String(content, StandardCharsets.UTF_8);
                    if (!whole.contains(text)) {
                        throw new IllegalArgumentException(entry + " does not hold " + text);
                    }
                    content = whole.replace(text, by).getBytes(StandardCharsets.UTF_8);
                }
                out.putNextEntry(new ZipEntry(next.getName()));
                out.write(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
