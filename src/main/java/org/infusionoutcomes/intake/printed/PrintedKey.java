package org.infusionoutcomes.intake.printed;

/** What a printed number is a number of: the columns of {@code estimates.csv} before {@code statistic}, as they stand there. */
public record PrintedKey(
        String analysis, String cohort, String instrument, String group, String rule, String estimand, String at) {

    /** The same without a day or number: where what holds for a whole curve stands. */
    public PrintedKey withoutAt() {
        return new PrintedKey(analysis, cohort, instrument, group, rule, estimand, "");
    }

    /** The same on a day. */
    public PrintedKey at(String day) {
        return new PrintedKey(analysis, cohort, instrument, group, rule, estimand, day);
    }

    /** The same under a relapse rule and an estimand. */
    public PrintedKey under(String itsRule, String itsEstimand) {
        return new PrintedKey(analysis, cohort, instrument, group, itsRule, itsEstimand, at);
    }
}
