package org.infusionoutcomes.intake.identifying;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Kinds of cells that could identify somebody. Of a certain kind one cell is enough; of the others most must be so. */
public enum IdentifyingValue {
    /** A mail address, anywhere in a cell. */
    MAIL("mail addresses", true, Forms.of("[\\w.+-]{1,64}@[\\w-]{1,63}(\\.[\\w-]+)*\\.[A-Za-z]{2,}")),
    /** A social-security number as it is written in the United States. */
    SOCIAL_SECURITY(
            "social-security numbers", true, Forms.of("(?!000|666|9)\\d{3}([- ])(?!00)\\d{2}\\1(?!0000)\\d{4}")),
    /** A phone number: international, with an area code in brackets, as 3-3-4 digits or with a leading 0. */
    PHONE(
            "phone numbers",
            true,
            Forms.of("\\+\\d{1,3}([ ./-]?\\(?\\d{1,5}\\)?){2,6}")
                    .and(PhoneDigits::areEnough)
                    .or(Forms.of("\\(\\d{2,5}\\)[ -]?\\d{2,5}([ ./-]?\\d{2,5}){1,3}"))
                    .or(Forms.of("\\d{3}([ .-])\\d{3}\\1\\d{4}"))
                    .or(Forms.of("0\\d{1,4}[ /]\\d{3,4}[ -]?\\d{2,5}([ -]\\d{2,4})?"))),
    /** A date of a day with its year in four digits, or with its month as a word. */
    FULL_DATE("full dates", true, FullDate::isIn),
    /** A date in digits that could be something else. */
    SHORT_DATE("dates", false, FullDate::isShort),
    /** A number that a state or an insurer gives, with a check digit that is right or in a form of its own. */
    NATIONAL_NUMBER("national numbers", false, NationalNumber::is);

    private static final int LOOKED_AT = 400;

    private final String plural;
    private final boolean certain;
    private final Predicate<String> form;

    IdentifyingValue(String plural, boolean certain, Predicate<String> form) {
        this.plural = plural;
        this.certain = certain;
        this.form = form;
    }

    /** What several of them are called. */
    public String plural() {
        return plural;
    }

    /** Whether one cell is enough; of the others four in five must be so, and at least five. */
    public boolean isCertain() {
        return certain;
    }

    /** Whether so many of so many cells of a column mean that the column holds them. */
    public boolean isMeant(long found, long of) {
        return certain ? found > 0 : found >= 5 && 5 * found >= 4 * of;
    }

    /** The first kind that a cell is of; its first 400 characters count. */
    public static Optional<IdentifyingValue> of(String cell) {
        String text = cell.length() <= LOOKED_AT ? cell : cell.substring(0, LOOKED_AT);
        return mayBeOne(text)
                ? Stream.of(values()).filter(kind -> kind.form.test(text)).findFirst()
                : Optional.empty();
    }

    /** Most cells have neither an at sign nor five digits, or are codes, and need no closer look. */
    private static boolean mayBeOne(String text) {
        if (isCode(text)) {
            return false;
        }
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
            if (c == '@' || digits == 5) {
                return true;
            }
        }
        return false;
    }

    /** One or two letters and then digits only, as most pseudonyms are: no kind above is written so. */
    private static boolean isCode(String text) {
        int letters = 0;
        while (letters < text.length() && isLetter(text.charAt(letters))) {
            letters++;
        }
        for (int i = letters; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return letters == 1 || letters == 2;
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    /** Forms that stand by themselves: not inside a longer word, number or code. */
    static final class Forms {

        private Forms() {}

        static Predicate<String> of(String form) {
            return Pattern.compile("(?<![\\w./+-])(?:" + form + ")(?![\\w/+-]|\\.\\w)")
                    .asPredicate();
        }
    }

    /** An international number has 8 to 15 digits. */
    private static final class PhoneDigits {

        private PhoneDigits() {}

        static boolean areEnough(String cell) {
            long digits = cell.chars().filter(c -> c >= '0' && c <= '9').count();
            return digits >= 8;
        }
    }
}
