package org.infusionoutcomes.intake.text.header;

/**
 * How a table separates its cells, as its first lines tell.
 *
 * @param delimiter comma, semicolon or tab
 * @param separatorLine whether the first line is a spreadsheet's {@code sep=} line
 */
public record Dialect(char delimiter, boolean separatorLine) {

    /** Judges by the first line with text: the separator that it has most of outside quotes, a comma if none. */
    public static Dialect of(CharSequence head) {
        String line = firstLine(head);
        if (line.regionMatches(true, 0, "sep=", 0, 4) && line.length() == 5) {
            return new Dialect(line.charAt(4), true);
        }
        int commas = count(line, ',');
        int semicolons = count(line, ';');
        int tabs = count(line, '\t');
        if (tabs > commas && tabs > semicolons) {
            return new Dialect('\t', false);
        }
        return new Dialect(semicolons > commas ? ';' : ',', false);
    }

    private static String firstLine(CharSequence head) {
        return head.chars()
                .dropWhile(c -> c == '\n' || c == '\r' || c == ' ')
                .takeWhile(c -> c != '\n' && c != '\r')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int count(String line, char separator) {
        int found = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            found += !quoted && c == separator ? 1 : 0;
        }
        return found;
    }
}
