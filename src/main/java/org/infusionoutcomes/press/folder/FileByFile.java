package org.infusionoutcomes.press.folder;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/**
 * The new files are moved into a folder that stays the one that it is, with all that others put there.
 *
 * @param target an existing folder
 */
record FileByFile(Path target) implements Placement {

    @Override
    public Path scratch() throws IOException {
        return Placement.newFolder(target, Manifest.PROGRAM);
    }

    @Override
    public void place(Path scratch, Set<String> names) throws IOException {
        refuseFoldersInTheWay(names);
        Set<String> outdated =
                new TreeSet<>(Manifest.of(target).map(Manifest::files).orElse(Set.of()));
        outdated.removeAll(names);
        for (String name : names) {
            if (!name.equals(Manifest.NAME)) {
                move(scratch, name);
            }
        }
        for (String name : outdated) {
            Files.deleteIfExists(target.resolve(name));
        }
        if (names.contains(Manifest.NAME)) {
            move(scratch, Manifest.NAME);
        }
    }

    private void move(Path scratch, String name) throws IOException {
        Files.createDirectories(target.resolve(name).getParent());
        Files.move(scratch.resolve(name), target.resolve(name), ATOMIC_MOVE, REPLACE_EXISTING);
    }

    private void refuseFoldersInTheWay(Set<String> names) {
        for (String name : names) {
            if (Files.isDirectory(target.resolve(name))) {
                throw new FolderInUse(target.resolve(name) + " is a folder", "name a new or empty folder");
            }
        }
    }
}
