package org.infusionoutcomes.simulation;

import java.util.List;

/** The two cohorts of the synthetic clinic. All numbers are invented; what they aim at stands in {@link Model}. */
enum Illness {
    OCD(0.26, 0.21, 58, List.of(Scale.YBOCS), 1.0),
    MDD(0.57, 0.31, 92, List.of(Scale.MADRS, Scale.PHQ9, Scale.HAMD17, Scale.QIDS), 0.45, 0.38, 0.09, 0.08);

    /** Share of the baseline that a full induction takes away: mean and SD between patients. */
    final double gainMean;

    final double gainSd;
    /** Mean days from the last infusion until the gain begins to wear off. */
    final double holdDays;

    final List<Scale> scales;
    final double[] scaleWeights;

    Illness(double gainMean, double gainSd, double holdDays, List<Scale> scales, double... scaleWeights) {
        this.gainMean = gainMean;
        this.gainSd = gainSd;
        this.holdDays = holdDays;
        this.scales = scales;
        this.scaleWeights = scaleWeights;
    }
}
