package org.infusionoutcomes.comparison.comparable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.infusionoutcomes.comparison.cohort.CourseRows;
import org.infusionoutcomes.comparison.cohort.Division;
import org.infusionoutcomes.outcome.Characteristic;
import org.infusionoutcomes.plan.Plan;

/**
 * The analysed patients of the two compared cohorts of whom every covariate is known, in an order that depends on what
 * they are and not on the export's rows. The smaller cohort is the one whose propensity is modelled, so that the numbers
 * of a cohort are the same whichever is named first.
 */
public final class Population {

    /** A characteristic known of fewer of a cohort's patients is not recorded there. */
    private static final double RECORDED = 0.8;

    /** Compounds of other characteristics, and one that is on another scale in each cohort. */
    private static final List<String> NOT_COVARIATES = List.of("trials_and_erp", "baseline_severity", "ssri_trials");

    private final List<Covariate> covariates;
    private final List<String> notRecorded;
    private final int modelledCohort;
    private final int[][] people;

    private Population(List<Covariate> covariates, List<String> notRecorded, int modelledCohort, int[][] people) {
        this.covariates = covariates;
        this.notRecorded = notRecorded;
        this.modelledCohort = modelledCohort;
        this.people = people;
    }

    public static Population of(CourseRows rows, List<Division> divisions, Optional<Characteristic> trials, Plan plan) {
        int first = plan.cohortNames().indexOf(plan.compare().get(0));
        int second = plan.cohortNames().indexOf(plan.compare().get(1));
        List<Covariate> all = new ArrayList<>();
        trials.ifPresent(count -> all.add(Covariate.ofNumber(count)));
        divisions.stream()
                .filter(d -> !d.isAtEndpoint() && !NOT_COVARIATES.contains(d.name()))
                .forEach(d -> all.add(Covariate.of(d)));
        List<Covariate> kept = new ArrayList<>();
        List<String> notRecorded = new ArrayList<>();
        for (Covariate covariate : all) {
            if (isRecorded(covariate, rows, first) && isRecorded(covariate, rows, second)) {
                kept.add(covariate);
            } else {
                notRecorded.add(covariate.name());
            }
        }
        int modelled = count(kept, rows, first) <= count(kept, rows, second) ? first : second;
        int other = modelled == first ? second : first;
        int[][] people = IntStream.range(0, rows.count())
                .filter(row -> (rows.cohort(row) == modelled || rows.cohort(row) == other) && isComplete(kept, row))
                .mapToObj(row -> person(kept, rows, row, modelled))
                .toArray(int[][]::new);
        Arrays.parallelSort(people, Arrays::compare);
        return new Population(kept, notRecorded, modelled, people);
    }

    private static boolean isRecorded(Covariate covariate, CourseRows rows, int cohort) {
        int known = 0;
        int all = 0;
        for (int row = 0; row < rows.count(); row++) {
            if (rows.cohort(row) == cohort) {
                all++;
                known += covariate.level().applyAsInt(row) == Characteristic.UNKNOWN ? 0 : 1;
            }
        }
        return all > 0 && known >= RECORDED * all;
    }

    private static long count(List<Covariate> covariates, CourseRows rows, int cohort) {
        return IntStream.range(0, rows.count())
                .filter(row -> rows.cohort(row) == cohort && isComplete(covariates, row))
                .count();
    }

    private static boolean isComplete(List<Covariate> covariates, int row) {
        return covariates.stream().allMatch(c -> c.level().applyAsInt(row) != Characteristic.UNKNOWN);
    }

    /** The levels, then whether in the modelled cohort, response, days (negative where not followed), cause. */
    private static int[] person(List<Covariate> covariates, CourseRows rows, int row, int modelled) {
        int k = covariates.size();
        int[] person = new int[k + 4];
        for (int c = 0; c < k; c++) {
            person[c] = covariates.get(c).level().applyAsInt(row);
        }
        person[k] = rows.cohort(row) == modelled ? 1 : 0;
        person[k + 1] = rows.isResponse(row) ? 1 : 0;
        person[k + 2] = rows.days(row);
        person[k + 3] = rows.cause(row);
        return person;
    }

    List<Covariate> covariates() {
        return covariates;
    }

    /** Characteristics that are not recorded for both cohorts. */
    List<String> notRecorded() {
        return notRecorded;
    }

    /** Number of the cohort whose propensity is modelled. */
    int modelledCohort() {
        return modelledCohort;
    }

    int size() {
        return people.length;
    }

    /** How many are in the modelled cohort, or in the other. */
    long size(boolean modelled) {
        return IntStream.range(0, size()).filter(i -> isModelled(i) == modelled).count();
    }

    /** Level of the i-th person on a covariate. */
    int level(int i, int covariate) {
        return people[i][covariate];
    }

    boolean isModelled(int i) {
        return people[i][covariates.size()] == 1;
    }

    boolean isResponse(int i) {
        return people[i][covariates.size() + 1] == 1;
    }

    /** Whether the i-th entered the primary curve. */
    boolean isFollowed(int i) {
        return people[i][covariates.size() + 2] >= 0;
    }

    int days(int i) {
        return people[i][covariates.size() + 2];
    }

    int cause(int i) {
        return people[i][covariates.size() + 3];
    }
}
