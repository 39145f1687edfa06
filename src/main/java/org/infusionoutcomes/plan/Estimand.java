package org.infusionoutcomes.plan;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a further infusion does to the follow-up of a responder (ICH E9(R1)). */
public enum Estimand {
    /** Hypothetical: follow-up ends at the further infusion. */
    NO_FURTHER_TREATMENT("no-further-treatment"),
    /** Treatment policy: a further infusion changes nothing. */
    AS_TREATED("as-treated"),
    /** Composite: a further infusion is the event, as a relapse is. */
    WELL_WITHOUT_TREATMENT("well-without-treatment"),
    /** A further infusion before a relapse is a competing event. */
    COMPETING("competing");

    private final String key;

    Estimand(String key) {
        this.key = key;
    }

    /** The estimand's name in the tables and in the plan. */
    @JsonValue
    public String key() {
        return key;
    }
}
