package org.infusionoutcomes.intake.identifying;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the cells of one column look like. */
final class ColumnLook {

    /** Fewer cells than this are not judged as free text. */
    private static final int TEXTS = 10;

    private static final int LENGTH = 20;
    private static final int BLANKS = 3;
    private static final int DISTINCT_KEPT = 2000;

    private final boolean ofAges;
    private final boolean mayHoldText;
    private final Map<IdentifyingValue, Long> found = new EnumMap<>(IdentifyingValue.class);
    private final Set<String> distinct = new HashSet<>();
    private boolean greatAge;
    private long cells;
    private long texts;
    private long length;
    private long blanks;

    ColumnLook(String name, boolean mayHoldText) {
        this.ofAges = GreatAge.isNamed(name);
        this.mayHoldText = mayHoldText;
    }

    void cell(String cell) {
        if (cell.isEmpty()) {
            return;
        }
        cells++;
        IdentifyingValue.of(cell).ifPresent(kind -> found.merge(kind, 1L, Long::sum));
        greatAge |= ofAges && GreatAge.is(cell);
        if (texts < DISTINCT_KEPT && !mayHoldText) {
            texts++;
            length += cell.length();
            blanks += cell.chars().filter(c -> c == ' ').count();
            distinct.add(cell.length() > 200 ? cell.substring(0, 200) : cell);
        }
    }

    /** What the column holds that could identify somebody, in the plural. */
    Optional<String> holds() {
        Optional<String> value = Stream.of(IdentifyingValue.values())
                .filter(kind -> kind.isMeant(found.getOrDefault(kind, 0L), cells))
                .map(IdentifyingValue::plural)
                .findFirst();
        return value.or(() -> greatAge ? Optional.of("ages over 89") : Optional.empty())
                .or(() -> isFreeText() ? Optional.of("free text") : Optional.empty());
    }

    /** Long, of several words, and mostly another one in every row. */
    private boolean isFreeText() {
        return texts >= TEXTS
                && length >= LENGTH * texts
                && blanks >= BLANKS * texts
                && 5L * distinct.size() >= 4 * texts;
    }
}
