package org.infusionoutcomes.press.picture;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.infusionoutcomes.figure.drawing.TextStyle;
import org.infusionoutcomes.figure.picture.Figure;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A figure's SVG, read back: what stands where. */
final class Svg {

    private static final Pattern POINT = Pattern.compile("([ML])(-?[\\d.]+),(-?[\\d.]+)|(Z)");

    private final Element root;

    private Svg(Element root) {
        this.root = root;
    }

    static Svg of(Figure figure) {
        return read(SvgPicture.of(figure));
    }

    static Svg read(String text) {
        try {
            return new Svg(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text)))
                    .getDocumentElement());
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("Not well-formed: " + text, e);
        }
    }

    Element root() {
        return root;
    }

    /** A line of text with the box that it fills. */
    record Text(String text, double x, double baseline, Rectangle2D box, int size, boolean bold) {}

    List<Text> texts() {
        return elements("text").stream().map(Svg::text).toList();
    }

    private static Text text(Element element) {
        double x = number(element, "x");
        double y = number(element, "y");
        int size = (int) number(element, "font-size");
        boolean bold = element.getAttribute("font-weight").equals("bold");
        String text = element.getTextContent();
        return new Text(text, x, y, TextStyle.of(size, bold).box(text, x, y), size, bold);
    }

    /** Straight lines. */
    record Line(double x1, double y1, double x2, double y2, String style) {}

    List<Line> lines() {
        return elements("line").stream()
                .map(e -> new Line(
                        number(e, "x1"), number(e, "y1"), number(e, "x2"), number(e, "y2"), e.getAttribute("style")))
                .toList();
    }

    /** Paths whose style, with that of the group around, is as asked. */
    List<Path2D> paths(Predicate<String> style) {
        List<Path2D> paths = new ArrayList<>();
        for (Element element : elements("path")) {
            Element parent = (Element) element.getParentNode();
            if (style.test(element.getAttribute("style") + parent.getAttribute("style"))) {
                paths.add(path(element.getAttribute("d"), transform(parent)));
            }
        }
        return paths;
    }

    private static Path2D path(String description, AffineTransform transform) {
        Path2D path = new Path2D.Double();
        Matcher point = POINT.matcher(description);
        while (point.find()) {
            if (point.group(4) != null) {
                path.closePath();
            } else if (point.group(1).equals("M")) {
                path.moveTo(Double.parseDouble(point.group(2)), Double.parseDouble(point.group(3)));
            } else {
                path.lineTo(Double.parseDouble(point.group(2)), Double.parseDouble(point.group(3)));
            }
        }
        path.transform(transform);
        return path;
    }

    private static AffineTransform transform(Element element) {
        Matcher matrix = Pattern.compile("matrix\\(1,0,0,1,(-?[\\d.]+),(-?[\\d.]+)\\)")
                .matcher(element.getAttribute("transform"));
        return matrix.find()
                ? AffineTransform.getTranslateInstance(
                        Double.parseDouble(matrix.group(1)), Double.parseDouble(matrix.group(2)))
                : new AffineTransform();
    }

    private List<Element> elements(String name) {
        NodeList nodes = root.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
