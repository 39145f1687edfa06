package planted.course;

import com.fasterxml.jackson.annotation.JsonValue;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import de.siegmar.fastcsv.reader.CsvReader;
import gg.jte.TemplateEngine;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.math3.util.FastMath;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.jfree.svg.SVGGraphics2D;
import org.knowm.xchart.XYChart;
import picocli.CommandLine;
import tech.tablesaw.api.Table;
import tools.jackson.databind.JsonNode;

/** Breaks rules on purpose: every library in a room that is not its place. */
class Libraries {

    CsvReader<?> csv;
    TemplateEngine templates;
    SVGGraphics2D svg;
    XYChart chart;
    CommandLine line;
    Table table;
    JsonNode json;
    PdfRendererBuilder pages;
    PDDocument pdf;
    OPCPackage workbook;
    ZipFile archive;

    @JsonValue
    double number() {
        return FastMath.exp(1);
    }
}
