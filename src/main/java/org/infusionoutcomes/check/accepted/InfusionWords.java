package org.infusionoutcomes.check.accepted;

/**
 * An infusion in two words. First: day (24 bits), phase (4), reason (4), line (32), so that numbers rise with the day.
 * Second: dose and minutes as floats, NaN where not known.
 */
public final class InfusionWords {

    /** The second word of an infusion of which neither dose nor minutes are known. */
    public static final long UNKNOWN_DOSE = second(Float.NaN, Float.NaN);

    private static final long LINE = 0xFFFFFFFFL;

    private InfusionWords() {}

    /** Packs the day from the first infusion, phase and reason as their enums number them, and the physical line. */
    public static long first(int day, int phase, int reason, long line) {
        return ((long) day << 40) | ((long) phase << 36) | ((long) reason << 32) | (line & LINE);
    }

    /** Packs the dose in mg/kg and the minutes, NaN where not known. */
    public static long second(float dose, float minutes) {
        return ((long) Float.floatToIntBits(dose) << 32) | (Float.floatToIntBits(minutes) & LINE);
    }

    /** Whole day, counted from the first infusion; negative before it. */
    public static int day(long first) {
        return (int) (first >> 40);
    }

    /** Number of the {@link Infusions.Phase}. */
    public static int phase(long first) {
        return (int) (first >>> 36) & 15;
    }

    /** Number of the {@link Infusions.Reason}. */
    public static int reason(long first) {
        return (int) (first >>> 32) & 15;
    }

    /** Physical line of the row in its table. */
    public static long line(long first) {
        return first & LINE;
    }

    static float dose(long second) {
        return Float.intBitsToFloat((int) (second >>> 32));
    }

    static float minutes(long second) {
        return Float.intBitsToFloat((int) second);
    }

    /** Whether two rows say the same in every column. */
    public static boolean areEqual(long first, long second, long otherFirst, long otherSecond) {
        return (first >>> 32) == (otherFirst >>> 32) && second == otherSecond;
    }

    /** The infusion at another day. */
    public static long at(int day, long first) {
        return (first & ((1L << 40) - 1)) | ((long) day << 40);
    }
}
