package org.infusionoutcomes.check.accepted;

/** An adverse event in one word beside its day: what it was (24 bits), severity (4), serious (4), line (32). */
public final class EventWord {

    static final int YES = 1;
    static final int NO = 2;
    private static final long LINE = 0xFFFFFFFFL;

    private EventWord() {}

    public static long of(int word, int severity, int serious, long line) {
        return ((long) word << 40) | ((long) severity << 36) | ((long) serious << 32) | (line & LINE);
    }

    public static int word(long packed) {
        return (int) (packed >>> 40);
    }

    static int serious(long packed) {
        return (int) (packed >>> 32) & 15;
    }

    public static long line(long packed) {
        return packed & LINE;
    }

    public static boolean areEqual(long packed, long other) {
        return (packed >>> 32) == (other >>> 32);
    }
}
