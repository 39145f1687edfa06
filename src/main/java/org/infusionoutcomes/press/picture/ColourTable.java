package org.infusionoutcomes.press.picture;

import java.util.Arrays;

/**
 * At most 256 colours for a picture: the commonest stay as they are, each of the rest takes the nearest of these. In a
 * drawing the rest are single pixels where an edge is smoothed.
 */
final class ColourTable {

    private static final int MOST = 256;
    private static final int EMPTY = -1;

    private int[] colours = new int[1 << 12];
    private int[] counts = new int[1 << 12];
    private int[] places;
    private int distinct;
    private int[] table;

    private ColourTable() {
        Arrays.fill(colours, EMPTY);
    }

    /** The table of a picture's pixels, {@code 0xRRGGBB} each. */
    static ColourTable of(int[] pixels) {
        ColourTable all = new ColourTable();
        int start = 0;
        while (start < pixels.length) {
            int end = endOfColour(pixels, start, pixels.length);
            all.add(pixels[start] & 0xFFFFFF, end - start);
            start = end;
        }
        all.choose();
        return all;
    }

    /**
     * Where the pixels cease to be of the colour at {@code start}, at most {@code limit}. {@link Arrays#mismatch} compares
     * many pixels at once from the first picture on, where a loop of our own waits for the compiler.
     */
    static int endOfColour(int[] pixels, int start, int limit) {
        int next = start + 1;
        if (next == limit || pixels[next] != pixels[start]) {
            return next;
        }
        int same = Arrays.mismatch(pixels, start, limit - 1, pixels, next, limit);
        return same < 0 ? limit : next + same;
    }

    /** The colours, {@code 0xRRGGBB} each. */
    int[] colours() {
        return table.clone();
    }

    /** The place in the table of a pixel of the picture. */
    byte place(int pixel) {
        return (byte) places[slot(pixel & 0xFFFFFF)];
    }

    private void add(int colour, int count) {
        int slot = slot(colour);
        if (colours[slot] == EMPTY) {
            colours[slot] = colour;
            distinct++;
        }
        counts[slot] += count;
        if (2 * distinct > colours.length) {
            grow();
        }
    }

    private void grow() {
        int[] before = colours;
        int[] beforeCounts = counts;
        colours = new int[2 * before.length];
        counts = new int[2 * before.length];
        Arrays.fill(colours, EMPTY);
        for (int i = 0; i < before.length; i++) {
            if (before[i] != EMPTY) {
                int slot = slot(before[i]);
                colours[slot] = before[i];
                counts[slot] = beforeCounts[i];
            }
        }
    }

    private int slot(int colour) {
        int mask = colours.length - 1;
        int slot = ((colour * 0x9E3779B1) >>> 8) & mask;
        while (colours[slot] != EMPTY && colours[slot] != colour) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Sorts by how common and, among the equally common, by colour: the same picture gives the same table. */
    private void choose() {
        long[] order = new long[distinct];
        int next = 0;
        for (int i = 0; i < colours.length; i++) {
            if (colours[i] != EMPTY) {
                order[next++] = ((long) -counts[i] << 24) | colours[i];
            }
        }
        Arrays.sort(order);
        table = new int[Math.min(MOST, distinct)];
        for (int i = 0; i < table.length; i++) {
            table[i] = (int) (order[i] & 0xFFFFFF);
        }
        places = new int[colours.length];
        for (int i = 0; i < colours.length; i++) {
            if (colours[i] != EMPTY) {
                places[i] = nearest(colours[i]);
            }
        }
    }

    private int nearest(int colour) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < table.length && least > 0; i++) {
            int red = (colour >> 16) - (table[i] >> 16);
            int green = ((colour >> 8) & 0xFF) - ((table[i] >> 8) & 0xFF);
            int blue = (colour & 0xFF) - (table[i] & 0xFF);
            int distance = red * red + green * green + blue * blue;
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }
}
