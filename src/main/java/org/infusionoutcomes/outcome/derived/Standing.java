package org.infusionoutcomes.outcome.derived;

/** Where a patient stands in the flow: the first reason that applies, in this order. */
public enum Standing {
    /** Left out before the flow because the quarter of the first infusion comes after the one asked for. */
    STARTED_LATER("started_later"),
    /** Left out before the flow because a quarter was asked for and the patient's own is not given. */
    NO_START_QUARTER("no_start_quarter"),
    /**
     * Set aside while checking: rows that contradict each other, no one cohort of the plan, or days that are not
     * counted from the first infusion.
     */
    SET_ASIDE("set_aside"),
    /** No accepted infusion, so that there is no day 0. */
    NO_INFUSION("no_infusion"),
    /** The endpoint window had not closed at the data cut-off. */
    PENDING("pending"),
    /** No instrument of the cohort has a total in the days in which a baseline may lie. */
    NO_BASELINE("no_baseline"),
    /** The baseline is below the least one that the plan analyses on its instrument: too well to show a response. */
    BELOW_LEAST("below_least"),
    /** None of these: one row of the course table. */
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
