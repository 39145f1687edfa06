package org.infusionoutcomes.comparison.care;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Medians;
import org.infusionoutcomes.comparison.number.Rows;
import org.infusionoutcomes.estimate.score.mean.MeanAndSd;
import org.infusionoutcomes.estimate.score.mean.StudentTest;
import org.infusionoutcomes.outcome.Outcomes;
import org.infusionoutcomes.outcome.care.Retreatment;
import org.infusionoutcomes.outcome.care.Retreatment.Around;
import org.infusionoutcomes.outcome.care.Retreatment.Gap;
import org.infusionoutcomes.plan.Plan;

/** Further infusions of the responders: how long until the first, between them, and the scores around the first. */
public final class RetreatmentNumbers {

    private static final String DELAY = "further_infusion_delay";
    private static final String GAP = "further_infusion_gap";
    private static final String SCORE = "further_infusion_score";

    private final Rows rows;
    private final Plan plan;
    private final String cohort;
    private final List<Retreatment> treated;

    private RetreatmentNumbers(Rows rows, Plan plan, String cohort, List<Retreatment> treated) {
        this.rows = rows;
        this.plan = plan;
        this.cohort = cohort;
        this.treated = treated;
    }

    /**
     * Adds the rows of every cohort. Where no responder had a further infusion, n is 0 and what is made of it empty.
     */
    public static void addTo(Rows rows, Outcomes outcomes, Plan plan) {
        for (int cohort = 0; cohort < plan.cohortNames().size(); cohort++) {
            new RetreatmentNumbers(
                            rows,
                            plan,
                            plan.cohortNames().get(cohort),
                            outcomes.care().retreatments(cohort))
                    .add();
        }
    }

    private void add() {
        addDays(
                Key.of(DELAY, cohort),
                treated.stream().mapToDouble(Retreatment::delay).toArray());
        addGaps(Key.of(GAP, cohort), gaps());
        addPercents(Key.of(SCORE, cohort), treated.stream());
        for (String reason : Retreatment.REASONS) {
            String group = "reason=" + reason;
            addGaps(
                    Key.of(GAP, cohort).group(group),
                    gaps().filter(g -> g.reason().equals(reason)));
            addPercents(
                    Key.of(SCORE, cohort).group(group),
                    treated.stream().filter(t -> t.reason().equals(reason)));
        }
        byInstrument().forEach(this::addPoints);
    }

    private Stream<Gap> gaps() {
        return treated.stream().flatMap(t -> t.gaps().stream());
    }

    private void addGaps(Key key, Stream<Gap> gaps) {
        addDays(key, gaps.mapToDouble(Gap::days).toArray());
    }

    private void addDays(Key key, double[] days) {
        Arrays.sort(days);
        rows.add(key, "n", days.length);
        Medians.addTo(rows, key, days);
    }

    private Map<String, List<Around>> byInstrument() {
        Map<String, List<Around>> byInstrument = new LinkedHashMap<>();
        for (int i = 0; i < plan.instrumentNames().size(); i++) {
            int instrument = i;
            List<Around> scored = treated.stream()
                    .flatMap(t -> t.around().stream())
                    .filter(a -> a.instrument() == instrument)
                    .toList();
            if (!scored.isEmpty()) {
                byInstrument.put(plan.instrumentNames().get(i), scored);
            }
        }
        return byInstrument;
    }

    /** Scores of several instruments, each in percent of the patient's own baseline. */
    private void addPercents(Key key, Stream<Retreatment> of) {
        List<Around> scored = of.flatMap(t -> t.around().stream()).toList();
        addScores(key, scored, a -> 100.0 * a.before() / a.baseline(), a -> 100.0 * a.after() / a.baseline());
    }

    private void addPoints(String instrument, List<Around> scored) {
        addScores(Key.of(SCORE, cohort).instrument(instrument), scored, Around::before, Around::after);
    }

    /** Each column sorted before it is summed, so that no sum depends on the order of the export's rows. */
    private void addScores(
            Key key, List<Around> scored, ToDoubleFunction<Around> before, ToDoubleFunction<Around> after) {
        double[] change = sorted(scored, a -> before.applyAsDouble(a) - after.applyAsDouble(a));
        rows.add(key, "n", scored.size());
        rows.add(key, "mean_before", mean(sorted(scored, before)));
        rows.add(key, "mean_after", mean(sorted(scored, after)));
        rows.add(key, "mean_change", mean(change));
        Optional<StudentTest> test = change.length < 2
                ? Optional.empty()
                : StudentTest.paired(change, new double[change.length], rows.confidence());
        rows.addInterval(key, "mean_change_", test.map(StudentTest::interval));
    }

    private static double[] sorted(List<Around> scored, ToDoubleFunction<Around> number) {
        return scored.stream().mapToDouble(number).sorted().toArray();
    }

    private static OptionalDouble mean(double[] numbers) {
        return numbers.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(MeanAndSd.of(numbers).mean());
    }
}
