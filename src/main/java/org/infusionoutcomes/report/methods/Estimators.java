package org.infusionoutcomes.report.methods;

import java.util.List;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.Reporting;

/** The statistics, and when they are shown. */
final class Estimators {

    private Estimators() {}

    static List<String> sentences(Plan plan) {
        return List.of(
                "Intervals are two-sided at " + Methods.percent(percent(plan.confidence()))
                        + ". Only the p-values of the subgroups\u2019 interactions are corrected for multiplicity (Holm).",
                "Proportions: Wilson intervals; differences: Newcombe\u2019s hybrid score interval and Fisher\u2019s exact"
                        + " test.",
                "Curves: Kaplan-Meier with Greenwood\u2019s variance and intervals on the log(\u2212log) scale; medians with"
                        + " the interval of Brookmeyer and Crowley.",
                "Two curves: log-rank test; Cox model with the cohort as covariate, ties by Efron, Wald interval;"
                        + " difference of restricted means.",
                "Rates: events per 100 person-months of "
                        + Methods.text(plan.reporting().daysInMonth()) + " days, exact Poisson (Garwood) intervals.",
                "Competing events: Aalen-Johansen cumulative incidences; Gray\u2019s test; cause-specific Cox models, the other event"
                        + " censored.",
                "Safety: infusions followed by an event, per 100 infusions with the exact Poisson (Garwood) interval; patients"
                        + " with Wilson\u2019s, also where none had it. The same patients after the first and the last infusion:"
                        + " Newcombe\u2019s interval for pairs, exact McNemar test. Scores around a further infusion: mean"
                        + " paired difference, Student\u2019s t. Quartiles: R\u2019s type 7.",
                "Change: standardised mean change; improvement: Hedges\u2019 g, Welch\u2019s t and the Mann-Whitney test"
                        + " (normal approximation, corrected for ties and continuity).",
                "Between two visits: Turnbull\u2019s estimator, which has no limits here; tests of Sun and of Finkelstein with"
                        + " their permutation variances. Median follow-up: reverse Kaplan-Meier.",
                "Subgroups: interaction by Cochran\u2019s Q of the levels\u2019 differences (variances of Agresti and Caffo) and"
                        + " of their log hazard ratios; numbers of trials: exact Cochran-Armitage trend; two occasions of the"
                        + " same patients: exact McNemar test.",
                "Weighting: logistic propensity, overlap weights, robust errors that take the weights as known. By visit:"
                        + " mixed model for repeated measures with one unstructured covariance for both cohorts, REML,"
                        + " Satterthwaite\u2019s degrees of freedom.",
                "Relapses are seen at visits and not dated: curves lie to the right of the truth by up to a visit"
                        + " interval.");
    }

    static List<String> showing(Reporting r) {
        return List.of(
                "\u201CInsufficient data\u201D: a share of fewer than " + r.leastPatients()
                        + " patients, a curve with fewer"
                        + " than " + r.leastEntrants() + " entrants or " + r.leastEvents()
                        + " events, a value on a day with fewer at risk than the solid part of the curve needs, or a"
                        + " comparison where either side is so.",
                "A curve is drawn solid while at least " + r.solidAtRisk() + " and " + Methods.percent(r.solidPercent())
                        + " of its entrants are at risk, dashed after.",
                "Curves are not compared as they are when the median gaps between visits differ by more than "
                        + Methods.text(r.gapRatio()) + " times.",
                "Quarters have control limits from " + r.controlLimitsFromQuarters() + " quarters on.",
                "At most " + r.findingsListedPerRule()
                        + " findings of a rule are listed in findings.csv; all are counted.",
                "The first page warns where ten rows of a table and more than "
                        + Methods.percent(r.setAsidePercentAtMost()) + " of them were set aside.",
                "A report that is to be published hides counts from 1 to " + r.hiddenAtMost()
                        + " and what would give them back; one that is internal hides nothing.",
                "Percents are whole below 100 patients and have one decimal from there on; halves are rounded away from"
                        + " zero.");
    }

    /** A share as a percent, free of the dust of binary fractions. */
    private static double percent(double share) {
        return Math.round(share * 1e8) / 1e6;
    }
}
