package org.infusionoutcomes.outcome;

import java.util.List;
import java.util.stream.IntStream;
import org.infusionoutcomes.course.Course;
import org.infusionoutcomes.course.Courses;
import org.infusionoutcomes.plan.Estimand;
import org.infusionoutcomes.plan.Instrument;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.RelapseRule;

/**
 * The follow-up of every responder under every relapse rule and estimand, a column each; a place holds
 * {@link #OUTSIDE} days where the responder does not enter.
 */
final class Relapses {

    private static final int OUTSIDE = -1;

    private final Plan plan;
    private final List<RelapseRule> rules;
    private final int[] responders;
    private final int[][] days;
    private final byte[][] causes;

    Relapses(Plan plan, int[] responders) {
        this.plan = plan;
        this.rules = plan.relapseRules();
        this.responders = responders;
        this.days = new int[rules.size() * Estimand.values().length][responders.length];
        this.causes = new byte[days.length][responders.length];
    }

    /** Judges every responder. */
    void judge(Courses courses, Judged judged) {
        List<Instrument> instruments = List.copyOf(plan.instruments().values());
        Spread.over(responders.length, i -> {
            int number = responders[i];
            Course course = courses.course(number);
            int primary = judged.instrument[number];
            judge(
                    i,
                    new Responder(
                            plan,
                            course,
                            instruments.get(primary),
                            course.totals(primary),
                            judged.baseline[number],
                            judged.endpoint[number],
                            course.lastInductionDay() + judged.daysToEndpoint[number]));
        });
    }

    private void judge(int i, Responder responder) {
        for (int r = 0; r < rules.size(); r++) {
            RelapseRule rule = rules.get(r);
            boolean enters = responder.enters(rule.bar());
            for (Estimand estimand : Estimand.values()) {
                int column = column(r, estimand);
                days[column][i] = OUTSIDE;
                if (enters) {
                    write(column, i, followUp(responder, rule, estimand));
                }
            }
        }
    }

    private static Responder.FollowUp followUp(Responder responder, RelapseRule rule, Estimand estimand) {
        return switch (estimand) {
            case NO_FURTHER_TREATMENT -> responder.untilFurtherInfusion(rule);
            case AS_TREATED -> responder.asTreated(rule);
            case WELL_WITHOUT_TREATMENT -> joined(responder.competing(rule));
            case COMPETING -> responder.competing(rule);
        };
    }

    private static Responder.FollowUp joined(Responder.FollowUp followUp) {
        return new Responder.FollowUp(followUp.days(), Math.min(followUp.cause(), 1));
    }

    private void write(int column, int i, Responder.FollowUp followUp) {
        days[column][i] = followUp.days();
        causes[column][i] = (byte) followUp.cause();
    }

    private static int column(int rule, Estimand estimand) {
        return rule * Estimand.values().length + estimand.ordinal();
    }

    /** The follow-up of those responders of a cohort who enter. */
    FollowUps of(RelapseRule rule, Estimand estimand, int cohort, Judged judged) {
        int column = column(rules.indexOf(rule), estimand);
        int[] entrants = IntStream.range(0, responders.length)
                .filter(i -> days[column][i] != OUTSIDE && judged.cohort[responders[i]] == cohort)
                .toArray();
        int[] time = new int[entrants.length];
        byte[] cause = new byte[entrants.length];
        for (int i = 0; i < entrants.length; i++) {
            time[i] = days[column][entrants[i]];
            cause[i] = causes[column][entrants[i]];
        }
        return new FollowUps(time, cause, entrants);
    }
}
