package org.infusionoutcomes.comparison.durability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.number.Clock;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Rows;
import org.infusionoutcomes.comparison.number.Specification;
import org.infusionoutcomes.estimate.survival.FollowUps;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeierCurve;
import org.infusionoutcomes.outcome.Outcomes;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.RelapseRule;

/** The sensitivity grid: still well on one day, judged in every defensible way. */
public final class SensitivityNumbers {

    private final Plan plan;
    private final Rows rows;
    private final Outcomes outcomes;
    private final int day;

    private SensitivityNumbers(Plan plan, Rows rows, Outcomes outcomes) {
        this.plan = plan;
        this.rows = rows;
        this.outcomes = outcomes;
        this.day = Specification.day(plan);
    }

    /** Adds the lines of one relapse rule. */
    public static void addTo(Rows rows, Outcomes outcomes, Plan plan, RelapseRule rule) {
        SensitivityNumbers numbers = new SensitivityNumbers(plan, rows, outcomes);
        Specification.all(rule).forEach(numbers::add);
    }

    private void add(Specification specification) {
        List<Optional<KaplanMeierCurve>> curves = new ArrayList<>();
        for (int c = 0; c < plan.cohortNames().size(); c++) {
            var followUps =
                    outcomes.followUps(c, specification.rule(), specification.estimand(), specification.entry());
            Observed observed = Observed.of(followUps, specification.clock(), day);
            Optional<KaplanMeierCurve> curve = Curves.kaplanMeier(observed.upToDay(), plan.confidence());
            addCohort(specification.key(plan.cohortNames().get(c), day), specification.clock(), observed, curve);
            curves.add(curve);
        }
        CurveDifference.addTo(
                rows,
                specification.key(plan.comparisonName(), day),
                day,
                curves.get(plan.cohortNames().indexOf(plan.compare().get(0))),
                curves.get(plan.cohortNames().indexOf(plan.compare().get(1))));
    }

    private void addCohort(Key key, Clock clock, Observed observed, Optional<KaplanMeierCurve> curve) {
        rows.add(key, "n", observed.n());
        rows.add(key, "events", observed.events());
        DurabilityNumbers.addDay(rows, key, curve.flatMap(c -> c.at(day)));
        rows.add(key, "at_risk", curve.isPresent() ? observed.upToDay().atRiskAt(day) : 0);
        if (clock == Clock.LAST_INFUSION) {
            rows.add(key, "least_at_risk", leastAtRisk(curve));
        }
    }

    /** With delayed entry few may be under observation early: the fewest on any day on which the curve falls. */
    private OptionalDouble leastAtRisk(Optional<KaplanMeierCurve> curve) {
        return curve.stream()
                .flatMap(c -> c.steps().stream())
                .filter(step -> step.events() > 0 && step.time() <= day)
                .mapToDouble(KaplanMeierCurve.Step::atRisk)
                .min();
    }

    /**
     * Who is observed on a clock.
     *
     * @param n all of them
     * @param events all of theirs
     * @param upToDay what is seen of them up to the day of the grid, which is all that the curve needs there
     */
    record Observed(int n, int events, FollowUps upToDay) {

        static Observed of(org.infusionoutcomes.outcome.followed.FollowUps followUps, Clock clock, int day) {
            boolean delayed = clock == Clock.LAST_INFUSION;
            int size = followUps.size();
            int[] entries = new int[size];
            int[] days = new int[size];
            byte[] causes = new byte[size];
            int n = 0;
            int events = 0;
            int kept = 0;
            for (int i = 0; i < size; i++) {
                int entry = delayed ? followUps.delays()[i] : 0;
                // nobody can be at risk who left on the day of coming under observation
                if (!delayed || followUps.days()[i] > 0) {
                    n++;
                    events += followUps.causes()[i] > 0 ? 1 : 0;
                    if (!delayed || entry < day) {
                        int last = entry + followUps.days()[i];
                        entries[kept] = entry;
                        days[kept] = Math.min(last, day + 1);
                        causes[kept++] = last > day ? 0 : followUps.causes()[i];
                    }
                }
            }
            return new Observed(n, events, counted(delayed, entries, days, causes, kept));
        }

        private static FollowUps counted(boolean delayed, int[] entries, int[] days, byte[] causes, int n) {
            return delayed
                    ? FollowUps.ofDays(
                            java.util.Arrays.copyOf(entries, n),
                            java.util.Arrays.copyOf(days, n),
                            java.util.Arrays.copyOf(causes, n))
                    : FollowUps.ofDays(days, causes, n);
        }
    }
}
