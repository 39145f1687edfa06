package org.infusionoutcomes.check.notice;

import java.util.BitSet;
import org.infusionoutcomes.check.accepted.Patients;
import org.infusionoutcomes.check.accepted.Scores;
import org.infusionoutcomes.check.finding.TableFindings;
import org.infusionoutcomes.check.identity.PatientRegister;

/** Patients of whom something is missing that others have. */
public final class PatientNotices {

    private final PatientRegister register;
    private final TableFindings findings;

    /** Looks at the patients of a register; findings are those of their table. */
    public PatientNotices(PatientRegister register, TableFindings findings) {
        this.register = register;
        this.findings = findings;
    }

    /**
     * Patients without observable days in an export in which others have them, or that nobody has any.
     *
     * @param dated whether a cut-off would tell them
     */
    public void noteObservableDays(Patients patients, boolean dated) {
        boolean any = false;
        for (int p = 0; p < patients.count() && !any; p++) {
            any = patients.observableDays(p) >= 0;
        }
        if (!any) {
            findings.notice(
                    "no-cut-off",
                    0,
                    "",
                    () -> "nobody can be pending, for nothing says how long the patients could be observed: an endpoint"
                            + " that was not due yet counts as missed; "
                            + (dated
                                    ? "say when the export was made with --cutoff, or cutoff under dates in the mapping"
                                    : "give the column observable_days, or the date of each first infusion and --cutoff"));
        }
        for (int p = 0; p < patients.count() && any; p++) {
            if (!patients.isSetAside(p) && patients.observableDays(p) < 0) {
                findings.notice(
                        "observable-days-empty",
                        register.line(p),
                        "observable_days",
                        () -> "the patient has no observable days though others have them; an endpoint that was not"
                                + " due yet counts as missed, fill them in in the export");
            }
        }
    }

    /**
     * Patients all of whose totals are of scales that are not their cohort's.
     *
     * @param withUnknownScale who has a row of a scale that the plan does not know
     */
    public void noteOtherScales(Patients patients, Scores scores, CohortScales scales, BitSet withUnknownScale) {
        for (int p = 0; p < patients.count(); p++) {
            boolean any = withUnknownScale.get(p) || scores.from(p) < scores.from(p + 1);
            if (any && !patients.isSetAside(p) && !hasOwn(p, patients.cohort(p), scores, scales)) {
                findings.notice(
                        "only-other-scales",
                        register.line(p),
                        "",
                        () -> "all totals of the patient are of scales that the plan does not name for the cohort;"
                                + " without a baseline the patient is in no rate, look at the instruments or at the"
                                + " plan");
            }
        }
    }

    private static boolean hasOwn(int patient, int cohort, Scores scores, CohortScales scales) {
        for (int s = scores.from(patient); s < scores.from(patient + 1); s++) {
            if (scales.has(cohort, scores.instrument(s))) {
                return true;
            }
        }
        return false;
    }
}
