package org.infusionoutcomes.simulation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A synthetic patient as drawn.
 *
 * @param id a letter and seven digits
 * @param illness the cohort
 * @param start calendar day of the first infusion; it leaves this room only as a quarter
 * @param site the clinic's site
 * @param scale the scale that the cohort is rated on
 * @param secondScale another one beside it
 * @param benzodiazepine none, as needed or daily
 * @param psychotherapy whether it runs at the first infusion
 * @param gain share of the baseline that a full induction takes away, negative where it makes worse
 * @param leavesAfter last day on which the patient can be seen, from the first infusion
 */
record Person(
        String id,
        Illness illness,
        LocalDate start,
        String site,
        Scale scale,
        Optional<Scale> secondScale,
        String benzodiazepine,
        boolean psychotherapy,
        double gain,
        int leavesAfter) {

    static Person draw(int number, Chance chance) {
        Illness illness = chance.happens(Model.OCD_SHARE) ? Illness.OCD : Illness.MDD;
        int span = (int) ChronoUnit.DAYS.between(Model.FIRST_DAY, Model.CUT_OFF);
        LocalDate start = Model.FIRST_DAY.plusDays(chance.between(0, span - 1));
        Scale scale = illness == Illness.OCD ? Scale.YBOCS : chance.oneOf(Model.MOOD_SCALES, Model.FIRST_SCALE_WEIGHTS);
        String benzodiazepine = chance.oneOf(List.of("none", "as needed", "daily"), 0.62, 0.20, 0.18);
        double cost = benzodiazepine.equals("daily") ? Model.DAILY_BENZODIAZEPINE_COSTS : 0;
        int observable = (int) ChronoUnit.DAYS.between(start, Model.CUT_OFF);
        return new Person(
                "P" + Integer.toString(10_000_000 + number).substring(1),
                illness,
                start,
                chance.oneOf(Model.SITES, Model.SITE_WEIGHTS),
                scale,
                secondScale(illness, scale, chance),
                benzodiazepine,
                chance.happens(0.35),
                Math.min(1, chance.normal(illness.gainMean - cost, illness.gainSd)),
                (int) Math.min(observable, chance.exponential(Model.LEAVES_AFTER_DAYS)));
    }

    private static Optional<Scale> secondScale(Illness illness, Scale first, Chance chance) {
        double share = illness == Illness.OCD ? Model.OCD_WITH_MOOD_SCALE : Model.MDD_WITH_SECOND_SCALE;
        Scale second = chance.oneOf(Model.MOOD_SCALES, Model.SECOND_SCALE_WEIGHTS);
        return chance.happens(share) && second != first ? Optional.of(second) : Optional.empty();
    }

    int observableDays() {
        return (int) ChronoUnit.DAYS.between(start, Model.CUT_OFF);
    }

    boolean terse() {
        return site.equals(Model.TERSE_SITE);
    }

    /** The row of {@code patients.csv}. */
    List<String> row(Chance chance) {
        boolean ocd = illness == Illness.OCD;
        String laterTherapy = !psychotherapy && chance.happens(0.12) ? Integer.toString(chance.between(20, 120)) : "";
        return List.of(
                id,
                illness.name(),
                start.getYear() + "-Q" + ((start.getMonthValue() + 2) / 3),
                Integer.toString(observableDays()),
                site,
                chance.oneOf(List.of("18-29", "30-44", "45-59", "60+"), 0.25, 0.38, 0.26, 0.11),
                chance.oneOf(List.of("female", "male"), 0.55, 0.45),
                Integer.toString(chance.between(ocd ? 2 : 1, 5)),
                ocd ? chance.oneOf(List.of("yes", "no"), 0.6, 0.4) : "",
                ocd ? (secondScale.isPresent() || chance.happens(0.3) ? "yes" : "no") : "",
                benzodiazepine,
                chance.oneOf(List.of("0", "100", "200", "300"), 0.84, 0.07, 0.06, 0.03),
                psychotherapy ? "yes" : "no",
                laterTherapy);
    }
}
