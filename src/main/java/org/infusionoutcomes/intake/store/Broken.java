package org.infusionoutcomes.intake.store;

import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import org.infusionoutcomes.intake.Source;
import org.infusionoutcomes.intake.UnreadableTable;

/** An archive that cannot be used: whoever asks for one of its tables hears why. */
public record Broken(UnreadableTable reason) implements Container {

    @Override
    public boolean has(String name) {
        return false;
    }

    @Override
    public InputStream open(String name) {
        throw reason;
    }

    @Override
    public InputStream glance(String name) {
        throw reason;
    }

    @Override
    public SeekableByteChannel channel(String name, long bytesAtMost) {
        throw reason;
    }

    @Override
    public void count(String name, SeekableByteChannel channel) {
        throw reason;
    }

    @Override
    public Kept kept() {
        return new Kept();
    }

    @Override
    public boolean isCompressed() {
        return false;
    }

    @Override
    public List<String> names(String folder) {
        return List.of();
    }

    @Override
    public List<Source> sources() {
        return List.of();
    }

    @Override
    public void close() {}
}
