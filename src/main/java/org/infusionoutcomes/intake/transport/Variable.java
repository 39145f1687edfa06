package org.infusionoutcomes.intake.transport;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A variable of a data set, as its 140 bytes describe it.
 *
 * @param name of at most eight letters
 * @param numeric whether it holds numbers
 * @param length in bytes
 * @param position in an observation
 * @param format with which SAS shows it
 */
record Variable(String name, boolean numeric, int length, int position, String format) {

    private static final LocalDate DAY_0 = LocalDate.of(1960, 1, 1);
    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);
    private static final BigDecimal MOST = BigDecimal.valueOf(4_000_000L * 86_400);

    static Variable of(byte[] description, int from) {
        return new Variable(
                text(description, from + 8, 8),
                number(description, from, 2) == 1,
                number(description, from + 4, 2),
                number(description, from + 84, 4),
                text(description, from + 56, 8));
    }

    /** The text of a number: of a date {@code 2025-03-31}, of a missing value nothing. */
    String text(Optional<BigDecimal> number) {
        if (number.isEmpty()) {
            return "";
        }
        boolean possible = number.get().abs().compareTo(MOST) < 0;
        if (possible && format.matches("(DATETIME|E8601DT|IS8601DT|B8601DT|DATEAMPM).*")) {
            return day(number.get().divide(SECONDS_A_DAY, 0, RoundingMode.FLOOR));
        }
        if (possible && format.matches("(DATE|YYMMDD|MMDDYY|DDMMYY|E8601DA|IS8601DA|B8601DA|WORDDAT|JULIAN).*")) {
            return day(number.get().setScale(0, RoundingMode.FLOOR));
        }
        return IbmNumber.text(number.get());
    }

    private static String day(BigDecimal days) {
        return DAY_0.plusDays(days.longValueExact()).toString();
    }

    private static String text(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1)
                .replace('\0', ' ')
                .strip();
    }

    private static int number(byte[] bytes, int from, int length) {
        int number = 0;
        for (int i = from; i < from + length; i++) {
            number = (number << 8) | (bytes[i] & 0xFF);
        }
        return number;
    }
}
