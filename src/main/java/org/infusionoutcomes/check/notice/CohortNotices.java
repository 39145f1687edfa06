package org.infusionoutcomes.check.notice;

import org.infusionoutcomes.check.accepted.Patients;
import org.infusionoutcomes.check.accepted.Scores;
import org.infusionoutcomes.check.finding.TableFindings;
import org.infusionoutcomes.plan.Plan;

/** Cohorts of which little or nothing can be said: told before anything is computed. */
public final class CohortNotices {

    private final Plan plan;
    private final TableFindings findings;
    private final int[] patients;
    private final int[] withTotals;
    private final boolean[] followedUp;

    /** No cohort has been counted yet. */
    public CohortNotices(Plan plan, TableFindings findings) {
        this.plan = plan;
        this.findings = findings;
        int cohorts = plan.cohorts().size();
        this.patients = new int[cohorts];
        this.withTotals = new int[cohorts];
        this.followedUp = new boolean[cohorts];
    }

    /**
     * Counts patients, those with totals and whether anybody was followed up, then tells what each cohort lacks. To be
     * called once.
     */
    public void note(Patients all, Scores scores, CohortScales scales) {
        for (int p = 0; p < all.count(); p++) {
            if (!all.isSetAside(p)) {
                count(p, all.cohort(p), scores, scales);
            }
        }
        for (int c = 0; c < patients.length; c++) {
            note(c, plan.cohortNames().get(c));
        }
    }

    private void count(int patient, int cohort, Scores scores, CohortScales scales) {
        boolean any = false;
        for (int s = scores.from(patient); s < scores.from(patient + 1) && !(any && followedUp[cohort]); s++) {
            if (scales.has(cohort, scores.instrument(s))) {
                any = true;
                followedUp[cohort] |= scores.day(s) > 0;
            }
        }
        patients[cohort]++;
        withTotals[cohort] += any ? 1 : 0;
    }

    private void note(int cohort, String name) {
        if (patients[cohort] == 0) {
            note("cohort-without-patients", "cohort " + name + " has no patient");
        } else if (withTotals[cohort] == 0) {
            String scales = String.join(", ", plan.cohorts().get(name).instruments());
            note(
                    "cohort-without-totals",
                    "nobody in cohort " + name + " has a total of " + scales
                            + ", so nobody of it can be analysed; look at the instruments, or at the plan");
        } else if (!followedUp[cohort]) {
            note(
                    "cohort-without-follow-up",
                    "nobody in cohort " + name + " has a total after day 0, so no response or relapse can be seen");
        }
        if (withTotals[cohort] > 0 && withTotals[cohort] < plan.reporting().leastPatients()) {
            note(
                    "few-patients",
                    "cohort " + name + " has fewer than " + plan.reporting().leastPatients()
                            + " patients with totals; its figures could describe single people");
        }
    }

    private void note(String rule, String message) {
        findings.notice(rule, 0, "", () -> message);
    }
}
