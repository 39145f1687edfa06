package org.infusionoutcomes.plan;

import com.fasterxml.jackson.annotation.JsonValue;

/** The bar that a follow-up total of a responder meets when it counts as a relapse. */
public enum RelapseBar {
    /** Half of the patient's own gain is lost: {@code 2 (s - e) >= b - e}. */
    HALF_OF_GAIN_LOST("half-of-gain-lost"),
    /** The improvement is below the response threshold again. */
    LOSS_OF_RESPONSE("loss-of-response"),
    /** The total is at or above the instrument's relapse limit; only responders below it at the endpoint enter. */
    ABOVE_LIMIT("above-limit"),
    /** The total is 5 points or more above the endpoint. */
    RISE_OF_5("rise-of-5"),
    /** The total is above the remission limit; only responders in remission at the endpoint enter. */
    LEFT_REMISSION("left-remission");

    private final String key;

    RelapseBar(String key) {
        this.key = key;
    }

    /** The rule's name in the tables and in the plan. */
    @JsonValue
    public String key() {
        return key;
    }
}
