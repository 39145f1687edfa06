package org.infusionoutcomes.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infusionoutcomes.course.Course;
import org.infusionoutcomes.course.ScoreUse;
import org.infusionoutcomes.course.Totals;
import org.infusionoutcomes.outcome.derived.Explanation;
import org.infusionoutcomes.outcome.derived.Explanation.End;
import org.infusionoutcomes.outcome.derived.Explanation.Role;
import org.infusionoutcomes.outcome.derived.Explanation.RuleVerdict;
import org.infusionoutcomes.outcome.derived.Explanation.SeenTotal;
import org.infusionoutcomes.outcome.followed.Responder;
import org.infusionoutcomes.plan.Estimand;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.RelapseRule;
import org.infusionoutcomes.plan.scale.Instrument;

/** Tells what was judged of one course; asks the judge and the relapse rules, and judges nothing itself. */
final class Explainer {

    private final Course course;
    private final Plan plan;
    private final Judged judged;
    private final Relapses relapses;

    Explainer(Course course, Plan plan, Judged judged, Relapses relapses) {
        this.course = course;
        this.plan = plan;
        this.judged = judged;
        this.relapses = relapses;
    }

    Explanation explain(int number, boolean responded) {
        boolean treated = course.hasInfusion() && course.cohort() >= 0;
        int scale = judged.instrument[number];
        return new Explanation(
                judged.standing[number],
                treated ? course.induction() : List.of(),
                treated ? course.furtherInfusions() : List.of(),
                treated ? course.adverseEvents() : List.of(),
                scale == Judged.NONE ? "" : plan.instrumentNames().get(scale),
                totals(number),
                improvement(number),
                responded,
                responded ? followUps(number) : List.of());
    }

    private double improvement(int number) {
        return judged.isAnalysed(number) && judged.hasEndpoint(number)
                ? 100.0 * (judged.baseline[number] - judged.endpoint[number]) / judged.baseline[number]
                : Double.NaN;
    }

    private List<SeenTotal> totals(int number) {
        int scale = judged.instrument[number];
        int baseline = Judged.NONE;
        int endpoint = Judged.NONE;
        if (scale != Judged.NONE && course.hasInfusion()) {
            Totals totals = course.totals(scale);
            Instrument instrument = List.copyOf(plan.instruments().values()).get(scale);
            baseline = Judge.baselineAt(plan, totals);
            endpoint = judged.isAnalysed(number) ? Judge.endpointAt(course, totals, instrument) : Judged.NONE;
        }
        List<SeenTotal> seen = new ArrayList<>();
        int place = 0;
        for (ScoreUse use : course.scoreUses()) {
            boolean counts = use.instrument() == scale && use.use() == ScoreUse.Use.READ;
            Role role = counts && place == baseline
                    ? Role.BASELINE
                    : counts && place == endpoint ? Role.ENDPOINT : role(use, counts);
            place += counts ? 1 : 0;
            String name = plan.instrumentNames().get(use.instrument());
            seen.add(new SeenTotal(use.line(), name, use.day(), use.total(), role));
        }
        return seen;
    }

    private static Role role(ScoreUse use, boolean counts) {
        return switch (use.use()) {
            case READ -> counts ? Role.READ : Role.OTHER_SCALE;
            case HOURS_TOTAL -> Role.HOURS_TOTAL;
            case AFTER_NEXT_SERIES -> Role.AFTER_NEXT_SERIES;
        };
    }

    private List<RuleVerdict> followUps(int number) {
        List<RuleVerdict> verdicts = new ArrayList<>();
        int start = course.lastInductionDay() + judged.daysToEndpoint[number];
        for (RelapseRule rule : plan.relapseRules()) {
            for (Estimand estimand : Estimand.values()) {
                verdicts.add(verdict(rule, estimand, relapses.followUp(number, rule, estimand), start));
            }
        }
        return verdicts;
    }

    private static RuleVerdict verdict(
            RelapseRule rule, Estimand estimand, Optional<Responder.FollowUp> followUp, int start) {
        return followUp.map(f -> new RuleVerdict(
                        rule, estimand, end(f, estimand), start + f.days(), f.days(), start + f.lastWell()))
                .orElse(new RuleVerdict(rule, estimand, End.DOES_NOT_ENTER, 0, 0, 0));
    }

    /** Under well-without-treatment both events are one; the day of the last well total tells a relapse. */
    private static End end(Responder.FollowUp followUp, Estimand estimand) {
        return switch (followUp.cause()) {
            case Responder.FollowUp.CENSORED -> End.CENSORED;
            case Responder.FollowUp.FURTHER_INFUSION -> End.FURTHER_INFUSION;
            default ->
                estimand == Estimand.WELL_WITHOUT_TREATMENT && followUp.lastWell() == followUp.days()
                        ? End.FURTHER_INFUSION
                        : End.RELAPSE;
        };
    }
}
