package org.infusionoutcomes.outcome.derived;

/** Where a patient stands in the flow: the first reason that applies, in this order. */
public enum Standing {
    /** Left out before the flow because the quarter of the first infusion comes after the one asked for. */
    STARTED_LATER("started_later"),
    /** Left out before the flow because a quarter was asked for and the patient's own is not given. */
    NO_START_QUARTER("no_start_quarter"),
    SET_ASIDE("set_aside"),
    NO_INFUSION("no_infusion"),
    /** The endpoint window had not closed at the data cut-off. */
    PENDING("pending"),
    NO_BASELINE("no_baseline"),
    BELOW_LEAST("below_least"),
    ANALYSED("analysed");

    private final String statistic;

    Standing(String statistic) {
        this.statistic = statistic;
    }

    /** Its name in the table of numbers. */
    public String statistic() {
        return statistic;
    }
}
