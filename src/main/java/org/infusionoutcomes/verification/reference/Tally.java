package org.infusionoutcomes.verification.reference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** Counts the comparisons of one family, and remembers which reference values somebody looked at. */
final class Tally {

    private final Set<String> read = new HashSet<>();
    private final Map<Tolerance, Integer> values = new EnumMap<>(Tolerance.class);
    private final Map<Tolerance, Double> largest = new EnumMap<>(Tolerance.class);
    private final List<Difference> differences = new ArrayList<>();

    void read(String path) {
        read.add(path);
    }

    boolean hasRead(String path) {
        return read.contains(path);
    }

    void compare(String path, OptionalDouble r, OptionalDouble ours, Tolerance tolerance) {
        double difference = difference(r, ours, tolerance);
        values.merge(tolerance, 1, Integer::sum);
        largest.merge(tolerance, difference, Math::max);
        if (difference > tolerance.most()) {
            differences.add(new Difference(path, r, ours));
        }
    }

    private static double difference(OptionalDouble r, OptionalDouble ours, Tolerance tolerance) {
        if (r.isPresent() && ours.isPresent()) {
            return tolerance.difference(r.getAsDouble(), ours.getAsDouble());
        }
        return r.isPresent() == ours.isPresent() ? 0 : Double.POSITIVE_INFINITY;
    }

    List<Agreement> agreements() {
        return values.keySet().stream()
                .map(t -> new Agreement(t.title(), values.get(t), largest.get(t), t.most()))
                .toList();
    }

    List<Difference> differences() {
        return List.copyOf(differences);
    }
}
