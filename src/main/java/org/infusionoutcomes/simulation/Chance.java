package org.infusionoutcomes.simulation;

import java.util.Collections;
import java.util.List;

/**
 * Random draws that are the same on every machine and release of Java: SplitMix64, written out here, and transcendental
 * functions from {@link StrictMath}.
 *
 * @see <a href="https://doi.org/10.1145/2714064.2660195">Steele, Lea and Flood (2014), figure 16</a>
 */
final class Chance {

    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    /** Begins the stream of draws number {@code stream} of a seed. */
    Chance(long seed, long stream) {
        state = mix(mix(seed) + stream * GOLDEN_GAMMA);
    }

    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /** The next 64 bits. */
    long bits() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** Uniform in [0, 1). */
    double share() {
        return (bits() >>> 11) * UNIT;
    }

    boolean happens(double probability) {
        return share() < probability;
    }

    /** A whole number, both ends possible. */
    int between(int least, int most) {
        return least + (int) (share() * (most - least + 1));
    }

    /** Normal, by Box and Muller's transformation. */
    double normal(double mean, double sd) {
        double radius = Math.sqrt(-2 * StrictMath.log(1 - share()));
        return mean + sd * radius * StrictMath.cos(2 * Math.PI * share());
    }

    double exponential(double mean) {
        return -mean * StrictMath.log(1 - share());
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(between(0, choices.size() - 1));
    }

    /** One of the choices, each as likely as its weight; the weights add up to 1. */
    <T> T oneOf(List<T> choices, double... weights) {
        double left = share();
        int last = choices.size() - 1;
        for (int i = 0; i < last; i++) {
            left -= weights[i];
            if (left < 0) {
                return choices.get(i);
            }
        }
        return choices.get(last);
    }

    /** Brings a list into random order (Fisher and Yates). */
    void shuffle(List<?> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, between(0, i));
        }
    }
}
