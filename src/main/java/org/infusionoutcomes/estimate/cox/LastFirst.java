package org.infusionoutcomes.estimate.cox;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.infusionoutcomes.estimate.survival.Subjects;

/** The subjects of one stratum from the last time to the first: what each step of a fit walks through, sorted once. */
final class LastFirst {

    private final int stratum;
    private final int[] byTime;
    private final int[] byEntry;

    private LastFirst(int stratum, int[] byTime, int[] byEntry) {
        this.stratum = stratum;
        this.byTime = byTime;
        this.byEntry = byEntry;
    }

    int stratum() {
        return stratum;
    }

    /** Everybody, by time of event or censoring; never to be changed. */
    int[] byTime() {
        return byTime;
    }

    /** Those with delayed entry, by entry; never to be changed. */
    int[] byEntry() {
        return byEntry;
    }

    /** One for each stratum, in rising order. */
    static List<LastFirst> of(Subjects subjects, int[] strata) {
        return Arrays.stream(strata)
                .distinct()
                .sorted()
                .mapToObj(s -> of(subjects, strata, s))
                .toList();
    }

    private static LastFirst of(Subjects subjects, int[] strata, int stratum) {
        IntPredicate inside = i -> strata[i] == stratum;
        IntPredicate entering = i -> inside.test(i) && Double.isFinite(subjects.entry(i));
        return new LastFirst(
                stratum,
                descending(subjects.size(), inside, subjects::time),
                descending(subjects.size(), entering, subjects::entry));
    }

    private static int[] descending(int size, IntPredicate inside, IntToDoubleFunction key) {
        return IntStream.range(0, size)
                .filter(inside)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -key.applyAsDouble(i)))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
