package org.infusionoutcomes.press.page;

import java.util.HashMap;
import java.util.Map;
import org.infusionoutcomes.report.document.Document;

/** How a report looks as one HTML file: inline drawings and style, no script, whole on a phone and on paper. */
public final class HtmlPage {

    private HtmlPage() {}

    /**
     * Prints the page. Text is escaped by its place in the HTML; only the drawings go in as they are, so they must come
     * from this program.
     *
     * @param document what is said
     * @param svgByFigure a drawing by the name of its figure; a figure without one stands as its caption and table
     */
    public static String render(Document document, Map<String, String> svgByFigure) {
        Map<String, String> drawings = new HashMap<>();
        svgByFigure.forEach((name, svg) -> drawings.put(name, inline(svg)));
        return Templates.render("report.jte", Map.of("document", document, "drawings", drawings));
    }

    /** Without what may only stand at the head of a file of its own (XML declaration, document type). */
    static String inline(String svg) {
        int start = svg.indexOf("<svg");
        if (start < 0) {
            throw new IllegalArgumentException("Not a drawing: it has no <svg element");
        }
        return svg.substring(start).strip();
    }
}
