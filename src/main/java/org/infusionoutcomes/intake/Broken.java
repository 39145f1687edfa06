package org.infusionoutcomes.intake;

import java.io.InputStream;
import java.util.List;

/** An archive that cannot be used: whoever asks for one of its tables hears why. */
record Broken(UnreadableTable reason) implements Container {

    @Override
    public boolean has(String name) {
        return false;
    }

    @Override
    public InputStream open(String name) {
        throw reason;
    }

    @Override
    public boolean isCompressed() {
        return false;
    }

    @Override
    public List<String> names() {
        return List.of();
    }

    @Override
    public List<Source> sources() {
        return List.of();
    }

    @Override
    public void close() {}
}
