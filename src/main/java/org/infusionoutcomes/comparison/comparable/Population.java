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

    private static final int CAUSE_BITS = 8;
    private static final int DAYS_BITS = 24;

    private final List<Covariate> covariates;
    private final List<String> notRecorded;
    private final int modelledCohort;
    private final LevelPatterns patterns;
    private final long[] people;

    private Population(
            List<Covariate> covariates,
            List<String> notRecorded,
            int modelledCohort,
            LevelPatterns patterns,
            long[] people) {
        this.covariates = covariates;
        this.notRecorded = notRecorded;
        this.modelledCohort = modelledCohort;
        this.patterns = patterns;
        this.people = people;
    }

    /**
     * Chooses the covariates and the patients. What is known only from the endpoint on is no covariate, since it may be
     * a result of treatment; a characteristic must be recorded in both cohorts to be one.
     */
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
        int[] complete = IntStream.range(0, rows.count())
                .filter(row -> (rows.cohort(row) == first || rows.cohort(row) == second) && isComplete(kept, row))
                .toArray();
        long inFirst =
                Arrays.stream(complete).filter(row -> rows.cohort(row) == first).count();
        int modelled = 2 * inFirst <= complete.length ? first : second;
        LevelPatterns patterns = LevelPatterns.of(kept, complete);
        long[] people = IntStream.range(0, complete.length)
                .mapToLong(i -> person(patterns.of(i), rows, complete[i], modelled))
                .toArray();
        Arrays.parallelSort(people);
        return new Population(kept, notRecorded, modelled, patterns, people);
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

    private static boolean isComplete(List<Covariate> covariates, int row) {
        return covariates.stream().allMatch(c -> c.level().applyAsInt(row) != Characteristic.UNKNOWN);
    }

    /** The pattern, then whether in the modelled cohort, response, days plus 1 (0 where not followed), cause, in bits. */
    private static long person(int pattern, CourseRows rows, int row, int modelled) {
        long person = pattern;
        person = person << 1 | (rows.cohort(row) == modelled ? 1 : 0);
        person = person << 1 | (rows.isResponse(row) ? 1 : 0);
        person = person << DAYS_BITS | (rows.isFollowed(row) ? rows.days(row) + 1 : 0);
        return person << CAUSE_BITS | rows.cause(row);
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

    /** How many different combinations of levels the people have. */
    int patterns() {
        return patterns.count();
    }

    /** Level of a covariate in a pattern. */
    int level(int pattern, int covariate) {
        return patterns.level(pattern, covariate);
    }

    /** Pattern of the i-th person. */
    int pattern(int i) {
        return (int) (people[i] >> (CAUSE_BITS + DAYS_BITS + 2));
    }

    boolean isModelled(int i) {
        return (people[i] >> (CAUSE_BITS + DAYS_BITS + 1) & 1) == 1;
    }

    boolean isResponse(int i) {
        return (people[i] >> (CAUSE_BITS + DAYS_BITS) & 1) == 1;
    }

    /** Whether the i-th entered the primary curve. */
    boolean isFollowed(int i) {
        return days(i) >= 0;
    }

    /** Days followed, -1 where not followed. */
    int days(int i) {
        return (int) (people[i] >> CAUSE_BITS & (1 << DAYS_BITS) - 1) - 1;
    }

    int cause(int i) {
        return (int) (people[i] & (1 << CAUSE_BITS) - 1);
    }
}
