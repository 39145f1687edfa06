package org.infusionoutcomes.intake.workbook;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The texts that cells of a workbook share. */
final class SharedTexts extends DefaultHandler {

    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private boolean inPhonetic;

    /** A text by its number, empty where there is none. */
    String text(int number) {
        return number >= 0 && number < texts.size() ? texts.get(number) : "";
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
    public void endElement(String uri, String localName, String name) {
        switch (localName) {
            case "si" -> texts.add(text.toString());
            case "t" -> inText = false;
            case "rPh" -> inPhonetic = false;
            default -> {
                // as above
            }
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (inText && !inPhonetic) {
            text.append(chars, start, length);
        }
    }
}
