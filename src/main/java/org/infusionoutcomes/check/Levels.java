package org.infusionoutcomes.check;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.infusionoutcomes.intake.Row;

/** The levels of one optional column of {@code patients.csv} while it is read, numbered as they come. */
final class Levels {

    private final String name;
    private final int column;
    private final IdDictionary words = new IdDictionary();

    Levels(String name, int column) {
        this.name = name;
        this.column = column;
    }

    String name() {
        return name;
    }

    int column() {
        return column;
    }

    int count() {
        return words.size();
    }

    int number(Row row) {
        return words.add(row.chars(), row.from(column), row.to(column));
    }

    /** The column with its levels in text order. */
    Patients.Attribute finish(int[] patients) {
        List<Integer> order = IntStream.range(0, words.size())
                .boxed()
                .sorted(Comparator.comparing(words::text))
                .toList();
        int[] place = new int[words.size()];
        IntStream.range(0, place.length).forEach(i -> place[order.get(i)] = i);
        int[] sorted = Arrays.stream(patients).map(l -> l < 0 ? l : place[l]).toArray();
        return new Patients.Attribute(order.stream().map(words::text).toList(), sorted);
    }
}
