package org.infusionoutcomes.simulation;

/** The two cohorts of the synthetic clinic. All numbers are invented; what they aim at stands in {@link Model}. */
enum Illness {
    OCD(0.26, 0.21, 58),
    MDD(0.57, 0.31, 92);

    /** Share of the baseline that a full induction takes away: mean and SD between patients. */
    final double gainMean;

    final double gainSd;
    /** Mean days from the last infusion until the gain begins to wear off. */
    final double holdDays;

    Illness(double gainMean, double gainSd, double holdDays) {
        this.gainMean = gainMean;
        this.gainSd = gainSd;
        this.holdDays = holdDays;
    }
}
