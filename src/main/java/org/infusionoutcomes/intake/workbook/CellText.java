package org.infusionoutcomes.intake.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The text of stored cells.
 *
 * @param texts that cells share
 * @param dates which styles are dates
 * @param from1904 whether days count from 1904
 */
record CellText(SharedTexts texts, DateStyles dates, boolean from1904) {

    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final int NUMBER_AT_MOST = 400;
    private static final double LAST_DAY = 2_958_465;

    /**
     * A cell as stored.
     *
     * @param type of its value
     * @param style by number
     * @param uncomputed whether it is a formula without a value
     * @param value as stored
     */
    record Stored(String type, int style, boolean uncomputed, String value) {}

    /** The text, empty where the cell holds no value: a formula that was never computed, or an error. */
    Optional<String> of(Stored cell) {
        if (cell.uncomputed() || cell.type().equals("e")) {
            return Optional.empty();
        }
        return switch (cell.type()) {
            case "s" -> Optional.of(texts.text(wholeNumber(cell.value())));
            case "n" -> number(cell);
            case "b" -> Optional.of(cell.value().strip().equals("1") ? "true" : "false");
            default -> Optional.of(cell.value().strip()); // text, text of a formula, ISO date
        };
    }

    private Optional<String> number(Stored cell) {
        if (cell.value().length() > NUMBER_AT_MOST) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(cell.value().strip());
            double value = number.doubleValue();
            if (dates.isDate(cell.style()) && value >= 0 && value <= LAST_DAY) {
                LocalDate from = from1904 ? DAY_0_OF_1904 : DAY_0;
                return Optional.of(from.plusDays((long) Math.floor(value)).toString());
            }
            BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
            return Optional.of(shortest.toPlainString());
        } catch (NumberFormatException e) {
            return cell.value().isBlank() ? Optional.of("") : Optional.empty();
        }
    }

    private static int wholeNumber(String said) {
        String number = said.strip();
        return number.matches("\\d{1,9}") ? Integer.parseInt(number) : -1;
    }
}
