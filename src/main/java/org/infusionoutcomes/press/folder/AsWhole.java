package org.infusionoutcomes.press.folder;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * The new folder takes the place of the old one, which is renamed, and deleted only when the new one stands.
 *
 * @param target absent, empty, or holding nothing but files of an earlier run
 */
record AsWhole(Path target) implements Placement {

    @Override
    public Path scratch() throws IOException {
        return Placement.newFolder(target.getParent(), target.getFileName().toString());
    }

    @Override
    public void place(Path scratch, Set<String> names) throws IOException {
        if (!Files.exists(target)) {
            Files.move(scratch, target, ATOMIC_MOVE);
            return;
        }
        Path earlier = scratch.resolveSibling(scratch.getFileName() + ".earlier");
        Files.move(target, earlier, ATOMIC_MOVE);
        try {
            Files.move(scratch, target, ATOMIC_MOVE);
        } catch (IOException e) {
            Files.move(earlier, target, ATOMIC_MOVE);
            throw e;
        }
        Trees.delete(earlier);
    }
}
