package org.infusionoutcomes.comparison.disclosure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.infusionoutcomes.comparison.number.Estimate;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;

/** The table of numbers while it is gone through: what is not expressly shown stays hidden. */
final class Ledger {

    private final Numbers numbers;
    private final Map<Key, List<String>> statistics = new HashMap<>();
    private final Map<Key, Map<String, OptionalDouble>> shown = new HashMap<>();

    Ledger(Numbers numbers) {
        this.numbers = numbers;
        numbers.rows()
                .forEach(row -> statistics
                        .computeIfAbsent(row.key(), k -> new ArrayList<>())
                        .add(row.statistic()));
    }

    boolean has(Key key) {
        return statistics.containsKey(key);
    }

    long count(Key key, String statistic) {
        return numbers.count(key, statistic);
    }

    OptionalDouble value(Key key, String statistic) {
        return numbers.value(key, statistic);
    }

    /** Shows numbers as they are: counts, and what anybody can compute from counts that are shown. */
    void show(Key key, String... names) {
        for (String name : names) {
            put(key, name, numbers.value(key, name));
        }
    }

    /** Shows every number under a key as it is. */
    void showAll(Key key) {
        statistics.getOrDefault(key, List.of()).forEach(name -> show(key, name));
    }

    /** Shows numbers with so many decimals: nothing of single patients is left in the digits behind. */
    void showRounded(Key key, int decimals, String... names) {
        for (String name : names) {
            change(
                    key,
                    name,
                    v -> rounded(new BigDecimal(Double.toString(v)).setScale(decimals, RoundingMode.HALF_UP)));
        }
    }

    /** Shows numbers with two significant digits. */
    void showTwoDigits(Key key, String... names) {
        for (String name : names) {
            change(key, name, v -> rounded(new BigDecimal(Double.toString(v)).round(new MathContext(2))));
        }
    }

    /** Shows another value in the place of a number. */
    void showInstead(Key key, String name, OptionalDouble value) {
        put(key, name, value);
    }

    boolean isShown(Key key, String name) {
        return shown.getOrDefault(key, Map.of()).containsKey(name);
    }

    /** What is left to see. */
    Numbers published() {
        List<Estimate> rows = new ArrayList<>();
        List<Estimate> hidden = new ArrayList<>();
        for (Estimate row : numbers.rows()) {
            if (isShown(row.key(), row.statistic())) {
                rows.add(new Estimate(
                        row.key(), row.statistic(), shown.get(row.key()).get(row.statistic())));
            } else {
                hidden.add(row);
            }
        }
        return Numbers.published(rows, hidden);
    }

    private void change(Key key, String name, DoubleUnaryOperator change) {
        OptionalDouble value = numbers.value(key, name);
        put(key, name, value.isPresent() ? OptionalDouble.of(change.applyAsDouble(value.getAsDouble())) : value);
    }

    private void put(Key key, String name, OptionalDouble value) {
        if (statistics.getOrDefault(key, List.of()).contains(name)) {
            shown.computeIfAbsent(key, k -> new HashMap<>()).put(name, value);
        }
    }

    private static double rounded(BigDecimal value) {
        return value.signum() == 0 ? 0 : value.doubleValue();
    }
}
