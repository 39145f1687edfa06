package org.infusionoutcomes.intake.store;

import java.io.InputStream;
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
