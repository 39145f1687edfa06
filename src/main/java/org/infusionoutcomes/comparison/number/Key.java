package org.infusionoutcomes.comparison.number;

/**
 * What a number is a number of: the columns of {@code estimates.csv} up to {@code at}. Empty text stands for a column
 * that does not apply.
 *
 * @param analysis such as {@code durability}
 * @param cohort a cohort's name, or the comparison's such as {@code OCD-MDD}
 * @param instrument only where the analysis is of one scale
 * @param group {@code variable=level}, empty for everybody
 * @param rule a relapse rule's name, with {@code  confirmed} behind it where so
 * @param estimand an estimand's name
 * @param at a day or an infusion's number
 */
public record Key(
        String analysis, String cohort, String instrument, String group, String rule, String estimand, String at) {

    /** The key of an analysis of one cohort, nothing else said. */
    public static Key of(String analysis, String cohort) {
        return new Key(analysis, cohort, "", "", "", "", "");
    }

    /** The same number of one scale, by the instrument's name in the plan. */
    public Key instrument(String name) {
        return new Key(analysis, cohort, name, group, rule, estimand, at);
    }

    /** The same number of some patients only, written {@code variable=level}. */
    public Key group(String variableAndLevel) {
        return new Key(analysis, cohort, instrument, variableAndLevel, rule, estimand, at);
    }

    /** The same number under a relapse rule, by the rule's name. */
    public Key rule(String name) {
        return new Key(analysis, cohort, instrument, group, name, estimand, at);
    }

    /** The same number under an answer to further infusions, by the estimand's name. */
    public Key estimand(String name) {
        return new Key(analysis, cohort, instrument, group, rule, name, at);
    }

    /**
     * The same number on a day of the analysis's own clock, or after an infusion of the induction, which count from 1.
     */
    public Key at(int dayOrInfusion) {
        return new Key(analysis, cohort, instrument, group, rule, estimand, Integer.toString(dayOrInfusion));
    }
}
