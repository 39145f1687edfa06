package org.infusionoutcomes.simulation;

import java.util.ArrayList;
import java.util.List;

/**
 * What a patient was given, and how well it keeps the patient.
 *
 * @param infusions by day; at least one
 * @param inductionEnds day of the last infusion of the first induction
 */
record Treatment(List<Infusion> infusions, int inductionEnds) {

    private static final double FULL_AFTER = 6;

    Treatment {
        infusions = List.copyOf(infusions);
    }

    static Treatment draw(Person person, Chance chance) {
        return new Plan(person, chance).treatment();
    }

    /**
     * Share of the baseline that is gone at the beginning of a day, before any infusion of it.
     *
     * @param gain share that a full induction takes away
     */
    double relief(int day, double gain) {
        for (int i = infusions.size() - 1; i >= 0; i--) {
            Infusion last = infusions.get(i);
            if (last.day() < day) {
                double faded = Math.max(0, day - last.day() - last.holds()) / Model.DECLINE_DAYS;
                double kept = Model.STAYS_FOR_GOOD + (1 - Model.STAYS_FOR_GOOD) * StrictMath.exp(-faded);
                return gain * last.level() * kept;
            }
        }
        return 0;
    }

    /** The making of a treatment, infusion by infusion. */
    private static final class Plan {

        private final Person person;
        private final Chance chance;
        private final String dose;
        private final double meanHold;
        private final List<Infusion> infusions = new ArrayList<>();

        Plan(Person person, Chance chance) {
            this.person = person;
            this.chance = chance;
            this.dose = chance.oneOf(Model.DOSES, Model.DOSE_WEIGHTS);
            this.meanHold = person.illness().holdDays * (person.psychotherapy() ? Model.PSYCHOTHERAPY_HOLDS_LONGER : 1);
        }

        Treatment treatment() {
            double hold = hold();
            induction(0, hold);
            int ends = last();
            if (chance.happens(Model.BOOSTER_BEFORE_THE_WINDOW)) {
                maintenance(ends + chance.between(3, 6), "scheduled");
            }
            further(ends, hold);
            if (chance.happens(Model.SECOND_SERIES)) {
                induction(last() + chance.between(95, 200), hold());
            }
            return new Treatment(infusions, ends);
        }

        private void further(int ends, double hold) {
            if (chance.happens(Model.SCHEDULED_MAINTENANCE)) {
                for (int day = ends + chance.between(21, 35); day <= person.leavesAfter(); ) {
                    maintenance(day, "scheduled");
                    day += Model.MAINTENANCE_EVERY_DAYS + chance.between(-4, 4);
                }
            } else if (person.gain() > 0.25 && chance.happens(Model.TREATED_AGAIN_FOR_SYMPTOMS)) {
                int day = (int) (ends + hold + Model.DECLINE_DAYS) + chance.between(3, 28);
                maintenance(day, "symptom");
                maintenance(day + chance.between(3, 10), "symptom");
            }
        }

        private void induction(int from, double hold) {
            List<Integer> days = chance.oneOf(Model.INDUCTIONS, Model.INDUCTION_WEIGHTS);
            int given = chance.happens(Model.STOPS_EARLY) ? chance.between(1, 5) : days.size();
            for (int i = 0; i < given; i++) {
                int late = i == 0 ? 0 : chance.between(0, 1);
                give(from + days.get(i) + late, "induction", "", hold, built(i + 1));
            }
        }

        private void maintenance(int day, String reason) {
            give(day, "maintenance", reason, hold(), 1);
        }

        private void give(int day, String phase, String reason, double hold, double level) {
            boolean first = infusions.isEmpty();
            if (first || (day > last() && day <= person.leavesAfter())) {
                infusions.add(new Infusion(day, dose, phase, reason, hold, level));
            }
        }

        private double hold() {
            return chance.exponential(meanHold);
        }

        private int last() {
            return infusions.get(infusions.size() - 1).day();
        }

        private static double built(int infusions) {
            double reached = 1 - StrictMath.exp(-infusions / Model.BUILD_UP_INFUSIONS);
            return Math.min(1, reached / (1 - StrictMath.exp(-FULL_AFTER / Model.BUILD_UP_INFUSIONS)));
        }
    }
}
