package org.infusionoutcomes.intake.identifying;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether the ids of an export are made of what identifies people. */
public final class IdForm {

    private static final Pattern TWO_WORDS =
            Pattern.compile("\\p{L}[\\p{L}'\u2019]+(?:, ?|[ ._]+)\\p{L}[\\p{L}'\u2019-]+");

    private final Map<IdentifyingValue, Long> found = new EnumMap<>(IdentifyingValue.class);
    private final Map<IdentifyingValue, Integer> first = new EnumMap<>(IdentifyingValue.class);
    private int firstTwoWords = -1;
    private int ids;
    private int digitsOnly;

    /** Whether a text is two words of letters, as a person's name is. */
    static boolean isTwoWords(String text) {
        return TWO_WORDS.matcher(text).matches();
    }

    /** Looks at the next id. */
    public void add(String id) {
        IdentifyingValue.of(id).ifPresent(kind -> {
            found.merge(kind, 1L, Long::sum);
            first.putIfAbsent(kind, ids);
        });
        if (firstTwoWords < 0 && isTwoWords(id)) {
            firstTwoWords = ids;
        }
        digitsOnly += isDigitsOnly(id) ? 1 : 0;
        ids++;
    }

    private static boolean isDigitsOnly(String id) {
        for (int i = 0; i < id.length(); i++) {
            if (id.charAt(i) < '0' || id.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /**
     * What ids look like that could identify somebody.
     *
     * @param like in the plural
     * @param first number of the first such id, from 0
     */
    public record Found(String like, int first) {}

    /** The first kind that is met. */
    public Optional<Found> identifying() {
        for (Map.Entry<IdentifyingValue, Long> of : found.entrySet()) {
            if (of.getKey().isMeant(of.getValue(), ids)) {
                return Optional.of(new Found(of.getKey().plural(), first.get(of.getKey())));
            }
        }
        return firstTwoWords < 0 ? Optional.empty() : Optional.of(new Found("names of two words", firstTwoWords));
    }

    /** Whether every id is digits only, as record numbers are. */
    public boolean areAllDigits() {
        return ids > 0 && digitsOnly == ids;
    }
}
