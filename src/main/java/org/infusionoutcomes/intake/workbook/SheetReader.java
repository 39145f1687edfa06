package org.infusionoutcomes.intake.workbook;

import java.util.BitSet;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the rows of a sheet as they come. */
final class SheetReader extends DefaultHandler {

    private static final int COLUMNS_AT_MOST = 2000;
    private static final int CELLS_AT_MOST = 16_384;

    private final CellText cells;
    private final SheetRows rows;
    private final NavigableMap<Integer, CellText.Stored> row = new TreeMap<>();
    private final BitSet hidden = new BitSet();
    private final StringBuilder text = new StringBuilder();
    private long line;
    private int column;
    private String type;
    private int style;
    private boolean formula;
    private boolean hasValue;
    private boolean inValue;

    SheetReader(CellText cells, SheetRows rows) {
        this.cells = cells;
        this.rows = rows;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        switch (localName) {
            case "col" -> hide(attributes);
            case "row" -> beginRow(attributes);
            case "c" -> beginCell(attributes);
            case "f" -> formula = true;
            case "v", "t" -> {
                inValue = true;
                hasValue = true;
            }
            default -> {
                // how a cell looks says nothing
            }
        }
    }

    @Override
    public void endElement(String uri, String localName, String name) throws BeyondBounds {
        switch (localName) {
            case "v", "t" -> inValue = false;
            case "c" -> endCell();
            case "row" -> rows.row(line, row, cells, hidden);
            default -> {
                // as above
            }
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) throws BeyondBounds {
        if (inValue) {
            text.append(chars, start, length);
            if (text.length() > BeyondBounds.CELL_AT_MOST) {
                throw BeyondBounds.ofCell();
            }
        }
    }

    private void hide(Attributes attributes) {
        String said = attributes.getValue("hidden");
        if ("1".equals(said) || "true".equals(said)) {
            int from = number(attributes.getValue("min"), 1);
            int to = Math.min(number(attributes.getValue("max"), from), COLUMNS_AT_MOST);
            hidden.set(from - 1, Math.max(from - 1, to));
        }
    }

    private void beginRow(Attributes attributes) {
        line = number(attributes.getValue("r"), (int) line + 1);
        column = 0;
        row.clear();
    }

    private void beginCell(Attributes attributes) {
        String place = attributes.getValue("r");
        column = place == null ? column : column(place);
        type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
        style = number(attributes.getValue("s"), 0);
        formula = false;
        hasValue = false;
        text.setLength(0);
    }

    private void endCell() throws BeyondBounds {
        if (hasValue || formula) {
            row.put(column, new CellText.Stored(type, style, formula && !hasValue, text.toString()));
            if (row.size() > CELLS_AT_MOST) {
                throw BeyondBounds.ofRow(CELLS_AT_MOST);
            }
        }
        column++;
    }

    /** The number of a column, from 0, in a name such as {@code AB12}. */
    private static int column(String place) {
        int number = 0;
        for (int i = 0; i < place.length() && i < 4 && place.charAt(i) >= 'A' && place.charAt(i) <= 'Z'; i++) {
            number = number * 26 + place.charAt(i) - 'A' + 1;
        }
        return Math.max(0, number - 1);
    }

    private static int number(String said, int otherwise) {
        return said != null && said.matches("\\d{1,9}") ? Integer.parseInt(said) : otherwise;
    }
}
