package org.infusionoutcomes.intake.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.infusionoutcomes.intake.store.LimitedStream;
import org.infusionoutcomes.intake.store.WholeEntry;

/**
 * The parts that an office program's file is made of, each read from where it lies in the file and expanded while it is
 * read. None may expand beyond a limit, and what tells how they hang together is small. Threads may read them side by
 * side.
 */
final class Parts implements ZipEntrySource {

    private static final int PARTS_AT_MOST = 20_000;
    private static final long DIRECTORY_AT_MOST = 4_000_000;

    private final SeekableByteChannel channel;
    private final ZipEntrySource parts;
    private final long bytesAtMost;

    private Parts(SeekableByteChannel channel, ZipEntrySource parts, long bytesAtMost) {
        this.channel = channel;
        this.parts = parts;
        this.bytesAtMost = bytesAtMost;
    }

    /**
     * Finds the parts; nothing of them is read.
     *
     * @param channel which is closed with the parts, or when there are none
     * @throws IOException if it is no zip archive or a damaged one
     */
    static Parts in(SeekableByteChannel channel, long bytesAtMost) throws IOException {
        boolean found = false;
        try {
            ZipFile zip = ZipFile.builder()
                    .setSeekableByteChannel(channel)
                    .setIgnoreLocalFileHeader(true)
                    .get();
            Parts parts = new Parts(channel, new ZipFileZipEntrySource(zip), bytesAtMost);
            parts.refuseTooMany();
            found = true;
            return parts;
        } catch (IllegalArgumentException e) {
            throw new IOException("the directory of the archive is damaged", e);
        } finally {
            if (!found) {
                channel.close();
            }
        }
    }

    private void refuseTooMany() throws IOException {
        int found = 0;
        Enumeration<? extends ZipArchiveEntry> all = parts.getEntries();
        while (all.hasMoreElements()) {
            all.nextElement();
            found++;
        }
        if (found > PARTS_AT_MOST) {
            throw new ZipException("more than " + PARTS_AT_MOST + " parts");
        }
    }

    /** The file itself, as it is stored. */
    SeekableByteChannel stored() {
        return channel;
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return parts.getEntries();
    }

    @Override
    public ZipArchiveEntry getEntry(String name) {
        return parts.getEntry(name);
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry part) throws IOException {
        if (part.getMethod() != ZipEntry.STORED && part.getMethod() != ZipEntry.DEFLATED) {
            throw new ZipException("a part is packed in a way that no office program packs");
        }
        boolean directory = part.getName().endsWith(".rels") || part.getName().equals("[Content_Types].xml");
        synchronized (channel) { // where a part begins is found by moving the channel
            InputStream bytes = new LimitedStream(
                    parts.getInputStream(part), directory ? Math.min(DIRECTORY_AT_MOST, bytesAtMost) : bytesAtMost);
            return new WholeEntry(bytes, part);
        }
    }

    @Override
    public boolean isClosed() {
        return parts.isClosed();
    }

    @Override
    public void close() throws IOException {
        parts.close();
        channel.close();
    }
}
