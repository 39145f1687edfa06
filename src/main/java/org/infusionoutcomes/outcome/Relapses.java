package org.infusionoutcomes.outcome;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.infusionoutcomes.course.Course;
import org.infusionoutcomes.course.Courses;
import org.infusionoutcomes.course.Totals;
import org.infusionoutcomes.outcome.followed.Entry;
import org.infusionoutcomes.outcome.followed.EventIntervals;
import org.infusionoutcomes.outcome.followed.FollowUps;
import org.infusionoutcomes.outcome.followed.Responder;
import org.infusionoutcomes.outcome.followed.Spread;
import org.infusionoutcomes.plan.Estimand;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.RelapseRule;
import org.infusionoutcomes.plan.scale.Instrument;

/**
 * The follow-up of every responder under every relapse rule and estimand, a column each; a place holds
 * {@link #OUTSIDE} days where the responder does not enter.
 */
final class Relapses {

    private static final int OUTSIDE = -1;

    private static final List<Estimand> ESTIMANDS = List.of(Estimand.values());

    private final Plan plan;
    private final List<RelapseRule> rules;
    private final List<Instrument> instruments;
    private final Courses courses;
    private final Judged judged;
    private final int[] responders;
    private final int[][] days;
    private final byte[][] causes;
    private final int[][] lastWell;
    private final List<Map<Entry, int[]>> admitted;

    Relapses(Plan plan, Courses courses, Judged judged, int[] responders) {
        this.plan = plan;
        this.rules = plan.relapseRules();
        this.instruments = List.copyOf(plan.instruments().values());
        this.courses = courses;
        this.judged = judged;
        this.responders = responders;
        this.days = new int[rules.size() * ESTIMANDS.size()][responders.length];
        this.causes = new byte[days.length][responders.length];
        this.lastWell = new int[rules.size()][responders.length];
        this.admitted = IntStream.range(0, plan.cohortNames().size())
                .mapToObj(this::admitted)
                .toList();
        Spread.over(responders.length, i -> judge(i, responder(responders[i], 0)));
    }

    /** The responder with that course; where {@code window} is above 0, seen once in so many days at most. */
    private Responder responder(int number, int window) {
        Course course = courses.course(number);
        int primary = judged.instrument[number];
        int start = course.lastInductionDay() + judged.daysToEndpoint[number];
        Totals totals = course.totals(primary);
        return new Responder(
                plan,
                course,
                instruments.get(primary),
                window == 0 ? totals : totals.firstOfEach(window, start),
                judged.baseline[number],
                judged.endpoint[number],
                start);
    }

    /** What becomes of one responder under a rule and an estimand, empty where the rule has nothing to say. */
    Optional<Responder.FollowUp> followUp(int number, RelapseRule rule, Estimand estimand) {
        Responder responder = responder(number, 0);
        return responder.enters(rule.bar()) ? Optional.of(followUp(responder, rule, estimand)) : Optional.empty();
    }

    private void judge(int i, Responder responder) {
        for (int r = 0; r < rules.size(); r++) {
            RelapseRule rule = rules.get(r);
            boolean enters = responder.enters(rule.bar());
            for (Estimand estimand : ESTIMANDS) {
                int column = column(r, estimand);
                days[column][i] = OUTSIDE;
                if (enters) {
                    Responder.FollowUp followUp = followUp(responder, rule, estimand);
                    write(column, i, followUp);
                    lastWell[r][i] = estimand == plan.durability().estimand() ? followUp.lastWell() : lastWell[r][i];
                }
            }
        }
    }

    private static Responder.FollowUp followUp(Responder responder, RelapseRule rule, Estimand estimand) {
        return switch (estimand) {
            case NO_FURTHER_TREATMENT -> responder.untilFurtherInfusion(rule);
            case AS_TREATED -> responder.asTreated(rule);
            case WELL_WITHOUT_TREATMENT -> responder.competing(rule).joined();
            case COMPETING -> responder.competing(rule);
        };
    }

    private void write(int column, int i, Responder.FollowUp followUp) {
        days[column][i] = followUp.days();
        causes[column][i] = (byte) followUp.cause();
    }

    private static int column(int rule, Estimand estimand) {
        return rule * ESTIMANDS.size() + ESTIMANDS.indexOf(estimand);
    }

    /** The follow-up of those responders of a cohort who enter. */
    FollowUps of(RelapseRule rule, Estimand estimand, int cohort, Entry entry) {
        int column = column(rules.indexOf(rule), estimand);
        return followUps(days[column], causes[column], entrants(days[column], cohort, entry));
    }

    /** The intervals of the events under the plan's own estimand. */
    EventIntervals intervals(RelapseRule rule, int cohort) {
        int column = column(rules.indexOf(rule), plan.durability().estimand());
        int[] before = lastWell[rules.indexOf(rule)];
        int[] entrants = entrants(days[column], cohort, Entry.RESPONDERS);
        int[] left = new int[entrants.length];
        int[] right = new int[entrants.length];
        for (int i = 0; i < entrants.length; i++) {
            left[i] = before[entrants[i]];
            right[i] = causes[column][entrants[i]] == 0 ? EventIntervals.NEVER : days[column][entrants[i]];
        }
        return new EventIntervals(left, right);
    }

    /** The primary follow-up of a cohort's responders as if they had been seen once in so many days at most. */
    FollowUps thinned(int cohort, int window) {
        RelapseRule rule = plan.durability().primaryRule();
        int[] time = new int[responders.length];
        byte[] cause = new byte[responders.length];
        Spread.over(responders.length, i -> {
            time[i] = OUTSIDE;
            Responder responder = judged.cohort[responders[i]] == cohort ? responder(responders[i], window) : null;
            if (responder != null && responder.enters(rule.bar())) {
                Responder.FollowUp followUp =
                        followUp(responder, rule, plan.durability().estimand());
                time[i] = followUp.days();
                cause[i] = (byte) followUp.cause();
            }
        });
        return followUps(time, cause, entrants(time, cohort, Entry.RESPONDERS));
    }

    private int[] entrants(int[] time, int cohort, Entry entry) {
        return IntStream.of(admitted.get(cohort).get(entry))
                .filter(i -> time[i] != OUTSIDE)
                .toArray();
    }

    private Map<Entry, int[]> admitted(int cohort) {
        Map<Entry, int[]> places = new EnumMap<>(Entry.class);
        Arrays.stream(Entry.values()).forEach(entry -> places.put(entry, admitted(cohort, entry)));
        return places;
    }

    /** The places of a cohort's responders whom an entry admits. */
    private int[] admitted(int cohort, Entry entry) {
        return IntStream.range(0, responders.length)
                .parallel()
                .filter(i -> judged.cohort[responders[i]] == cohort && admits(entry, responders[i]))
                .toArray();
    }

    private boolean admits(Entry entry, int number) {
        Instrument instrument = instruments.get(judged.instrument[number]);
        return entry.admits(plan, instrument, judged.baseline[number], judged.endpoint[number]);
    }

    private FollowUps followUps(int[] allDays, byte[] allCauses, int[] entrants) {
        int[] time = new int[entrants.length];
        byte[] cause = new byte[entrants.length];
        int[] delay = new int[entrants.length];
        for (int i = 0; i < entrants.length; i++) {
            time[i] = allDays[entrants[i]];
            cause[i] = allCauses[entrants[i]];
            delay[i] = judged.daysToEndpoint[responders[entrants[i]]];
        }
        return new FollowUps(time, cause, delay, entrants);
    }
}
