package org.infusionoutcomes.check.accepted;

/**
 * A total in one word beside its {@link Moment}: key timing (2 bits), instrument (8), rater (2), total (15), CGI-I (3),
 * timing (2), line (32). The key timing is the timing as far as it tells two totals of a day apart: on a whole day
 * {@code pre} is the same as nothing.
 */
public final class ScoreWord {

    /** The timing of a total that was taken after the infusion of its day. */
    public static final int POST = 2;

    private static final long LINE = 0xFFFFFFFFL;
    private static final int KEY = 52;

    private ScoreWord() {}

    /**
     * Packs a total: instrument by its number in the plan, timing and rater with 0 for not given, CGI-I with 0 for
     * none, and the physical line. The day itself is in the {@link Moment} beside it.
     */
    public static long of(double day, int instrument, int timing, int rater, int total, int cgi, long line) {
        long keyTiming = timing != POST && day == Math.rint(day) ? 0 : timing;
        return (keyTiming << 62)
                | ((long) instrument << 54)
                | ((long) rater << KEY)
                | ((long) total << 37)
                | ((long) cgi << 34)
                | ((long) timing << 32)
                | (line & LINE);
    }

    static int instrument(long word) {
        return (int) (word >>> 54) & 255;
    }

    /** Place of the rater in the order of preference, 0 being the plan's. */
    static int rater(long word) {
        return (int) (word >>> KEY) & 3;
    }

    /** The total, in points of its instrument. */
    public static int total(long word) {
        return (int) (word >>> 37) & 0x7FFF;
    }

    /** CGI-I, 1 to 7, or 0 where it is not given. */
    public static int cgi(long word) {
        return (int) (word >>> 34) & 7;
    }

    static int timing(long word) {
        return (int) (word >>> 32) & 3;
    }

    /** Physical line of the row in its table. */
    public static long line(long word) {
        return word & LINE;
    }

    /** The same total with another CGI-I, 1 to 7, or 0 for none. */
    public static long withCgi(long word, int cgi) {
        return (word & ~(7L << 34)) | ((long) cgi << 34);
    }

    /** Whether two words of one moment are of one instrument, timing and rater. */
    public static boolean haveOneKey(long word, long other) {
        return (word >>> KEY) == (other >>> KEY);
    }

    /** Whether two words of one moment are of one instrument and timing, whoever rated. */
    public static boolean haveOneOccasion(long word, long other) {
        return (word >>> 54) == (other >>> 54);
    }

    /** Whether the total was taken after the infusion of its day. */
    public static boolean isPost(long word) {
        return timing(word) == POST;
    }
}
