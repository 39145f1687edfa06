package org.infusionoutcomes.intake.identifying;

import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * Numbers that states and insurers give to people: those with a form of their own, and those of plain digits whose check
 * digit is right, as it is in one number of ten or eleven by chance.
 */
final class NationalNumber {

    private static final Pattern OWN_FORM = Pattern.compile(
            "756\\.\\d{4}\\.\\d{4}\\.\\d{2}" // Switzerland
                    + "|[A-Z]{6}\\d{2}[A-EHLMPRST]\\d{2}[A-Z]\\d{3}[A-Z]" // Italy
                    + "|[A-CEGHJ-PR-TW-Z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]" // United Kingdom, insurance
                    + "|\\d{2}(0[1-9]|1[0-2])([0-2]\\d|3[01])[-+]\\d{4}" // Sweden
                    + "|([0-2]\\d|3[01])(0[1-9]|1[0-2])\\d{2}[-+A]\\d{3}[\\dA-Z]"); // Denmark, Finland
    private static final Pattern SPANISH = Pattern.compile("\\d{8}-?[A-Z]");
    private static final Pattern GROUPS = Pattern.compile("\\d+(?:[ -]\\d+)*");

    private NationalNumber() {}

    static boolean is(String cell) {
        if (OWN_FORM.matcher(cell).matches() || isSpanish(cell)) {
            return true;
        }
        String digits = GROUPS.matcher(cell).matches() ? cell.replaceAll("[ -]", "") : "";
        return switch (digits.length()) {
            case 9 -> isCanadian(digits);
            case 10 -> isBritish(digits);
            case 15 -> isFrench(digits);
            default -> false;
        };
    }

    /** Eight digits and the letter that their remainder by 23 tells. */
    private static boolean isSpanish(String cell) {
        return SPANISH.matcher(cell).matches()
                && "TRWAGMYFPDXBNJZSQVHLCKE".charAt(Integer.parseInt(cell.substring(0, 8)) % 23)
                        == cell.charAt(cell.length() - 1);
    }

    /** NHS: weights 10 to 2, and what is missing to a multiple of 11. */
    private static boolean isBritish(String digits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (10 - i) * digit(digits, i);
        }
        return (11 - sum % 11) % 11 == digit(digits, 9);
    }

    /** Luhn's check, where the first digit is not 0. */
    private static boolean isCanadian(String digits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            int doubled = digit(digits, i) * (1 + i % 2);
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0 && digits.charAt(0) != '0';
    }

    /** 97 less the remainder by 97. */
    private static boolean isFrench(String digits) {
        BigInteger number = new BigInteger(digits.substring(0, 13));
        int key = Integer.parseInt(digits.substring(13));
        return (digits.charAt(0) == '1' || digits.charAt(0) == '2')
                && 97 - number.mod(BigInteger.valueOf(97)).intValueExact() == key;
    }

    private static int digit(String digits, int place) {
        return digits.charAt(place) - '0';
    }
}
