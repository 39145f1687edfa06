package org.infusionoutcomes.press.folder;

/** The place asked for holds what this program may not replace: the user has to name another or to insist. */
public final class FolderInUse extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What the user can do, in one line. */
    private final String remedy;

    FolderInUse(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    /** What to do about it, one line. */
    public String remedy() {
        return remedy;
    }
}
