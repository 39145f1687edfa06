package org.infusionoutcomes.simulation;

/** The scales of the synthetic clinic. Ranges are the instruments'; all other numbers are invented. */
enum Scale {
    YBOCS(40, 28, 4.5, 1.7, false),
    MADRS(60, 32, 5.5, 2.6, false),
    HAMD17(52, 22, 3.8, 1.8, false),
    PHQ9(27, 18.5, 3.8, 1.5, true),
    QIDS(27, 17.5, 3.2, 1.4, true);

    final int most;
    final double baselineMean;
    final double baselineSd;
    /** SD of a total about the patient's true state, in points. */
    final double noise;

    final boolean selfRated;

    Scale(int most, double baselineMean, double baselineSd, double noise, boolean selfRated) {
        this.most = most;
        this.baselineMean = baselineMean;
        this.baselineSd = baselineSd;
        this.noise = noise;
        this.selfRated = selfRated;
    }

    /** A total as a clinic writes it: whole and inside the range. */
    int total(double points) {
        return (int) Math.max(0, Math.min(most, Math.round(points)));
    }
}
