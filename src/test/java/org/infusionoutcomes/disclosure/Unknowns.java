package org.infusionoutcomes.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;

/**
 * Counts of patients as unknowns of linear equations: which sets add up to which, and what a report tells. The attacker
 * knows the equations; the truth is there only to judge what was found.
 */
final class Unknowns {

    private final Map<String, Long> truth = new LinkedHashMap<>();
    private final List<Map<String, Integer>> sums = new ArrayList<>();
    private final Map<String, Long> told = new LinkedHashMap<>();

    /** A count, with what is true and what a report tells of it. */
    void count(String name, long isTrue, OptionalLong isTold) {
        truth.put(name, isTrue);
        isTold.ifPresent(value -> told.put(name, value));
    }

    /** A count that is what remains of a whole when parts are taken away. */
    void rest(String name, String whole, String... parts) {
        Map<String, Integer> sum = new LinkedHashMap<>(Map.of(whole, 1, name, -1));
        long remains = truth.get(whole);
        for (String part : parts) {
            sum.merge(part, -1, Integer::sum);
            remains -= truth.get(part);
        }
        truth.put(name, remains);
        if (remains < 0) {
            throw new IllegalStateException(name + ": the attacker believes in a sum that is not one");
        }
        sums.add(sum);
    }

    /** Parts that are the whole. */
    void adds(String whole, String... parts) {
        Map<String, Integer> sum = new LinkedHashMap<>(Map.of(whole, 1));
        long remains = truth.get(whole);
        for (String part : parts) {
            sum.merge(part, -1, Integer::sum);
            remains -= truth.get(part);
        }
        if (remains != 0) {
            throw new IllegalStateException(whole + ": the attacker believes in a sum that is not one");
        }
        sums.add(sum);
    }

    long truth(String name) {
        return truth.get(name);
    }

    /** Every true count from 1 to so many that what is told leaves one value. */
    List<String> found(long most) {
        List<String> names = List.copyOf(truth.keySet());
        LinearProgram program = program(names);
        List<String> found = new ArrayList<>();
        for (String name : names) {
            if (truth.get(name) >= 1 && truth.get(name) <= most) {
                double highest = program.largest(row(names, Map.of(name, 1)));
                double lowest = -program.largest(row(names, Map.of(name, -1)));
                if (Math.ceil(lowest - 1e-6) == Math.floor(highest + 1e-6)) {
                    found.add(name + " is " + Math.round(highest));
                }
            }
        }
        return found;
    }

    private LinearProgram program(List<String> names) {
        List<double[]> rows = new ArrayList<>();
        sums.forEach(sum -> rows.add(row(names, sum)));
        told.keySet().forEach(name -> rows.add(row(names, Map.of(name, 1))));
        double[] values = DoubleStream.concat(
                        DoubleStream.generate(() -> 0).limit(sums.size()),
                        told.values().stream().mapToDouble(Long::doubleValue))
                .toArray();
        return new LinearProgram(rows.toArray(double[][]::new), values);
    }

    private static double[] row(List<String> names, Map<String, Integer> coefficients) {
        double[] row = new double[names.size()];
        coefficients.forEach((name, coefficient) -> row[names.indexOf(name)] = coefficient);
        return row;
    }
}
