package org.infusionoutcomes.check.accepted;

/**
 * When a total was taken, as a number that rises with time: the day, except that a total marked {@code post} on a day
 * without a fraction comes after every fraction of that day and so lies as close before the next day as a double can.
 */
public final class Moment {

    private Moment() {}

    /** Packs a day, with its fraction if it has one; {@code post} matters only on a whole day. */
    public static long of(double day, boolean post) {
        boolean last = post && day == Math.rint(day);
        return flipped(Double.doubleToLongBits(last ? Math.nextDown(day + 1) : day));
    }

    /** The day as it was given. */
    public static double day(long moment, boolean post) {
        double at = Double.longBitsToDouble(flipped(moment));
        double whole = Math.floor(at);
        return post && at == Math.nextDown(whole + 1) ? whole : at;
    }

    /** The bits of negative doubles fall while the doubles rise; turned round, bits and doubles rise together. */
    private static long flipped(long bits) {
        return bits ^ ((bits >> 63) & Long.MAX_VALUE);
    }
}
