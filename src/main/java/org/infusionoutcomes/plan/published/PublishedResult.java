package org.infusionoutcomes.plan.published;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One figure of one published study. Text may be empty where the table is silent.
 *
 * @param study first author, or the trial's name
 * @param year of publication
 * @param cohort the illness of its patients, in the words of the plan's cohorts
 * @param design such as {@code chart review}
 * @param patients how many were treated, or analysed
 * @param regimen infusions and dose
 * @param instrument the scale, in the words of the plan's instruments, or {@code mixed}
 * @param measure {@code response}, {@code remission}, {@code still responding at 28 days}, {@code median days in remission}
 * @param events how many, where the paper counts them
 * @param of out of how many
 * @param value as published: percent, or days where the measure is in days
 * @param definition when and how the measure was defined
 * @param source the paper
 * @param comparability what sets it apart from a clinic's record
 */
public record PublishedResult(
        String study,
        int year,
        String cohort,
        String design,
        OptionalLong patients,
        String regimen,
        String instrument,
        String measure,
        OptionalLong events,
        OptionalLong of,
        OptionalDouble value,
        String definition,
        String source,
        String comparability) {

    private static final Pattern ON_DAY = Pattern.compile("still responding at (\\d+) days");

    /** Refuses a row that has neither counts nor a value. */
    public PublishedResult {
        boolean counted = events.isPresent() && of.isPresent();
        if (!counted && value.isEmpty()) {
            throw new IllegalArgumentException("Neither counts nor a value: " + study + " " + year + " " + measure);
        }
    }

    /** Author and year: {@code Sharma 2020}. */
    public String name() {
        return study + " " + year;
    }

    /** Whether the paper gives counts, so that an interval can be computed. */
    public boolean isCounted() {
        return events.isPresent() && of.isPresent();
    }

    /** The day after the end of treatment that a share still responding is of; empty for another measure. */
    public OptionalLong day() {
        Matcher matcher = ON_DAY.matcher(measure);
        return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }

    /** Whether the measure is a number of days. */
    public boolean isInDays() {
        return measure.startsWith("median days");
    }

    /** Whether the measure is of how long patients stay well. */
    public boolean isOfDurability() {
        return isInDays() || day().isPresent();
    }
}
