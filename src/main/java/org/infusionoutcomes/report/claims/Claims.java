package org.infusionoutcomes.report.claims;

import java.util.List;

/** What clinics claim, in the order of a course: given, felt, kept, compared, for whom, at what price. */
public final class Claims {

    private static final List<Claim> ALL = List.of(
            new Claim(
                    "A course is six infusions over two to three weeks, 40 minutes each",
                    "Infusions a course, days from the first to the last due one, courses complete in 14 to 21 days, minutes;"
                            + " all who started.",
                    CourseClaims::given),
            new Claim(
                    "Relief comes within hours of one infusion",
                    "Change from the baseline to the first score on the day of the first infusion, where the scale can rate"
                            + " hours.",
                    CourseClaims::hours),
            new Claim(
                    "The series does more than any one infusion",
                    "Response after the first infusion against response after the last, in the same patients (exact McNemar"
                            + " test, paired difference).",
                    CourseClaims::series),
            new Claim(
                    "Some change early, others gradually",
                    "Time from the first infusion to the first response (Kaplan-Meier); response after each infusion.",
                    CourseClaims::early),
            new Claim(
                    "Effects last several weeks to months",
                    "Responders still well, and the median, with follow-up ended at a further infusion and with it carried"
                            + " on.",
                    LastingClaims::lasting),
            new Claim(
                    "Relief is sustained without ongoing use, or: many need maintenance (both are claimed)",
                    "Responders well and without a further infusion; cumulative incidence of the first further infusion"
                            + " before a relapse.",
                    LastingClaims::withoutFurther),
            new Claim(
                    "In OCD the effect is smaller and shorter than in depression",
                    "Response by each scale\u2019s own rule, by one rule for all and by reliable change; durability; both"
                            + " scales within the same patients.",
                    CohortClaims::smaller),
            new Claim(
                    "It works where other treatment failed",
                    "Response by the number of earlier trials (exact test for trend); how many meet the full definition, two"
                            + " trials or more and ERP, and respond.",
                    PatientClaims::resistant),
            new Claim(
                    "Daily benzodiazepines, and lamotrigine above a dose, interfere",
                    "Response of analysed patients, and relapse of responders, by use and dose against none.",
                    PatientClaims::interfering),
            new Claim(
                    "With psychotherapy beside it the effect lasts longer",
                    "Relapse of responders by whether psychotherapy had begun at the endpoint, the landmark from which they"
                            + " are followed.",
                    PatientClaims::psychotherapy),
            new Claim(
                    "Depression beside OCD",
                    "Response of OCD patients with and without depression; response on the mood scale of OCD patients who"
                            + " are ill enough on it.",
                    PatientClaims::comorbid),
            new Claim(
                    "Common effects are dizziness, nausea and confusion; rare ones seizures, hallucinations and blood pressure",
                    "Patients with the event and infusions followed by it; 0 of n has its upper limit.",
                    SafetyClaims::effects));

    private Claims() {}

    /** Every claim. */
    public static List<Claim> all() {
        return ALL;
    }
}
