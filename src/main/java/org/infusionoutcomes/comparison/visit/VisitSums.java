package org.infusionoutcomes.comparison.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.infusionoutcomes.comparison.cohort.CourseRows;
import org.infusionoutcomes.estimate.repeated.SeenAlike;
import org.infusionoutcomes.outcome.VisitTotals;

/**
 * What a model by visit needs to know of the people of some cohorts: for each cohort and set of visits seen, sums of
 * percent improvements and of their products. They are made of whole sums of totals for each baseline, so that nothing is
 * rounded in an order that depends on the export's rows, and nobody is kept.
 */
final class VisitSums {

    private final int visits;
    private final List<SortedMap<Integer, WholeSums>> cells = new ArrayList<>();
    private final List<SeenAlike> groups;

    private VisitSums(CourseRows courses, VisitTotals totals, List<Integer> visits, List<Integer> cohorts) {
        this.visits = visits.size();
        for (int cell = 0; cell < cohorts.size() << this.visits; cell++) {
            cells.add(new TreeMap<>());
        }
        for (int row = 0; row < courses.count(); row++) {
            int cohort = cohorts.indexOf(courses.cohort(row));
            int[] seen = seen(totals, row, visits);
            if (cohort >= 0 && seen.length > 0) {
                cells.get(cell(cohort, seen))
                        .computeIfAbsent(totals.baseline(row), baseline -> new WholeSums(baseline, seen.length))
                        .add(totals, row, visits, seen);
            }
        }
        this.groups = IntStream.range(0, cells.size()).mapToObj(this::group).toList();
    }

    /**
     * Sums up.
     *
     * @param visits those that are modelled
     * @param cohorts those that are modelled; the terms of the first come first
     */
    static VisitSums of(CourseRows courses, VisitTotals totals, List<Integer> visits, List<Integer> cohorts) {
        return new VisitSums(courses, totals, visits, cohorts);
    }

    private static int[] seen(VisitTotals totals, int row, List<Integer> visits) {
        return IntStream.range(0, visits.size())
                .filter(v -> totals.has(row, visits.get(v)))
                .toArray();
    }

    private int cell(int cohort, int... seen) {
        int cell = cohort << visits;
        for (int v : seen) {
            cell |= 1 << v;
        }
        return cell;
    }

    private SeenAlike group(int cell) {
        int[] seen =
                IntStream.range(0, visits).filter(v -> (cell >> v & 1) == 1).toArray();
        double[][] terms = new double[seen.length][(cells.size() >> visits) * visits];
        for (int a = 0; a < seen.length; a++) {
            terms[a][(cell >> visits) * visits + seen[a]] = 1;
        }
        SeenAlike group = new SeenAlike(seen, terms);
        cells.get(cell).values().forEach(sums -> sums.addTo(group));
        return group;
    }

    /** The people, those without a visit left out. */
    List<SeenAlike> people() {
        return groups.stream().filter(group -> group.people() > 0).toList();
    }

    /** How many of a cohort were seen at a visit. */
    long people(int cohort, int visit) {
        return of(cohort).stream()
                .filter(group -> group.has(visit))
                .mapToLong(SeenAlike::people)
                .sum();
    }

    /** Sum of the improvements of a cohort at a visit. */
    double improvement(int cohort, int visit) {
        return of(cohort).stream().mapToDouble(group -> group.sum(visit)).sum();
    }

    private List<SeenAlike> of(int cohort) {
        return groups.subList(cohort << visits, (cohort + 1) << visits);
    }

    /** Sums over people with the same baseline who were seen at the same visits. */
    private static final class WholeSums {

        private final int baseline;
        private int people;
        private final long[] totals;
        private final long[][] products;

        WholeSums(int baseline, int seen) {
            this.baseline = baseline;
            this.totals = new long[seen];
            this.products = new long[seen][seen];
        }

        void add(VisitTotals of, int row, List<Integer> visits, int... seen) {
            people++;
            for (int a = 0; a < seen.length; a++) {
                long total = of.total(row, visits.get(seen[a]));
                totals[a] += total;
                for (int b = 0; b <= a; b++) {
                    products[a][b] += total * of.total(row, visits.get(seen[b]));
                }
            }
        }

        /** An improvement is {@code 100 (baseline - total) / baseline}. */
        void addTo(SeenAlike group) {
            double[] sums = new double[totals.length];
            double[][] ofProducts = new double[totals.length][totals.length];
            long all = (long) people * baseline;
            for (int a = 0; a < totals.length; a++) {
                sums[a] = 100.0 * (all - totals[a]) / baseline;
                for (int b = 0; b <= a; b++) {
                    long product = (all - totals[a] - totals[b]) * baseline + products[a][b];
                    ofProducts[a][b] = 10_000.0 * product / ((double) baseline * baseline);
                    ofProducts[b][a] = ofProducts[a][b];
                }
            }
            group.add(people, sums, ofProducts);
        }
    }
}
