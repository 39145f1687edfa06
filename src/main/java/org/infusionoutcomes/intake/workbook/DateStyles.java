package org.infusionoutcomes.intake.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Which cell styles of a workbook show a number as a date. */
final class DateStyles extends DefaultHandler {

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private boolean ofCells;

    /** Whether a cell of this style is a date. */
    boolean isDate(int style) {
        if (style < 0 || style >= styles.size()) {
            return false;
        }
        int format = styles.get(style);
        return DateUtil.isADateFormat(format, formats.getOrDefault(format, "General"));
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        switch (localName) {
            case "numFmt" -> formats.put(number(attributes), attributes.getValue("formatCode"));
            case "cellXfs" -> ofCells = true;
            case "xf" -> {
                if (ofCells) {
                    styles.add(number(attributes));
                }
            }
            default -> {
                // fonts and borders say nothing
            }
        }
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        ofCells = ofCells && !localName.equals("cellXfs");
    }

    private static int number(Attributes attributes) {
        String number = attributes.getValue("numFmtId");
        return number == null || !number.matches("\\d{1,6}") ? 0 : Integer.parseInt(number);
    }
}
