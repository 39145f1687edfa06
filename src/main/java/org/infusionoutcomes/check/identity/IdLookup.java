package org.infusionoutcomes.check.identity;

import org.infusionoutcomes.intake.Row;

/**
 * Looks up the ids of a block of rows. A large dictionary lies far from the processor; asked for one id after the other
 * it would be waited for each time. So first the places of all ids are fetched, without a decision that depends on one,
 * and the waits overlap; then each is compared.
 */
public final class IdLookup {

    private final IdDictionary ids;
    private final int column;
    private long[] keys = new long[0];
    private long[] keysThere = new long[0];
    private long[] numbersThere = new long[0];

    /** Looks up the cells of this column; the dictionary must not grow meanwhile. */
    public IdLookup(IdDictionary ids, int column) {
        this.ids = ids;
        this.column = column;
    }

    /** Fetches the places of the ids of some rows. */
    public void fetch(Row[] rows, int count) {
        if (keys.length < count) {
            keys = new long[count];
            keysThere = new long[count];
            numbersThere = new long[count];
        }
        for (int i = 0; i < count; i++) {
            Row row = rows[i];
            long key = IdDictionary.shortKey(row.chars(), row.from(column), row.to(column));
            int place = ids.place(key);
            keys[i] = key;
            keysThere[i] = ids.keyAt(place);
            numbersThere[i] = ids.numberAt(place);
        }
    }

    /** The number of the id of a row that was fetched, or -1. */
    public int find(int index, Row row) {
        if (keys[index] != 0 && keys[index] == keysThere[index] && numbersThere[index] > 0) {
            return (int) numbersThere[index] - 1;
        }
        return ids.find(row.chars(), row.from(column), row.to(column));
    }
}
