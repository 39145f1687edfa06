package org.infusionoutcomes.command;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.infusionoutcomes.plan.setting.PlainText;

/**
 * Text on its way to a terminal. Names of files and columns are shown as they are, and a terminal obeys what is not seen: it
 * may change its title, overwrite a line or turn the direction of a number. So such a character becomes {@code ?}, but for
 * tabs and the ends of lines.
 */
final class TerminalText extends FilterWriter {

    private boolean lost;

    TerminalText(Writer terminal) {
        super(terminal);
    }

    /** Whether something could not be written, other than because nobody wanted to read on. */
    boolean isLost() {
        return lost;
    }

    @Override
    public void write(int c) throws IOException {
        write(Character.toString((char) c));
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        write(new String(text, from, length));
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        try {
            out.write(seen(text.substring(from, from + length)));
        } catch (IOException e) {
            throw noted(e);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            throw noted(e);
        }
    }

    private IOException noted(IOException e) {
        lost |= !String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
        return e;
    }

    private static String seen(String text) {
        if (text.equals(System.lineSeparator()) || text.codePoints().noneMatch(TerminalText::acts)) {
            return text;
        }
        StringBuilder seen = new StringBuilder();
        text.codePoints().forEach(c -> seen.appendCodePoint(acts(c) ? '?' : c));
        return seen.toString();
    }

    private static boolean acts(int c) {
        return c != '\n' && c != '\t' && PlainText.isUnseen(c);
    }
}
