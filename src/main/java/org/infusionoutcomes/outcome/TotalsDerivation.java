package org.infusionoutcomes.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.infusionoutcomes.course.Course;
import org.infusionoutcomes.course.ScoreUse;
import org.infusionoutcomes.course.Totals;
import org.infusionoutcomes.outcome.derived.DerivedTotal;
import org.infusionoutcomes.outcome.derived.DerivedTotal.Part;
import org.infusionoutcomes.outcome.derived.Explanation;
import org.infusionoutcomes.outcome.derived.Explanation.End;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.scale.Instrument;

/** Tells of each total of a course what it is; asks the judge's own rules for the place of each. */
final class TotalsDerivation {

    private final Plan plan;
    private final Course course;
    private final Explanation explanation;
    private final List<Scale> scales;
    private final int lastUsedDay;

    TotalsDerivation(Plan plan, Course course, Explanation explanation) {
        this.plan = plan;
        this.course = course;
        this.explanation = explanation;
        List<Instrument> instruments = List.copyOf(plan.instruments().values());
        this.scales = IntStream.range(0, instruments.size())
                .mapToObj(i -> scale(course.totals(i), instruments.get(i)))
                .toList();
        this.lastUsedDay = lastUsedDay();
    }

    /** The totals of one scale, with the places of its baseline and endpoint. */
    private record Scale(Totals totals, int baseline, int endpoint) {

        OptionalInt baselineTotal() {
            return baseline == Judged.NONE ? OptionalInt.empty() : OptionalInt.of(totals.total(baseline));
        }
    }

    private Scale scale(Totals totals, Instrument instrument) {
        return new Scale(totals, Judge.baselineAt(plan, totals), Judge.endpointAt(course, totals, instrument));
    }

    /** The day that ends the follow-up under the plan's own rule and estimand, that of the endpoint where there is none. */
    private int lastUsedDay() {
        return explanation.followUps().stream()
                .filter(v -> v.rule().equals(plan.durability().primaryRule())
                        && v.estimand() == plan.durability().estimand()
                        && v.end() != End.DOES_NOT_ENTER)
                .mapToInt(Explanation.RuleVerdict::day)
                .findFirst()
                .orElse(Integer.MIN_VALUE);
    }

    List<DerivedTotal> totals() {
        List<DerivedTotal> derived = new ArrayList<>();
        int[] places = new int[scales.size()];
        for (ScoreUse use : course.scoreUses()) {
            if (use.use() == ScoreUse.Use.READ) {
                derived.add(total(use, places[use.instrument()]++));
            }
        }
        return derived;
    }

    private DerivedTotal total(ScoreUse use, int place) {
        Scale scale = scales.get(use.instrument());
        String name = plan.instrumentNames().get(use.instrument());
        boolean primary = name.equals(explanation.instrument());
        return new DerivedTotal(
                use.line(),
                name,
                primary,
                use.day(),
                use.total(),
                scale.baselineTotal(),
                part(scale, place),
                afterInfusion(scale.totals, place),
                visitDay(scale.totals, place),
                primary && isUsed(scale, place));
    }

    private Part part(Scale scale, int place) {
        if (place == scale.baseline) {
            return Part.BASELINE;
        }
        if (place == scale.endpoint) {
            return Part.ENDPOINT;
        }
        int day = scale.totals.day(place);
        if (place < scale.baseline || (scale.baseline == Judged.NONE && day <= 0)) {
            return Part.BEFORE_BASELINE;
        }
        if (day <= course.lastInductionDay()) {
            return Part.INDUCTION;
        }
        return scale.endpoint != Judged.NONE && place > scale.endpoint ? Part.FOLLOW_UP : Part.BEFORE_ENDPOINT;
    }

    private boolean isUsed(Scale scale, int place) {
        return place == scale.baseline
                || place == scale.endpoint
                || (scale.endpoint != Judged.NONE && place > scale.endpoint && scale.totals.day(place) <= lastUsedDay);
    }

    /** Those that the report reads: after each of the plan's so many infusions, and after the last. */
    private OptionalInt afterInfusion(Totals totals, int place) {
        int last = course.inductionSize();
        return IntStream.rangeClosed(1, last)
                .filter(j -> j <= plan.series().inductionInfusions() || j == last)
                .filter(j -> Judge.afterInfusionAt(plan, course, totals, j) == place)
                .findFirst();
    }

    private OptionalInt visitDay(Totals totals, int place) {
        return IntStream.range(0, VisitTotals.DAYS.size())
                .filter(visit -> VisitTotals.at(visit, course, totals) == place)
                .map(VisitTotals.DAYS::get)
                .findFirst();
    }
}
