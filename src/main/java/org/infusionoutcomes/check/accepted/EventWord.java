package org.infusionoutcomes.check.accepted;

/** An adverse event in one word beside its day: what it was (24 bits), severity (4), serious (4), line (32). */
public final class EventWord {

    static final int YES = 1;
    static final int NO = 2;
    private static final long LINE = 0xFFFFFFFFL;

    private EventWord() {}

    /**
     * Packs an event: the number of its word in the plan's order, severity and serious as numbers with 0 for not given,
     * and the physical line of its row.
     */
    public static long of(int word, int severity, int serious, long line) {
        return ((long) word << 40) | ((long) severity << 36) | ((long) serious << 32) | (line & LINE);
    }

    /** Number of the event's word, the last one for {@code other}. */
    public static int word(long packed) {
        return (int) (packed >>> 40);
    }

    static int serious(long packed) {
        return (int) (packed >>> 32) & 15;
    }

    /** Physical line of the row in its table. */
    public static long line(long packed) {
        return packed & LINE;
    }

    /** Whether two events are the same in all but their lines, as those of copied rows are. */
    public static boolean areEqual(long packed, long other) {
        return (packed >>> 32) == (other >>> 32);
    }
}
