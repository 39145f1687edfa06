package org.infusionoutcomes.press.page;

/** What a report is printed on; widths and heights in points, a seventy-second of an inch. */
public enum Paper {
    /** 210 mm by 297 mm. */
    A4("A4", 595, 842),
    /** 8.5 inches by 11. */
    LETTER("Letter", 612, 792);

    private static final double MARGINS_ACROSS = 2 * 45.4;
    private static final double MARGINS_ALONG = 48.2 + 51.1;

    private final String size;
    private final double width;
    private final double height;

    Paper(String size, double width, double height) {
        this.size = size;
        this.width = width;
        this.height = height;
    }

    /** Its name in a style sheet. */
    public String size() {
        return size;
    }

    /** Points between the margins, left to right. */
    double innerWidth() {
        return width - MARGINS_ACROSS;
    }

    /** Points between the margins, top to bottom. */
    double innerHeight() {
        return height - MARGINS_ALONG;
    }
}
