package org.infusionoutcomes.comparison.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.infusionoutcomes.comparison.result.Curve;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.survival.curve.LifeTable;

/**
 * A curve that may be published: at each step events and censored are none or not few, days are whole weeks, heights are
 * the actuarial estimate from these counts alone, so that nothing of the days in between is left in them, and it ends
 * before the last step, behind which few are at risk.
 *
 * @param curve its points
 * @param errors standard error of each point
 */
record WeeklyCurve(Curve curve, List<Double> errors) {

    /**
     * Makes a curve coarse enough, where that leaves a step.
     *
     * @param weeks of {@code exact}
     * @param days on which steps should end if they can
     */
    static Optional<WeeklyCurve> of(
            Curve exact, List<Weeks> weeks, List<Integer> days, SmallCounts small, double confidence) {
        List<Weeks> spans = spans(weeks, days, small);
        if (spans.size() < 2) {
            return Optional.empty();
        }
        List<Weeks> shown = spans.subList(0, spans.size() - 1);
        LifeTable table = LifeTable.of(
                exact.entrants(),
                shown.stream()
                        .map(s -> new LifeTable.Span(s.events(), s.censored()))
                        .toList(),
                confidence);
        return Optional.of(drawn(exact, shown, table));
    }

    /** First joined between the days that should be ends, then parted again as finely as may be. */
    private static List<Weeks> spans(List<Weeks> weeks, List<Integer> days, SmallCounts small) {
        List<Weeks> spans = new ArrayList<>();
        int from = 0;
        for (Weeks span : Weeks.joined(between(weeks, days), small)) {
            spans.addAll(Weeks.joined(weeks.subList(from, span.last() + 1), small));
            from = span.last() + 1;
        }
        return spans;
    }

    private static List<Weeks> between(List<Weeks> weeks, List<Integer> days) {
        SortedSet<Integer> ends = new TreeSet<>(List.of(0, weeks.size() - 1));
        days.stream().filter(d -> d % 7 == 0 && d / 7 < weeks.size()).forEach(d -> ends.add(d / 7));
        List<Weeks> between = new ArrayList<>();
        int from = 0;
        for (int end : ends) {
            between.add(weeks.subList(from, end + 1).stream().reduce(Weeks::and).orElseThrow());
            from = end + 1;
        }
        return between;
    }

    private static WeeklyCurve drawn(Curve exact, List<Weeks> spans, LifeTable table) {
        List<Curve.Point> points = new ArrayList<>();
        List<Double> errors = new ArrayList<>();
        if (spans.get(0).last() > 0) {
            points.add(new Curve.Point(0, exact.entrants(), 0, 0, 1, OptionalDouble.empty(), OptionalDouble.empty()));
            errors.add(0.0);
        }
        for (int i = 0; i < spans.size(); i++) {
            LifeTable.Step step = table.steps().get(i);
            points.add(point(spans.get(i), step));
            errors.add(step.standardError());
        }
        return new WeeklyCurve(new Curve(exact.name(), exact.cohort(), exact.rule(), exact.estimand(), points), errors);
    }

    private static Curve.Point point(Weeks span, LifeTable.Step step) {
        return new Curve.Point(
                7 * span.last(),
                step.entered(),
                span.events(),
                span.censored(),
                step.survival(),
                limit(step, Interval::lower),
                limit(step, Interval::upper));
    }

    private static OptionalDouble limit(LifeTable.Step step, Function<Interval, Double> side) {
        return step.interval().isPresent()
                ? OptionalDouble.of(side.apply(step.interval().get()))
                : OptionalDouble.empty();
    }

    /** The number of the point that lies on a day. */
    Optional<Integer> pointOn(int day) {
        for (int i = 0; i < curve.points().size(); i++) {
            if (curve.points().get(i).day() == day) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The first day on which something has fallen to one half. */
    OptionalDouble halfOf(Function<Curve.Point, OptionalDouble> height) {
        return curve.points().stream()
                .filter(p -> height.apply(p).orElse(1) <= 0.5)
                .mapToDouble(Curve.Point::day)
                .findFirst();
    }
}
