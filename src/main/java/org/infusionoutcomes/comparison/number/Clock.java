package org.infusionoutcomes.comparison.number;

/** From when days are counted. */
public enum Clock {
    /** From the endpoint: nobody is counted before being looked at. */
    ENDPOINT("endpoint"),
    /** From the last induction infusion; a responder comes under observation at the endpoint (left truncation). */
    LAST_INFUSION("last-infusion");

    private final String key;

    Clock(String key) {
        this.key = key;
    }

    /** Its name in the table of numbers. */
    public String key() {
        return key;
    }
}
