package org.infusionoutcomes.press.folder;

import java.io.IOException;

/** Fills a folder that nobody sees before it is whole. */
@FunctionalInterface
public interface FolderWriter {

    /** Writes every file. */
    void fill(Folder folder) throws IOException;
}
