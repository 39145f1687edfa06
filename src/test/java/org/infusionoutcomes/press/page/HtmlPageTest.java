package org.infusionoutcomes.press.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.infusionoutcomes.figure.picture.Figure;
import org.infusionoutcomes.plan.Cohort;
import org.infusionoutcomes.report.ClinicExample;
import org.infusionoutcomes.report.DefaultPlan;
import org.infusionoutcomes.report.Placeholder;
import org.infusionoutcomes.report.Reports;
import org.infusionoutcomes.report.document.Document;
import org.infusionoutcomes.report.material.Provenance;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HtmlPageTest {

    private static final String SVG = "<?xml version=\"1.0\"?>\n<!DOCTYPE svg>\n"
            + "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 300\"><rect width=\"640\" height=\"300\""
            + " fill=\"#eef1f4\"/></svg>\n";
    private static final String HOSTILE = "<script>alert('x')</script>\"onload=\"alert(1)";

    @Test
    void needsNothingBesideItself() {
        String page = page();
        assertThat(page).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
        assertThat(page.replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("<script ", "http:", "https:", " src=", "<link", "@import", "url(");
    }

    @Test
    void isWellFormedSoThatItCanBecomeAPdf() throws Exception {
        Element html = parsed(page());
        assertEquals("en", html.getAttribute("lang"));
        assertEquals(8, html.getElementsByTagName("svg").getLength());
        assertEquals(8, html.getElementsByTagName("figcaption").getLength());
    }

    @Test
    void everyLinkLeadsSomewhereAndNoAnchorIsTaken() throws Exception {
        Element html = parsed(page());
        List<String> ids = attributes(html, "*", "id");
        assertThat(ids).doesNotHaveDuplicates();
        List<String> links = attributes(html, "a", "href");
        assertThat(links)
                .hasSizeGreaterThan(14)
                .allSatisfy(link -> assertThat(ids).contains(link.substring(1)));
    }

    @Test
    void headingsAndTablesAreReadInOrder() throws Exception {
        List<Integer> levels = Pattern.compile("<h([1-6])[ >]")
                .matcher(page())
                .results()
                .map((MatchResult m) -> Integer.valueOf(m.group(1)))
                .toList();
        assertEquals(1, levels.get(0));
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).isBetween(2, levels.get(i - 1) + 1);
        }
        Element html = parsed(page());
        assertThat(attributes(html, "th", "scope")).containsOnly("col", "row");
        assertEquals(
                html.getElementsByTagName("table").getLength(),
                html.getElementsByTagName("caption").getLength());
        assertThat(attributes(html, "div", "aria-label")).doesNotContain("").contains("In words: Flow of patients.");
    }

    @Test
    void hostileLabelsStayText() throws Exception {
        Map<String, Cohort> cohorts = new LinkedHashMap<>(DefaultPlan.plan().cohorts());
        cohorts.put("OCD", new Cohort(HOSTILE, List.of("YBOCS")));
        Provenance provenance = new Provenance("0.1.0", "ab", List.of(new Provenance.Source(HOSTILE, 1, "cd")));
        Document document = Reports.compose(
                ClinicExample.comparison(DefaultPlan.with(cohorts), key -> true, Optional.empty(), true),
                ClinicExample.quality(),
                provenance,
                List.of(new Placeholder("durability", HOSTILE)));
        String page = HtmlPage.render(document, Map.of("durability", SVG));
        Element html = parsed(page);
        assertEquals(1, html.getElementsByTagName("script").getLength());
        assertThat(attributes(html, "*", "onload")).isEmpty();
        assertThat(attributes(html, "div", "aria-label")).contains("In words: " + HOSTILE + ".");
        assertThat(html.getElementsByTagName("h1").item(0).getTextContent()).contains(HOSTILE);
    }

    @Test
    void aFigureWithoutDrawingKeepsItsWords() {
        String page = HtmlPage.render(document(), Map.of());
        assertThat(page)
                .doesNotContain("<svg")
                .contains("Figure 1. Flow of patients.")
                .contains("Numbers behind figure 1");
    }

    @Test
    void theStatusStandsAboveAndOnEachPrintedPage() {
        assertThat(page())
                .contains("<p class=\"status\">Internal: not for publication</p>")
                .contains("@bottom-left { content: \"Internal: not for publication\"");
    }

    /** Beside a figure a reader opens its numbers; on paper, where nothing opens, they stand in the appendix. */
    @Test
    void theNumbersBehindAFigureCanBeOpenedAndPrinted() throws Exception {
        Element html = parsed(page());
        String print = page().substring(page().indexOf("@media print"));
        assertThat(print).contains("figure details { display: none; }", ".appendix { display: block;");
        assertThat(page()).contains("\n.appendix { display: none; }");
        String behind = html.getElementsByTagName("details").item(1).getTextContent();
        NodeList sections = html.getElementsByTagName("section");
        assertThat(sections.item(sections.getLength() - 1).getTextContent())
                .contains(behind.lines()
                        .skip(2)
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    @Test
    void isTheSameEachTime() {
        assertEquals(page(), page());
    }

    @Test
    void refusesWhatIsNoDrawing() {
        var e = assertThrows(
                IllegalArgumentException.class, () -> HtmlPage.render(document(), Map.of("flow", "a picture")));
        assertEquals("Not a drawing: it has no <svg element", e.getMessage());
    }

    private static String page() {
        return HtmlPage.render(document(), drawings());
    }

    private static Document document() {
        return Reports.compose(
                ClinicExample.comparison(), ClinicExample.quality(), ClinicExample.provenance(), Placeholder.all());
    }

    private static Map<String, String> drawings() {
        Map<String, String> drawings = new HashMap<>();
        for (Figure figure : Placeholder.all()) {
            drawings.put(figure.name(), SVG);
        }
        return drawings;
    }

    private static Element parsed(String page) throws Exception {
        String xml = page.replace("<!DOCTYPE html>", "");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
    }

    private static List<String> attributes(Element html, String tag, String attribute) {
        NodeList elements = html.getElementsByTagName(tag);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < elements.getLength(); i++) {
            if (elements.item(i) instanceof Element element && element.hasAttribute(attribute)) {
                values.add(element.getAttribute(attribute));
            }
        }
        return values;
    }
}
