package org.infusionoutcomes.intake.draft;

import java.util.Locale;
import org.infusionoutcomes.plan.setting.PlainText;

/** Words as YAML has them. */
final class YamlWord {

    private YamlWord() {}

    /** A word, quoted where it would else be read as something different. */
    static String of(String word) {
        boolean plain = word.matches("[\\p{L}_][\\p{L}\\p{N}_./-]*")
                && !word.toLowerCase(Locale.ROOT).matches("y|n|yes|no|on|off|true|false|null");
        return plain ? word : "\"" + escaped(word.replace("\\", "\\\\").replace("\"", "\\\"")) + "\"";
    }

    /** What is not seen as YAML writes it, so that the line stays one line and can be read. */
    private static String escaped(String word) {
        StringBuilder escaped = new StringBuilder();
        word.chars()
                .forEach(c -> escaped.append(
                        isUnseen((char) c) ? String.format(Locale.ROOT, "\\u%04X", c) : Character.toString(c)));
        return escaped.toString();
    }

    private static boolean isUnseen(char c) {
        return !Character.isSurrogate(c) && PlainText.isUnseen(c);
    }
}
