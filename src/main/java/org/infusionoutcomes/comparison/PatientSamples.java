package org.infusionoutcomes.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.infusionoutcomes.comparison.cohort.CourseRows;
import org.infusionoutcomes.comparison.result.SinglePatients;
import org.infusionoutcomes.comparison.result.SinglePatients.Bar;
import org.infusionoutcomes.comparison.result.SinglePatients.Lane;
import org.infusionoutcomes.comparison.result.SinglePatients.OfCohort;
import org.infusionoutcomes.comparison.result.SinglePatients.Profile;
import org.infusionoutcomes.comparison.result.SinglePatients.Sample;
import org.infusionoutcomes.outcome.Outcomes;
import org.infusionoutcomes.outcome.Timeline;
import org.infusionoutcomes.outcome.VisitTotals;
import org.infusionoutcomes.plan.Plan;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/**
 * Chooses the patients that are drawn one by one. They are sorted by their values and taken at even ranks, so that the
 * choice depends on no order of the export and on no chance.
 */
final class PatientSamples {

    private static final int MOST_BARS = 120;
    private static final int MOST_PROFILES = 40;
    /** Of all cohorts together, so that they stand on one page. */
    private static final int MOST_LANES = 48;

    /** Patients of the same values are alike to the reader, whichever is taken. */
    private static final Comparator<Lane> LONGEST_FIRST =
            Comparator.comparingInt(Lane::end).reversed().thenComparing(Lane::toString);

    private final Outcomes outcomes;
    private final CourseRows rows;
    private final DoubleColumn improvement;
    private final VisitTotals visits;
    private final int mostLanes;

    private PatientSamples(Outcomes outcomes, Table courses, Plan plan) {
        this.outcomes = outcomes;
        this.rows = CourseRows.of(courses, outcomes, plan);
        this.improvement = courses.doubleColumn("improvement");
        this.visits = outcomes.visits();
        this.mostLanes = Math.max(1, MOST_LANES / plan.cohortNames().size());
    }

    static SinglePatients of(Outcomes outcomes, Table courses, Plan plan) {
        PatientSamples samples = new PatientSamples(outcomes, courses, plan);
        List<OfCohort> cohorts = new ArrayList<>();
        for (int c = 0; c < plan.cohortNames().size(); c++) {
            int cohort = c;
            int[] of = IntStream.range(0, samples.rows.count())
                    .filter(row -> samples.rows.cohort(row) == cohort)
                    .toArray();
            cohorts.add(samples.cohort(plan.cohortNames().get(c), of));
        }
        return new SinglePatients(cohorts);
    }

    private OfCohort cohort(String name, int[] all) {
        int[] ended =
                Arrays.stream(all).filter(row -> !improvement.isMissing(row)).toArray();
        int[] seen = Arrays.stream(all).filter(this::isSeen).toArray();
        if (all.length > SinglePatients.MOST_PATIENTS) {
            return new OfCohort(name, nobody(ended), nobody(seen), nobody(all));
        }
        return new OfCohort(
                name,
                evenly(bars(ended), MOST_BARS),
                evenly(profiles(seen), MOST_PROFILES),
                evenly(lanes(all), mostLanes));
    }

    private static <T> Sample<T> nobody(int[] of) {
        return new Sample<>(of.length, List.of());
    }

    private boolean isSeen(int row) {
        return visitNumbers().anyMatch(visit -> visits.has(row, visit));
    }

    private static IntStream visitNumbers() {
        return IntStream.range(0, VisitTotals.DAYS.size());
    }

    private List<Bar> bars(int[] of) {
        return Arrays.stream(of)
                .mapToObj(row -> new Bar(improvement.getDouble(row), rows.isResponse(row)))
                .sorted(Comparator.comparingDouble(Bar::improvement).reversed().thenComparing(Bar::isResponse))
                .toList();
    }

    private List<Profile> profiles(int[] of) {
        return Arrays.stream(of)
                .mapToObj(this::profile)
                .sorted(Comparator.comparing(PatientSamples::lastVisitFirst, Arrays::compare))
                .toList();
    }

    private Profile profile(int row) {
        return new Profile(visitNumbers()
                .mapToObj(visit -> visits.has(row, visit)
                        ? OptionalDouble.of(visits.improvement(row, visit))
                        : OptionalDouble.empty())
                .toList());
    }

    /** The improvements from the last visit to the first; who was not seen comes after all others. */
    private static double[] lastVisitFirst(Profile profile) {
        int last = profile.improvements().size() - 1;
        return visitNumbers()
                .mapToDouble(v -> profile.improvements().get(last - v).orElse(Double.NaN))
                .toArray();
    }

    private List<Lane> lanes(int[] of) {
        List<Timeline> timelines = outcomes.timelines(of);
        return IntStream.range(0, of.length)
                .mapToObj(i -> lane(of[i], timelines.get(i)))
                .sorted(LONGEST_FIRST)
                .toList();
    }

    private Lane lane(int row, Timeline line) {
        boolean relapsed = rows.isFollowed(row) && rows.cause(row) == 1;
        OptionalInt relapse =
                relapsed ? OptionalInt.of(line.endpoint().getAsInt() + rows.days(row)) : OptionalInt.empty();
        return new Lane(line.induction(), line.further(), line.endpoint(), rows.isResponse(row), relapse, line.end());
    }

    /** All where they are few; else those in the middle of {@code most} even pieces of the list. */
    static <T> Sample<T> evenly(List<T> sorted, int most) {
        int n = sorted.size();
        int shown = Math.min(n, most);
        return new Sample<>(
                n,
                IntStream.range(0, shown)
                        .mapToObj(i -> sorted.get((int) ((2L * i + 1) * n / (2L * shown))))
                        .toList());
    }
}
