package org.infusionoutcomes.verification.reference;

import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as the reference cases write them: JSON numbers, cells of digits, {@code Inf}. */
final class Numbers {

    private static final Pattern DECIMAL = Pattern.compile("[-+0-9.eE]+");

    private Numbers() {}

    static Optional<Double> parsed(Object value) {
        if (value instanceof Number number) {
            return Optional.of(number.doubleValue());
        }
        if (!(value instanceof String text)) {
            return Optional.empty();
        }
        return switch (text) {
            case "Inf" -> Optional.of(Double.POSITIVE_INFINITY);
            case "-Inf" -> Optional.of(Double.NEGATIVE_INFINITY);
            default -> decimal(text);
        };
    }

    private static Optional<Double> decimal(String text) {
        try {
            return DECIMAL.matcher(text).matches() ? Optional.of(Double.valueOf(text)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
