package org.infusionoutcomes.figure.forest;

import java.util.Set;

/** Divisions of the patients that are drawn in one forest. */
enum ForestFamily {
    TREATMENT(
            "treatment",
            "earlier treatment and therapy",
            Set.of("ssri_trials", "erp_completed", "trials_and_erp", "psychotherapy", "psychotherapy_at_endpoint")),
    PATIENT("patient", "the patient", Set.of("comorbid_depression", "sex", "age_band", "baseline_severity")),
    /** Whatever no other family has, the plan's own columns too. */
    OTHER("other", "drugs, site and others", Set.of());

    private final String key;
    private final String words;
    private final Set<String> divisions;

    ForestFamily(String key, String words, Set<String> divisions) {
        this.key = key;
        this.words = words;
        this.divisions = divisions;
    }

    /** The family of a division. */
    static ForestFamily of(String division) {
        for (ForestFamily family : values()) {
            if (family.divisions.contains(division)) {
                return family;
            }
        }
        return OTHER;
    }

    /** End of the names of its figures. */
    String key() {
        return key;
    }

    String words() {
        return words;
    }
}
