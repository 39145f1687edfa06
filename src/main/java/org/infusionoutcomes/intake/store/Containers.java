package org.infusionoutcomes.intake.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.infusionoutcomes.intake.NoSuchExport;
import org.infusionoutcomes.intake.UnreadableTable;

/** Opens what the command line names as an export. */
public final class Containers {

    private Containers() {}

    /**
     * Opens a folder or an archive. What is wrong with an archive is said when a table is read.
     *
     * @throws NoSuchExport if there is neither
     */
    public static Container open(Path export) {
        if (export.toString().isEmpty()) {
            throw new NoSuchExport("the name of the export is empty");
        }
        if (Files.isDirectory(export)) {
            return new Folder(export);
        }
        if (!Files.exists(export)) {
            throw new NoSuchExport("there is nothing at " + export);
        }
        if (!export.getFileName().toString().endsWith(".zip")) {
            throw new NoSuchExport(export + " is neither a folder nor a .zip of one");
        }
        try {
            return Archive.open(export);
        } catch (UnreadableTable e) {
            return new Broken(e);
        } catch (IOException e) {
            throw new NoSuchExport(export + " cannot be read");
        }
    }
}
