package org.infusionoutcomes.intake.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks whether every part of a zip archive has the checksum that stands beside it; other libraries do not look. */
public final class WholeZip {

    private WholeZip() {}

    /**
     * Reads all parts to their ends and forgets them.
     *
     * @param stored the archive
     * @param limit how many bytes a part may expand to
     * @throws LimitedStream.LimitReached if one expands further
     * @throws java.util.zip.ZipException if one is damaged
     * @throws IllegalArgumentException if the name of one is damaged
     */
    public static void require(InputStream stored, long limit) throws IOException {
        ZipInputStream parts = new ZipInputStream(stored);
        for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
            new LimitedStream(parts, limit).transferTo(OutputStream.nullOutputStream());
        }
    }
}
