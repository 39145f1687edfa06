package org.infusionoutcomes.press.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A folder that is written whole or not at all: the files are made in a hidden folder of the same disk and moved into place
 * when all are there. A run that dies before leaves what was there as it was.
 *
 * <p>What is there decides how:
 * <ul>
 *   <li>nothing, an empty folder, or exactly an earlier report: the new folder takes its place, in two renames;
 *   <li>an earlier report with further files beside it, or, only where forced, any other folder; also the folder that the
 *       program runs in, one whose parent is on another disk or may not be written: the files are moved in one by one, the
 *       manifest last, and those of the earlier report that no longer exist are deleted.
 * </ul>
 * A file that this program did not write is never deleted or moved; under force one of the same name as a new file is
 * replaced. A link to a folder is followed and stays.
 */
public final class OutputFolder {

    private final Path target;
    private final boolean force;

    private OutputFolder(Path target, boolean force) {
        this.target = target;
        this.force = force;
    }

    /**
     * Looks whether a folder may be written, before any work is done for it.
     *
     * @param target need not exist, nor need its parents
     * @param force whether a folder that holds other files may be written to
     * @throws FolderInUse if there is a file in its place or in that of a parent, a link that leads nowhere, or, without
     *     force, a folder with files that are not an earlier report of this program
     * @throws UnwritableFolder if it cannot be looked at
     */
    public static OutputFolder at(Path target, boolean force) {
        try {
            OutputFolder folder = new OutputFolder(resolved(target), force);
            folder.refuseIfInUse();
            return folder;
        } catch (IOException e) {
            throw new UnwritableFolder(target, e);
        }
    }

    /**
     * The same for one kind of folder: what a command wrote is never replaced by what another one writes, forced or not.
     *
     * @param landmark a file that every folder of this kind has, and none of another
     */
    public static OutputFolder at(Path target, boolean force, String landmark) {
        OutputFolder folder = at(target, force);
        try {
            if (Manifest.of(folder.target)
                    .filter(m -> !m.files().contains(landmark))
                    .isPresent()) {
                throw new FolderInUse(
                        folder.target + " holds what another command of this program wrote",
                        "name a new or empty folder");
            }
            return folder;
        } catch (IOException e) {
            throw new UnwritableFolder(target, e);
        }
    }

    /** {@link #at} and {@link #write(FolderWriter)} in one. */
    public static void write(Path target, boolean force, FolderWriter writer) {
        at(target, force).write(writer);
    }

    /** Where the files will be, links followed. */
    public Path path() {
        return target;
    }

    /**
     * Fills the folder and moves it into place.
     *
     * @throws UnwritableFolder if the disk cannot be written; what was there before still is
     * @throws FolderInUse if something came into its place since {@link #at}
     */
    public void write(FolderWriter writer) {
        try {
            boolean stays = mustStay();
            Placement placement = stays ? new FileByFile(target) : new AsWhole(target);
            Path scratch = placement.scratch();
            try {
                Folder folder = new Folder(scratch);
                writer.fill(folder);
                refuseIfInUse();
                refuseIfChanged(stays);
                placement.place(scratch, new TreeSet<>(folder.names()));
            } finally {
                Trees.delete(scratch);
            }
        } catch (UncheckedIOException e) {
            throw new UnwritableFolder(target, e.getCause());
        } catch (IOException e) {
            throw new UnwritableFolder(target, e);
        }
    }

    /** Whether the folder itself, as against the files in it, has to remain the one that it is. */
    private boolean mustStay() throws IOException {
        return Files.exists(target) && (isFixed() || holdsFilesOfOthers());
    }

    private boolean isFixed() throws IOException {
        Path parent = target.getParent();
        return parent == null
                || Path.of("").toRealPath().startsWith(target)
                || !Files.isWritable(parent)
                || !Files.getFileStore(parent).equals(Files.getFileStore(target));
    }

    private boolean holdsFilesOfOthers() throws IOException {
        Optional<Manifest> earlier = Manifest.of(target);
        return earlier.isPresent() ? !earlier.get().files().containsAll(Trees.files(target)) : !Trees.isEmpty(target);
    }

    private void refuseIfInUse() throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new FolderInUse(target + " is a file", "name a folder");
        }
        if (!force && !Trees.isEmpty(target) && Manifest.of(target).isEmpty()) {
            throw new FolderInUse(
                    target + " holds files that are not a report of this program",
                    "name a new or empty folder, or add --force: files of the same name are replaced, others stay");
        }
    }

    /** Somebody's files that came while the new ones were made must not be taken for an earlier report's. */
    private void refuseIfChanged(boolean stays) throws IOException {
        if (mustStay() != stays) {
            throw new FolderInUse(target + " was changed by somebody else during the run", "run again");
        }
    }

    /** The path with links followed as far as it exists. */
    private static Path resolved(Path target) throws IOException {
        Path absolute = target.toAbsolutePath();
        Path existing = absolute;
        while (!Files.exists(existing)) {
            if (Files.isSymbolicLink(existing)) {
                throw new FolderInUse(existing + " is a link that leads nowhere", "name a folder");
            }
            existing = Optional.ofNullable(existing.getParent()).orElseThrow(() -> new IOException("no such disk"));
        }
        if (!existing.equals(absolute) && !Files.isDirectory(existing)) {
            throw new FolderInUse(existing + " is a file", "name a folder whose parents are folders");
        }
        return existing.toRealPath()
                .resolve(existing.relativize(absolute).toString())
                .normalize();
    }
}
