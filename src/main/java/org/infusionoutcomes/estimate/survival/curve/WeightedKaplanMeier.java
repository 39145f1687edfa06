package org.infusionoutcomes.estimate.survival.curve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.infusionoutcomes.estimate.Level;
import org.infusionoutcomes.estimate.survival.FollowUps;
import org.infusionoutcomes.estimate.survival.Subjects;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeierCurve.Step;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeierCurve.Value;

/** The Kaplan-Meier curve of weighted people, with an error that knows that a weight is not a number of people. */
public final class WeightedKaplanMeier {

    private WeightedKaplanMeier() {}

    /**
     * Estimates the curve from weighted counts, its standard error by the infinitesimal jackknife:
     *
     * <pre>
     *   var S(t) = S(t)² Σ_i w_i² (e_i - sum over entry_i &lt; t_j &lt;= min(t, T_i) of d_j / (n_j (n_j - d_j)))²
     * </pre>
     *
     * where {@code e_i} is {@code 1 / (n - d)} at the time of an event of {@code i} up to {@code t}, else 0. With all
     * weights 1 it is Greenwood's. R: {@code survfit(Surv(time, event) ~ 1, weights = w, robust = TRUE)}.
     *
     * @param subjects at least one; any cause is an event
     * @param limits the scale on which limits are symmetric
     * @param level two-sided, inside (0, 1)
     * @throws IllegalArgumentException if there is nobody or {@code level} is out of range
     */
    public static KaplanMeierCurve estimate(Subjects subjects, Limits limits, double level) {
        double z = Level.z(level);
        FollowUps counts = FollowUps.of(subjects);
        List<Step> plain = KaplanMeier.estimate(counts, limits, level).steps();
        double[] squares = squares(subjects, plain);
        List<Step> steps = new ArrayList<>();
        for (int t = 0; t < plain.size(); t++) {
            Step step = plain.get(t);
            Value value = Value.of(step.survival(), Math.sqrt(squares[t]), limits, z);
            steps.add(new Step(step.time(), step.atRisk(), step.events(), step.censored(), value));
        }
        return new KaplanMeierCurve(steps);
    }

    /** At each time the sum over people of their squared weighted influence on the logarithm of the curve. */
    private static double[] squares(Subjects subjects, List<Step> steps) {
        double[] times = steps.stream().mapToDouble(Step::time).toArray();
        double[] summed = new double[times.length + 1];
        for (int t = 0; t < times.length; t++) {
            Step step = steps.get(t);
            double left = step.atRisk() - step.events();
            summed[t + 1] = summed[t] + (step.events() == 0 || left <= 0 ? 0 : step.events() / (step.atRisk() * left));
        }
        double[] squares = new double[times.length];
        squaredWeights(subjects, times).forEach((who, weights) -> {
            double ownEvent = who.event()
                    ? 1
                            / (steps.get(who.last()).atRisk()
                                    - steps.get(who.last()).events())
                    : 0;
            for (int t = who.from(); t < times.length; t++) {
                double influence = summed[Math.min(t, who.last()) + 1] - summed[who.from()];
                double whole = influence - (t >= who.last() ? ownEvent : 0);
                squares[t] += weights * whole * whole;
            }
        });
        return squares;
    }

    /** People who came and went at the same times have the same influence for their weight. */
    private record Stay(int from, int last, boolean event) implements Comparable<Stay> {

        @Override
        public int compareTo(Stay other) {
            int byFrom = Integer.compare(from, other.from);
            int byLast = byFrom != 0 ? byFrom : Integer.compare(last, other.last);
            return byLast != 0 ? byLast : Boolean.compare(event, other.event);
        }
    }

    /** Sums of their squared weights. */
    private static Map<Stay, Double> squaredWeights(Subjects subjects, double... times) {
        Map<Stay, Double> sums = new TreeMap<>();
        for (int i = 0; i < subjects.size(); i++) {
            Stay stay =
                    new Stay(upTo(times, subjects.entry(i)), upTo(times, subjects.time(i)) - 1, subjects.cause(i) > 0);
            sums.merge(stay, subjects.weight(i) * subjects.weight(i), Double::sum);
        }
        return sums;
    }

    private static int upTo(double[] times, double time) {
        int place = Arrays.binarySearch(times, time);
        return place >= 0 ? place + 1 : -place - 1;
    }
}
