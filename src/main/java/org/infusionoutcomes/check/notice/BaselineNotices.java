package org.infusionoutcomes.check.notice;

import java.util.Locale;
import org.infusionoutcomes.check.accepted.Patients;
import org.infusionoutcomes.check.accepted.Scores;
import org.infusionoutcomes.check.finding.TableFindings;
import org.infusionoutcomes.plan.Plan;

/**
 * Patients who have totals and yet no baseline, or one too low to be analysed: told here, where their lines are known.
 */
public final class BaselineNotices {

    private final Plan plan;
    private final Scores scores;
    private final CohortScales scales;
    private final TableFindings findings;

    /** Looks at the accepted totals on the instruments of each cohort. */
    public BaselineNotices(Plan plan, Scores scores, CohortScales scales, TableFindings findings) {
        this.plan = plan;
        this.scores = scores;
        this.scales = scales;
        this.findings = findings;
    }

    /** Looks at every patient who is not set aside. */
    public void note(Patients patients) {
        for (int p = 0; p < patients.count(); p++) {
            if (!patients.isSetAside(p)) {
                note(p, scales.of(patients.cohort(p)));
            }
        }
    }

    private void note(int patient, int[] instruments) {
        int baseline = -1;
        int any = -1;
        for (int i = 0; i < instruments.length && baseline < 0; i++) {
            int first = first(patient, instruments[i]);
            any = any < 0 ? first : any;
            baseline = first < 0 ? -1 : baseline(patient, first);
        }
        if (baseline < 0 && any >= 0) {
            noteNone(any);
        } else if (baseline >= 0 && scores.total(baseline) < scales.leastBaseline(scores.instrument(baseline))) {
            noteLow(baseline);
        }
    }

    /** The patient's first total of an instrument, or -1. */
    private int first(int patient, int instrument) {
        int score = scores.from(patient);
        int end = scores.from(patient + 1);
        while (score < end && scores.instrument(score) != instrument) {
            score++;
        }
        return score < end ? score : -1;
    }

    /** The last total, from this one on and of its instrument, that lies in the window of baselines; or -1. */
    private int baseline(int patient, int first) {
        int baseline = -1;
        for (int s = first; s < scores.from(patient + 1) && scores.day(s) <= 0; s++) {
            boolean inWindow = scores.day(s) >= -plan.baseline().withinDays();
            if (inWindow
                    && scores.instrument(s) == scores.instrument(first)
                    && scores.timing(s) != Scores.Timing.POST) {
                baseline = s;
            }
        }
        return baseline;
    }

    private void noteNone(int score) {
        findings.notice(
                "no-baseline",
                scores.line(score),
                "",
                () -> "the patient has totals but none from " + plan.baseline().withinDays()
                        + " days before the first infusion to its day; without a baseline the patient is in no rate");
    }

    private void noteLow(int score) {
        int instrument = scores.instrument(score);
        findings.notice(
                "low-baseline",
                scores.line(score),
                "total",
                () -> String.format(
                        Locale.ROOT,
                        "the baseline, %d, is below %d, the least baseline of %s; such a patient is in no rate",
                        scores.total(score),
                        scales.leastBaseline(instrument),
                        plan.instrumentNames().get(instrument)));
    }
}
