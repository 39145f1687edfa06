package org.infusionoutcomes.simulation;

import java.time.LocalDate;
import java.util.List;

/**
 * The numbers of the synthetic clinic, beside those of {@link Illness}, {@link Scale} and {@link Mistakes}.
 *
 * <p><b>Invented; they prove nothing.</b> They aim at what papers report of such clinics: response in OCD about 25-30 % (small
 * open series lie between 0 and 50 %), in depression about 45-50 % (Alnefeesi 2022: 45 %; McInnes 2022: 54 %); of the responders
 * in depression half still well at 8 to 12 weeks (McInnes 2022: about 60 % at 56 days); half of the patients gone within half a
 * year. A gain builds up over the infusions, holds for an exponential time and then wears off.
 */
final class Model {

    private Model() {}

    /** Patients of a block are made, shuffled and written together, so memory does not grow with their number. */
    static final int BLOCK_PATIENTS = 20_000;

    // Calendar: 14 quarters, the data cut-off at the end of the last
    static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);
    static final LocalDate CUT_OFF = LocalDate.of(2026, 6, 30);

    // Who comes
    static final double OCD_SHARE = 0.45;
    static final List<String> SITES = List.of("north", "south", "east", "west");
    static final double[] SITE_WEIGHTS = {0.40, 0.25, 0.20, 0.15};
    /** This site fills neither phase nor timing nor rater. */
    static final String TERSE_SITE = "west";

    static final List<Scale> MOOD_SCALES = List.of(Scale.MADRS, Scale.PHQ9, Scale.HAMD17, Scale.QIDS);
    static final double[] FIRST_SCALE_WEIGHTS = {0.45, 0.38, 0.09, 0.08};
    static final double[] SECOND_SCALE_WEIGHTS = {0.30, 0.55, 0.08, 0.07};
    static final double OCD_WITH_MOOD_SCALE = 0.40;
    static final double MDD_WITH_SECOND_SCALE = 0.15;
    static final double SELF_RATED_TOO = 0.12;
    static final double HOURS_TOTALS = 0.12;

    // How a gain comes and goes
    /** After so many infusions 63 % of what can be reached is there. */
    static final double BUILD_UP_INFUSIONS = 2.2;
    /** Share of an infusion's effect that is there within hours, before it has settled. */
    static final double WITHIN_HOURS = 0.7;

    static final double DECLINE_DAYS = 18;
    static final double STAYS_FOR_GOOD = 0.15;
    static final double PSYCHOTHERAPY_HOLDS_LONGER = 1.3;
    static final double DAILY_BENZODIAZEPINE_COSTS = 0.08;

    // Infusions
    static final List<List<Integer>> INDUCTIONS = List.of(
            List.of(0, 2, 4, 7, 9, 11),
            List.of(0, 3, 7, 10, 14, 17),
            List.of(0, 4, 7, 11, 14, 18),
            List.of(0, 2, 4, 7, 9, 11, 14, 16));
    static final double[] INDUCTION_WEIGHTS = {0.45, 0.33, 0.17, 0.05};
    static final double STOPS_EARLY = 0.10;
    static final double SCHEDULED_MAINTENANCE = 0.20;
    static final int MAINTENANCE_EVERY_DAYS = 28;
    static final double TREATED_AGAIN_FOR_SYMPTOMS = 0.35;
    static final double BOOSTER_BEFORE_THE_WINDOW = 0.03;
    static final double SECOND_SERIES = 0.06;
    static final List<String> DOSES = List.of("0.5", "0.75", "1.0");
    static final double[] DOSE_WEIGHTS = {0.7, 0.2, 0.1};

    // Visits
    static final double SCREENED_BEFORE = 0.55;
    static final double SCORED_BEFORE_AN_INFUSION = 0.58;
    static final double SCORED_AT_A_FOLLOW_UP = 0.82;
    static final double SECOND_SCALE_AT_A_VISIT = 0.55;
    static final int WEEKLY_VISITS = 4;
    static final int LEAST_GAP_DAYS = 14;
    static final int LARGEST_GAP_DAYS = 28;
    static final int FOLLOWED_FOR_DAYS = 270;
    /** Mean days until a patient comes no more; half are gone after this times ln 2, half a year. */
    static final double LEAVES_AFTER_DAYS = 263;

    // Harms, per infusion
    static final double HAS_AN_EVENT = 0.16;
    static final List<String> EVENTS = List.of(
            "dissociation",
            "dizziness",
            "nausea",
            "headache",
            "sedation",
            "blood pressure",
            "anxiety",
            "vomiting",
            "confusion",
            "suicidal thoughts",
            "hallucination",
            "itching",
            "seizure");
    static final double[] EVENT_WEIGHTS = {
        0.28, 0.17, 0.13, 0.1, 0.09, 0.07, 0.05, 0.035, 0.03, 0.02, 0.01, 0.012, 0.003
    };

    /** Those that may come days after the infusion. */
    static final List<String> LATE_EVENTS = List.of("headache", "anxiety", "suicidal thoughts", "itching");

    static final double COMES_LATER = 0.4;
    static final int LATEST_AFTER_DAYS = 6;
}
