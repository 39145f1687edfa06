package org.infusionoutcomes.intake.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import org.infusionoutcomes.intake.Source;

/**
 * The files of an export while only their beginnings are looked at.
 *
 * @param of where they lie
 */
public record Glance(Container of) implements Container {

    @Override
    public boolean has(String name) {
        return of.has(name);
    }

    @Override
    public InputStream open(String name) throws IOException {
        return of.glance(name);
    }

    @Override
    public InputStream glance(String name) throws IOException {
        return of.glance(name);
    }

    @Override
    public SeekableByteChannel channel(String name, long bytesAtMost) throws IOException {
        return of.channel(name, bytesAtMost);
    }

    @Override
    public void count(String name, SeekableByteChannel channel) {
        // what is only looked at does not count
    }

    @Override
    public Kept kept() {
        return of.kept();
    }

    @Override
    public boolean isCompressed() {
        return of.isCompressed();
    }

    @Override
    public List<String> names(String folder) throws IOException {
        return of.names(folder);
    }

    @Override
    public List<Source> sources() {
        return List.of();
    }

    @Override
    public void close() {}
}
