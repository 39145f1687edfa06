package org.infusionoutcomes.intake.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.intake.UnreadableTable;
import org.infusionoutcomes.intake.store.Container;

/** What a file of an office program says of itself: who wrote it, for whom, about what. */
public final class DocumentProperties {

    private static final int LOOKED_AT = 1 << 16;
    private static final long IN_MEMORY_AT_MOST = 50_000_000;
    private static final Pattern OF_PROPERTIES = Pattern.compile("/?docProps/.*|/?meta\\.xml");
    private static final Pattern SAID =
            Pattern.compile("<(?:\\w+:)?(creator|initial-creator|lastModifiedBy|title|subject|description|keywords?"
                    + "|Manager|Company)\\b[^>]*>\\s*[^<\\s]");

    private DocumentProperties() {}

    /** Whether a file names an author, a title, a company or the like; no if it cannot be read. */
    public static boolean areThere(Container container, String file, ReadOptions options) {
        long limit = Math.min(IN_MEMORY_AT_MOST, options.expandedMegabytesAtMost() * 1_000_000L);
        try (Parts parts = Parts.in(container.channel(file, limit), limit)) {
            for (ZipArchiveEntry part : Collections.list(parts.getEntries())) {
                if (OF_PROPERTIES.matcher(part.getName()).matches() && isSaid(parts, part)) {
                    return true;
                }
            }
            return false;
        } catch (IOException | UnreadableTable e) {
            return false; // whoever looks at its sheets hears why
        }
    }

    private static boolean isSaid(Parts parts, ZipArchiveEntry part) throws IOException {
        try (InputStream stream = parts.getInputStream(part)) {
            String text = new String(stream.readNBytes(LOOKED_AT), StandardCharsets.UTF_8);
            return SAID.matcher(text).find();
        }
    }
}
