package org.infusionoutcomes.check.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers texts from 0 in the order in which they come. A lookup makes no object: up to eight narrow characters are the
 * key itself (a NUL character never gets past the door); of a longer text the key is a hash, and its characters are
 * compared. Finding is safe from several threads as
 * long as nobody adds.
 */
public final class IdDictionary {

    private static final int CHUNK = 1 << 16;
    private static final int PACKED = 8;

    /** Where a text lies, in one number: its chunk, its offset there and its length. */
    private static final int CHUNK_BITS = 40;

    private static final int LENGTH_BITS = 22;
    private static final long LENGTH = (1L << LENGTH_BITS) - 1;

    /** Pairs of key and number + 1, negative where the key is a hash; 0 is a free place. */
    private long[] table = new long[2 * 1024];

    private final List<char[]> chunks = new ArrayList<>();
    private int chunkUsed;
    private long[] starts = new long[256];
    private int size;

    /** How many texts are numbered. */
    public int size() {
        return size;
    }

    /** The key at a place. */
    long keyAt(int place) {
        return table[place];
    }

    /** One more than the number of the text at a place; 0 or less where there is none with a short key. */
    long numberAt(int place) {
        return table[place + 1];
    }

    /** The number of a text, or -1. */
    public int find(char[] text, int from, int to) {
        long key = shortKey(text, from, to);
        boolean exact = key != 0;
        if (!exact) {
            key = hash(text, from, to);
        }
        for (int place = place(key); table[place + 1] != 0; place = next(place)) {
            if (table[place] == key) {
                long number = table[place + 1];
                if (exact ? number > 0 : number < 0 && isText((int) -number - 1, text, from, to)) {
                    return (int) Math.abs(number) - 1;
                }
            }
        }
        return -1;
    }

    /** The number of a text, which is a new one where the text is new. */
    public int add(char[] text, int from, int to) {
        int known = find(text, from, to);
        if (known >= 0) {
            return known;
        }
        if (20L * (size + 1) > 7L * table.length) {
            grow();
        }
        store(text, from, to);
        long key = shortKey(text, from, to);
        insert(key != 0 ? key : hash(text, from, to), key != 0 ? size + 1 : -(size + 1));
        return size++;
    }

    /** The text of a number. */
    public String text(int number) {
        long start = starts[number];
        int length = (int) (start & LENGTH);
        return new String(chunk(start), offset(start), length);
    }

    /** The first character of the text of a number, which is not empty. */
    char firstCharacter(int number) {
        return chunk(starts[number])[offset(starts[number])];
    }

    private boolean isText(int number, char[] text, int from, int to) {
        long start = starts[number];
        int offset = offset(start);
        return Arrays.equals(chunk(start), offset, offset + (int) (start & LENGTH), text, from, to);
    }

    private char[] chunk(long start) {
        return chunks.get((int) (start >>> CHUNK_BITS));
    }

    private static int offset(long start) {
        return (int) ((start & ((1L << CHUNK_BITS) - 1)) >>> LENGTH_BITS);
    }

    private void store(char[] text, int from, int to) {
        int length = to - from;
        if (chunks.isEmpty() || chunkUsed + length > CHUNK) {
            chunks.add(new char[Math.max(CHUNK, length)]);
            chunkUsed = 0;
        }
        System.arraycopy(text, from, chunks.get(chunks.size() - 1), chunkUsed, length);
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
        }
        starts[size] = ((long) (chunks.size() - 1) << CHUNK_BITS) | ((long) chunkUsed << LENGTH_BITS) | length;
        chunkUsed = Math.min(CHUNK, chunkUsed + length);
    }

    private void grow() {
        long[] old = table;
        table = new long[2 * old.length];
        for (int place = 0; place < old.length; place += 2) {
            if (old[place + 1] != 0) {
                insert(old[place], old[place + 1]);
            }
        }
    }

    private void insert(long key, long number) {
        int place = place(key);
        while (table[place + 1] != 0) {
            place = next(place);
        }
        table[place] = key;
        table[place + 1] = number;
    }

    /** Where a key is looked for first. */
    int place(long key) {
        long mixed = (key ^ (key >>> 29)) * 0x9E3779B97F4A7C15L;
        return ((int) (mixed >>> 32) & (table.length / 2 - 1)) << 1;
    }

    private int next(int place) {
        return (place + 2) & (table.length - 1);
    }

    /** The key of one to eight characters below 256, none of them NUL; 0 where the text is not so. */
    static long shortKey(char[] text, int from, int to) {
        if (to - from > PACKED) {
            return 0;
        }
        long key = 0;
        int all = 0;
        for (int i = from; i < to; i++) {
            all |= text[i];
            key = (key << 8) | text[i];
        }
        return all < 256 ? key : 0;
    }

    private static long hash(char[] text, int from, int to) {
        long hash = 0xCBF29CE484222325L;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text[i]) * 0x100000001B3L;
        }
        return hash;
    }
}
