package org.infusionoutcomes.intake.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The texts that cells of a workbook share. Cells name them by number in any order, so that all are kept: one after the
 * other as UTF-8, which is no more than they take in the file.
 */
final class SharedTexts extends DefaultHandler {

    private final int megabytesAtMost;
    private final StringBuilder text = new StringBuilder();
    private byte[] texts = new byte[1 << 14];
    private int[] ends = new int[1 << 10];
    private int count;
    private boolean inText;
    private boolean inPhonetic;

    SharedTexts(int megabytesAtMost) {
        this.megabytesAtMost = megabytesAtMost;
    }

    /** A text by its number, empty where there is none. */
    String text(int number) {
        if (number < 0 || number >= count) {
            return "";
        }
        int start = start(number);
        return new String(texts, start, ends[number] - start, StandardCharsets.UTF_8);
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        switch (localName) {
            case "si" -> text.setLength(0);
            case "t" -> inText = true;
            case "rPh" -> inPhonetic = true;
            default -> {
                // how a text looks says nothing
            }
        }
    }

    @Override
    public void endElement(String uri, String localName, String name) throws BeyondBounds {
        switch (localName) {
            case "si" -> keep(text.toString().strip().getBytes(StandardCharsets.UTF_8));
            case "t" -> inText = false;
            case "rPh" -> inPhonetic = false;
            default -> {
                // as above
            }
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) throws BeyondBounds {
        if (inText && !inPhonetic) {
            text.append(chars, start, length);
            if (text.length() > BeyondBounds.CELL_AT_MOST) {
                throw BeyondBounds.ofCell();
            }
        }
    }

    private void keep(byte[] next) throws BeyondBounds {
        int start = start(count);
        long bytes = start + next.length + 4L * (count + 1);
        if (bytes > megabytesAtMost * 1_000_000L) {
            throw BeyondBounds.ofTexts(megabytesAtMost);
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        if (start + next.length > texts.length) {
            texts = Arrays.copyOf(texts, Math.max(2 * texts.length, start + next.length));
        }
        System.arraycopy(next, 0, texts, start, next.length);
        ends[count++] = start + next.length;
    }
}
