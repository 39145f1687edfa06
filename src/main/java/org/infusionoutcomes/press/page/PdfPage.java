package org.infusionoutcomes.press.page;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.infusionoutcomes.figure.picture.Figure;
import org.infusionoutcomes.report.document.Document;
import org.w3c.dom.Element;

/**
 * How a report looks as PDF: the same content as the HTML page, as PDF/A-2a (ISO 19005-2: to be kept) and PDF/UA-1
 * (ISO 14289-1: to be read aloud), with its typeface inside and its figures as vectors with real text.
 */
public final class PdfPage {

    private PdfPage() {}

    /**
     * Prints the report.
     *
     * @param document what is said
     * @param figures those that the document names; one that is not here stands as its caption
     * @param paper what it is printed on
     * @return the bytes of a PDF file, the same for the same report
     * @throws IOException if the typeface cannot be read
     */
    public static byte[] render(Document document, List<Figure> figures, Paper paper) throws IOException {
        Map<String, Figure> byName = new TreeMap<>();
        figures.forEach(figure -> byName.put(figure.name(), figure));
        Map<String, FigureSize> sizes = new TreeMap<>();
        byName.forEach((name, figure) -> sizes.put(name, FigureSize.on(paper, figure)));
        String page =
                Templates.render("print/report.jte", Map.of("document", document, "figures", sizes, "paper", paper));
        try (PdfBoxRenderer renderer = builder(page, byName).buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            return saved(renderer.getPdfDocument());
        }
    }

    private static PdfRendererBuilder builder(String page, Map<String, Figure> figures) {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withHtmlContent(page, null)
                .withProducer("infusion-outcomes")
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .useObjectDrawerFactory(new Drawers(figures));
        typeface(builder, "DejaVuSans.ttf", 400);
        typeface(builder, "DejaVuSans-Bold.ttf", 700);
        return builder;
    }

    private static void typeface(PdfRendererBuilder builder, String file, int weight) {
        builder.useFont(
                () -> PdfPage.class.getResourceAsStream("/org/infusionoutcomes/fonts/" + file),
                "DejaVu Sans",
                weight,
                FontStyle.NORMAL,
                true);
    }

    private static byte[] saved(PDDocument pdf) throws IOException {
        PdfDates.remove(pdf);
        pdf.setDocumentId(1L);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdf.save(out);
        return out.toByteArray();
    }

    private record Drawers(Map<String, Figure> figures) implements FSObjectDrawerFactory {

        @Override
        public boolean isReplacedObject(Element element) {
            return figures.containsKey(element.getAttribute("data"));
        }

        @Override
        public FSObjectDrawer createDrawer(Element element) {
            return new FigureDrawer(figures.get(element.getAttribute("data")));
        }
    }
}
