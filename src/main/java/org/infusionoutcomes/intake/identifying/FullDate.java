package org.infusionoutcomes.intake.identifying;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates of a day, as people write them. */
final class FullDate {

    private static final String END = "(?![\\w/-]|\\.\\w)";
    private static final String BEGIN = "(?<![\\w./-])";
    private static final Pattern YEAR_FIRST =
            Pattern.compile(BEGIN + "(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?:[T ]\\d{2}:\\d{2}|" + END + ")");
    private static final Pattern YEAR_LAST = Pattern.compile(BEGIN + "(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})" + END);
    private static final Pattern WITH_A_WORD = Pattern.compile(
            BEGIN
                    + "(?:\\d{1,2}(?:st|nd|rd|th|\\.)?[ -]?MONTH[ ,.-]{0,2}\\d{4}|MONTH[ .]{0,2}\\d{1,2}(?:st|nd|rd|th)?,? ?\\d{4})"
                            .replace(
                                    "MONTH",
                                    "(?:jan|feb|mar|m\u00E4r|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)\\p{L}{0,7}")
                    + END,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern COMPACT =
            Pattern.compile("(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?:\\d{6})?");
    private static final Pattern SHORT_YEAR = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2\\d{2}");

    private FullDate() {}

    /** Whether a text holds a date with its year in four digits. */
    static boolean isIn(String text) {
        return holds(YEAR_FIRST.matcher(text), 1, 3, 4)
                || holds(YEAR_LAST.matcher(text), 4, 1, 3)
                || WITH_A_WORD.matcher(text).find();
    }

    /** Whether a cell is eight digits in a row, or with a year in two digits, that make a date. */
    static boolean isShort(String cell) {
        Matcher shortYear = SHORT_YEAR.matcher(cell);
        return COMPACT.matcher(cell).matches()
                || (shortYear.matches() && isDayAndMonth(number(shortYear, 1), number(shortYear, 3)));
    }

    private static boolean holds(Matcher found, int year, int one, int other) {
        while (found.find()) {
            int ofYear = number(found, year);
            if (ofYear >= 1900 && ofYear < 2100 && isDayAndMonth(number(found, one), number(found, other))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDayAndMonth(int one, int other) {
        return one >= 1 && other >= 1 && Math.min(one, other) <= 12 && Math.max(one, other) <= 31;
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
