package org.infusionoutcomes.verification.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the reference values that nobody looked at, and names them by statistic. */
public final class Leftover {

    private final Tally tally;
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    private Leftover(Tally tally) {
        this.tally = tally;
    }

    /** What is left of cases and tables, by name; the same statistic of several cases is one line. */
    static List<NotComputed> of(Map<String, Study.Expected> expected, Tally tally) {
        Leftover leftover = new Leftover(tally);
        expected.forEach((path, one) -> leftover.walk(path, one.name(), one.value()));
        List<NotComputed> all = new ArrayList<>();
        leftover.counts.forEach((what, values) -> all.add(new NotComputed(what, values)));
        return all;
    }

    /** How many values stand somewhere. */
    public static int size(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().mapToInt(Leftover::size).sum();
        }
        if (value instanceof List<?> list) {
            return list.stream().mapToInt(Leftover::size).sum();
        }
        return isValue(value) ? 1 : 0;
    }

    private static boolean isValue(Object leaf) {
        return Numbers.parsed(leaf).isPresent();
    }

    private void walk(String path, String name, Object value) {
        if (isUntouched(path, value)) {
            int size = size(value);
            if (size > 0) {
                counts.merge(name.isEmpty() ? path : name, size, Integer::sum);
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> walk(path + "." + key, name.isEmpty() ? "" + key : name + "." + key, inner));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                walk(path + "[" + i + "]", name, list.get(i));
            }
        }
    }

    private boolean isUntouched(String path, Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().allMatch(e -> isUntouched(path + "." + e.getKey(), e.getValue()));
        }
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                if (!isUntouched(path + "[" + i + "]", list.get(i))) {
                    return false;
                }
            }
            return true;
        }
        return !tally.hasRead(path);
    }
}
