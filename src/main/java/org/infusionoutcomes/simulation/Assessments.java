package org.infusionoutcomes.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The totals of one synthetic patient, as rows of {@code assessments.csv}. */
final class Assessments {

    private static final List<String> HOURS = List.of("0.125", "0.25", "0.5");

    private final Person person;
    private final Treatment treatment;
    private final Chance chance;
    private final List<List<String>> rows = new ArrayList<>();

    private Assessments(Person person, Treatment treatment, Chance chance) {
        this.person = person;
        this.treatment = treatment;
        this.chance = chance;
    }

    static List<List<String>> draw(Person person, Treatment treatment, Chance chance) {
        Assessments assessments = new Assessments(person, treatment, chance);
        boolean selfRatedToo =
                person.illness() == Illness.OCD && !person.terse() && chance.happens(Model.SELF_RATED_TOO);
        assessments.rate(person.scale(), person.gain(), 1, selfRatedToo);
        person.secondScale()
                .ifPresent(scale ->
                        assessments.rate(scale, assessments.gainOn(scale), Model.SECOND_SCALE_AT_A_VISIT, false));
        return assessments.rows;
    }

    /** What a second scale shows of the same treatment: in OCD a mood scale moves as in depression, only partly with the first. */
    private double gainOn(Scale second) {
        Illness kind = second == Scale.YBOCS ? Illness.OCD : Illness.MDD;
        double standing = (person.gain() - person.illness().gainMean) / person.illness().gainSd;
        double own = chance.normal(0, 1);
        return Math.min(1, kind.gainMean + kind.gainSd * (0.6 * standing + 0.8 * own));
    }

    private void rate(Scale scale, double gain, double atAVisit, boolean selfRatedToo) {
        double baseline = chance.normal(scale.baselineMean, scale.baselineSd);
        for (int day : visits()) {
            if (day <= 0 || chance.happens(atAVisit)) {
                double state = baseline * (1 - treatment.relief(day, gain));
                row(scale, day, state, gain, scale.selfRated ? "self" : "clinician");
                if (selfRatedToo && chance.happens(0.7)) {
                    row(scale, day, state + 1, gain, "self");
                }
            }
        }
        if (chance.happens(Model.HOURS_TOTALS)) {
            hoursTotal(scale, baseline * (1 - Model.WITHIN_HOURS * gain));
        }
    }

    /** Before the first infusion, before others, weekly after the induction, then every few weeks until the patient leaves. */
    private SortedSet<Integer> visits() {
        SortedSet<Integer> days = new TreeSet<>();
        for (Infusion infusion : treatment.infusions()) {
            if (infusion.day() == 0 || chance.happens(Model.SCORED_BEFORE_AN_INFUSION)) {
                days.add(infusion.day());
            }
        }
        if (chance.happens(Model.SCREENED_BEFORE)) {
            days.add(-chance.between(1, 13));
        }
        int day = treatment.inductionEnds();
        int until = Math.min(person.leavesAfter(), day + Model.FOLLOWED_FOR_DAYS);
        for (int visit = 1; day <= until; visit++) {
            day += visit <= Model.WEEKLY_VISITS
                    ? chance.between(6, 8)
                    : chance.between(Model.LEAST_GAP_DAYS, Model.LARGEST_GAP_DAYS);
            if (day <= until && chance.happens(Model.SCORED_AT_A_FOLLOW_UP)) {
                days.add(day);
            }
        }
        return days;
    }

    private void row(Scale scale, int day, double state, double gain, String rater) {
        int total = scale.total(chance.normal(state, scale.noise));
        boolean treated = treatment.infusions().stream().anyMatch(infusion -> infusion.day() == day);
        boolean impression = rater.equals("clinician") && !person.terse() && chance.happens(0.5);
        rows.add(List.of(
                person.id(),
                Integer.toString(day),
                scale.name(),
                Integer.toString(total),
                treated && !person.terse() ? "pre" : "",
                person.terse() ? "" : rater,
                impression && day > 0 ? improvement(treatment.relief(day, gain)) : "",
                impression ? severity(total, scale) : ""));
    }

    private void hoursTotal(Scale scale, double state) {
        boolean timed = person.terse() || chance.happens(0.8);
        rows.add(List.of(
                person.id(),
                timed ? chance.oneOf(HOURS) : "0",
                scale.name(),
                Integer.toString(scale.total(chance.normal(state, scale.noise))),
                person.terse() ? "" : "post",
                person.terse() ? "" : scale.selfRated ? "self" : "clinician",
                "",
                ""));
    }

    /** CGI-I, 1 (very much improved) to 7. */
    private static String improvement(double relief) {
        return Integer.toString((int) Math.max(1, Math.min(7, Math.round(4 - 4.5 * relief))));
    }

    /** CGI-S, 1 (normal) to 7. */
    private static String severity(int total, Scale scale) {
        return Integer.toString((int) Math.max(1, Math.min(7, Math.round(1 + 7.0 * total / scale.most))));
    }
}
