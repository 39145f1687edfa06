package org.infusionoutcomes.plan.setting;

import java.util.Collection;
import java.util.List;

/**
 * What may stand in the words of a plan: everything that is seen. Control characters break files, and marks of direction
 * (Unicode's bidirectional overrides) make a number beside them read backwards.
 */
public final class PlainText {

    private PlainText() {}

    /** Whether a character is not seen but acts: a control, a mark of direction, half of a character, none at all. */
    public static boolean isUnseen(int codePoint) {
        return Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE
                || (codePoint & 0xFFFE) == 0xFFFE
                || codePoint == 0x061C
                || codePoint == 0x200E
                || codePoint == 0x200F
                || codePoint >= 0x2028 && codePoint <= 0x202E
                || codePoint >= 0x2066 && codePoint <= 0x2069;
    }

    /** Refuses a text that holds what cannot be seen; the key names the setting in the message. */
    public static void require(String key, String text) {
        require(key, List.of(text));
    }

    /** Refuses texts of which one holds what cannot be seen; the key names the setting in the message. */
    public static void require(String key, Collection<String> texts) {
        for (String text : texts) {
            if (text.codePoints().anyMatch(PlainText::isUnseen)) {
                throw new PlanProblem(key, "must not hold control characters or marks of direction");
            }
        }
    }
}
