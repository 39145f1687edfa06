package org.infusionoutcomes.intake.workbook;

import java.util.ArrayList;
import java.util.List;
import org.infusionoutcomes.intake.identifying.ShownName;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Which sheets a workbook has, and how it counts its dates. */
final class SheetList extends DefaultHandler {

    private final List<Sheet> sheets = new ArrayList<>();
    private boolean from1904;

    /**
     * A sheet.
     *
     * @param name as its tab shows it
     * @param number its place among the tabs, from 1
     * @param relation of the workbook to its part
     * @param hidden whether it is not to be seen
     */
    record Sheet(String name, int number, String relation, boolean hidden) {

        /** What messages call it. */
        String shown() {
            return ShownName.ofSheet(name, number);
        }
    }

    List<Sheet> all() {
        return sheets;
    }

    List<Sheet> visible() {
        return sheets.stream().filter(sheet -> !sheet.hidden()).toList();
    }

    /** Whether days count from 1904, as old Macintosh programs did. */
    boolean countsFrom1904() {
        return from1904;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        if (localName.equals("sheet")) {
            String state = attributes.getValue("state");
            String said = attributes.getValue("name");
            sheets.add(new Sheet(
                    said == null ? "" : said,
                    sheets.size() + 1,
                    relation(attributes),
                    state != null && !state.equals("visible")));
        } else if (localName.equals("workbookPr")) {
            String said = attributes.getValue("date1904");
            from1904 = "1".equals(said) || "true".equals(said);
        }
    }

    private static String relation(Attributes attributes) {
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getLocalName(i).equals("id")) {
                return attributes.getValue(i);
            }
        }
        return "";
    }
}
