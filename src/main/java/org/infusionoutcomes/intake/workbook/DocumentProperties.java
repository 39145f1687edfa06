package org.infusionoutcomes.intake.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.intake.UnreadableTable;
import org.infusionoutcomes.intake.store.Container;
import org.infusionoutcomes.intake.store.LimitedStream;

/** What a workbook says of itself beside its sheets: who wrote it, for whom, about what. */
public final class DocumentProperties {

    private static final int LOOKED_AT = 1 << 16;
    private static final Pattern SAID = Pattern.compile(
            "<(?:\\w+:)?(creator|lastModifiedBy|title|subject|description|keywords|Manager|Company)\\b[^>]*>\\s*[^<\\s]");

    private DocumentProperties() {}

    /** Whether a workbook names an author, a title, a company or the like; no if it cannot be read. */
    public static boolean areThere(Container container, String file, ReadOptions options) {
        long limit = options.expandedMegabytesAtMost() * 1_000_000L;
        try (ZipInputStream parts = new ZipInputStream(container.glance(file));
                InputStream expanded = new LimitedStream(parts, limit)) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (part.getName().startsWith("docProps/") && isSaid(expanded)) {
                    return true;
                }
                expanded.transferTo(OutputStream.nullOutputStream());
            }
            return false;
        } catch (IOException | UnreadableTable | IllegalArgumentException e) {
            return false; // whoever reads its sheets hears why
        }
    }

    private static boolean isSaid(InputStream part) throws IOException {
        String text = new String(part.readNBytes(LOOKED_AT), StandardCharsets.UTF_8);
        return SAID.matcher(text).find();
    }
}
