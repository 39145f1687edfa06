package org.infusionoutcomes.check.accepted;

import java.util.ArrayList;
import java.util.List;

/**
 * The accepted rows of a table while it is read: the patient's number and two packed words, 20 bytes a row. The rows
 * lie in chunks, so that growing copies nothing.
 */
public final class Columns {

    static final int CHUNK = 1 << 16;

    private final List<Chunk> chunks = new ArrayList<>();
    private Chunk last;
    private int size;

    private static final class Chunk {
        private final int[] patients = new int[CHUNK];
        private final long[] first = new long[CHUNK];
        private final long[] second = new long[CHUNK];
    }

    /** Keeps one accepted row; what the two words hold is the table's own affair. */
    public void add(int patient, long first, long second) {
        int place = size & (CHUNK - 1);
        if (place == 0) {
            last = new Chunk();
            chunks.add(last);
        }
        last.patients[place] = patient;
        last.first[place] = first;
        last.second[place] = second;
        size++;
    }

    /** The rows in order of patients by a counting sort; this object is empty afterwards. */
    public Grouped byPatient(int patients) {
        int[] from = starts(patients);
        int[] next = from.clone();
        long[] words = new long[2 * size];
        int row = 0;
        for (int c = 0; c < chunks.size(); c++) {
            Chunk chunk = chunks.set(c, null);
            int end = Math.min(CHUNK, size - row);
            for (int i = 0; i < end; i++) {
                int target = next[chunk.patients[i]]++;
                words[2 * target] = chunk.first[i];
                words[2 * target + 1] = chunk.second[i];
            }
            row += end;
        }
        chunks.clear();
        return new Grouped(from, words);
    }

    private int[] starts(int patients) {
        int[] from = new int[patients + 1];
        int row = 0;
        for (Chunk chunk : chunks) {
            int end = Math.min(CHUNK, size - row);
            for (int i = 0; i < end; i++) {
                from[chunk.patients[i] + 1]++;
            }
            row += end;
        }
        for (int p = 0; p < patients; p++) {
            from[p + 1] += from[p];
        }
        return from;
    }
}
