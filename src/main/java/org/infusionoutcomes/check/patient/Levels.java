package org.infusionoutcomes.check.patient;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.infusionoutcomes.check.accepted.Patients;
import org.infusionoutcomes.check.cell.PlainWord;
import org.infusionoutcomes.check.identity.IdDictionary;
import org.infusionoutcomes.intake.Row;

/** The levels of one optional column of {@code patients.csv} while it is read, numbered as they come. */
final class Levels {

    /** A subgroup of the plan with more levels is free text. */
    static final int SUBGROUP_LEVELS = 12;

    /** A known column of words with more levels is free text. */
    static final int KNOWN_LEVELS = 100;

    private static final Set<String> NUMBERS = Set.of("ssri_trials", "lamotrigine_mg", "psychotherapy_day");

    /** The optional columns that are read wherever they are there. */
    static final List<String> COLUMNS = List.of(
            "site",
            "age_band",
            "sex",
            "ssri_trials",
            "erp_completed",
            "comorbid_depression",
            "benzodiazepine",
            "lamotrigine_mg",
            "psychotherapy",
            "psychotherapy_day");

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

    boolean holdsNumbers() {
        return NUMBERS.contains(name);
    }

    /** Whether it is a subgroup of the plan, with more levels than a subgroup has. */
    boolean isFreeSubgroup() {
        return !COLUMNS.contains(name) && words.size() > SUBGROUP_LEVELS;
    }

    /** Whether it is a known column of words, with more levels than anybody could mean. */
    boolean isFreeText() {
        return COLUMNS.contains(name) && !holdsNumbers() && words.size() > KNOWN_LEVELS;
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
        return new Patients.Attribute(
                order.stream().map(words::text).map(PlainWord::of).toList(), sorted);
    }
}
