package org.infusionoutcomes.intake.mapping;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column that holds the totals of one instrument: each of its cells becomes a row of assessments.
 *
 * @param column the source's column
 * @param instrument which instrument
 * @param day the day of every cell; empty: that of the row, or by {@code dateColumn}
 * @param dateColumn the source's column that holds the cells' dates
 * @param timing {@code pre} or {@code post}, else empty
 */
public record WideColumn(
        String column, String instrument, Optional<String> day, Optional<String> dateColumn, Optional<String> timing) {

    private static final Pattern SAID =
            Pattern.compile("(?<instrument>[^@]+?)(\\s*@\\s*(?<at>\\S+?))?(\\s+(?<timing>pre|post))?");

    /** Reads what a mapping says of a column, such as {@code YBOCS @ 5} or {@code MADRS @ date_of_visit post}. */
    public static Optional<WideColumn> of(String column, String said) {
        Matcher parts = SAID.matcher(said.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        Optional<String> at = Optional.ofNullable(parts.group("at"));
        return Optional.of(new WideColumn(
                column,
                parts.group("instrument"),
                at.filter(DayForm::isDay),
                at.filter(word -> !DayForm.isDay(word)),
                Optional.ofNullable(parts.group("timing"))));
    }

    /** Whether its cells have a day of their own. */
    public boolean hasDay() {
        return day.isPresent() || dateColumn.isPresent();
    }
}
