package org.infusionoutcomes.intake.identifying;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ages over 89, which few people have; {@code 90+} is a class of its own and may stand. */
final class GreatAge {

    private static final Set<String> AGE = Set.of("age", "alter", "edad", "lebensalter");
    private static final Set<String> OTHER_UNITS = Set.of("month", "months", "mo", "week", "weeks", "day", "days");
    private static final Pattern YEARS =
            Pattern.compile("(\\d{2,3})(?:[.,]\\d*)?(?: ?[-\u2013] ?\\d{2,3})?(?: ?y\\w*)?");
    private static final int OLDEST = 130;

    private GreatAge() {}

    /** Whether a column is of ages in years, by its name in small letters. */
    static boolean isNamed(String column) {
        List<String> words = List.of(column.split("[^\\p{L}]+", -1));
        return words.stream().anyMatch(AGE::contains) && words.stream().noneMatch(OTHER_UNITS::contains);
    }

    static boolean is(String cell) {
        Matcher years = YEARS.matcher(cell);
        return years.matches() && Integer.parseInt(years.group(1)) > 89 && Integer.parseInt(years.group(1)) <= OLDEST;
    }
}
