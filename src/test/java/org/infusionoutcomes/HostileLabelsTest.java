package org.infusionoutcomes;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.infusionoutcomes.plan.setting.PlainText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An export and a plan whose words try to become markup, formulas, or other words: in every file they stay words. */
class HostileLabelsTest {

    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final String ATTRIBUTE = "\" onload=\"alert(2)\" x='";
    private static final String FORMULA = "=cmd|' /C calc'!A0";
    private static final String LONG = "W".repeat(300);
    private static final String SECTION_END = "]]></svg></style>";

    /** The sites of the export; the last two hold a right-to-left override and a bell. */
    private static final List<String> SITES = List.of(
            SCRIPT,
            ATTRIBUTE,
            FORMULA,
            "@SUM(A1)",
            LONG,
            SECTION_END,
            "&lt;b&gt; &amp; ${7*7}",
            "a\u202Ecba",
            "x\u0007y");

    private static final String PLAN = """
            cohorts:
              OCD: {label: '<script>alert(3)</script> & "quoted"', instruments: [YBOCS]}
              MDD: {label: "=HYPERLINK(1) <img src=x onerror=alert(4)>", instruments: [MADRS]}
            """;

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

    @TempDir
    private static Path folder;

    private static Path report;

    @BeforeAll
    static void run() throws IOException {
        report = folder.resolve("report");
        Path plan = Files.writeString(folder.resolve("plan.yaml"), PLAN);
        Run run =
                Run.of("report", export().writeTo(folder.resolve("export")), "--plan", plan, "--pdf", "--out", report);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    private static SmallExport export() {
        SmallExport export = new SmallExport();
        for (int patient = 0; patient < 24 * SITES.size(); patient++) {
            String site = SITES.get(patient % SITES.size());
            boolean first = patient / SITES.size() % 2 == 0;
            String id = "P" + patient;
            export.patient(id, first ? "OCD" : "MDD", "2025-Q" + (1 + patient % 4), "300")
                    .knowing("site", "\"" + site.replace("\"", "\"\"") + "\"")
                    .infusions(id, "0 2 4 7 9 11")
                    .totals(
                            id,
                            first ? "YBOCS" : "MADRS",
                            "-1:32 18:" + (8 + patient % 17) + " 60:" + (10 + patient % 19));
        }
        return export;
    }

    @Test
    void thePageHasOneScriptAndItsOwnElementsOnly() throws Exception {
        String page = Files.readString(report.resolve("report.html"));
        Element html = parsed(page.replace("<!DOCTYPE html>", ""));

        assertThat(html.getElementsByTagName("script").getLength()).isEqualTo(1);
        assertThat(html.getElementsByTagName("img").getLength()).isZero();
        assertThat(handlers(html)).isEmpty();
        assertThat(html.getTextContent())
                .contains(SCRIPT, SECTION_END, LONG, FORMULA, "a[U+202E]cba", "x[U+0007]y", "${7*7}");
        assertThat(html.getElementsByTagName("h1").item(0).getTextContent())
                .contains("<script>alert(3)</script> & \"quoted\"", "=HYPERLINK(1) <img src=x onerror=alert(4)>");
    }

    @Test
    void drawingsAreDrawings() throws Exception {
        List<Path> drawings = files(".svg");
        assertThat(drawings).hasSizeGreaterThan(10);
        for (Path drawing : drawings) {
            Element svg = parsed(Files.readString(drawing));
            assertThat(svg.getElementsByTagName("script").getLength()).isZero();
            assertThat(svg.getElementsByTagName("foreignObject").getLength()).isZero();
            assertThat(handlers(svg)).as(drawing.toString()).isEmpty();
        }
    }

    @Test
    void noCellOfATableIsAFormula() throws IOException {
        List<String> cells = new ArrayList<>();
        for (Path table : files(".csv")) {
            try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(table)) {
                rows.forEach(row -> cells.addAll(row.getFields()));
            }
        }

        assertThat(cells)
                .anySatisfy(cell -> assertThat(cell).contains(FORMULA))
                .noneMatch(cell -> cell.length() > 1
                        && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0
                        && !NUMBER.matcher(cell).matches());
    }

    @Test
    void theManifestReadsBack() throws IOException {
        JsonNode manifest = JsonMapper.builder().build().readTree(Files.readString(report.resolve("manifest.json")));

        assertThat(manifest.at("/plan/cohorts/OCD/label").asString())
                .isEqualTo("<script>alert(3)</script> & \"quoted\"");
    }

    @Test
    void nothingUnseenStandsInAnyText() throws IOException {
        for (String ending : List.of(".html", ".svg", ".csv", ".json")) {
            for (Path file : files(ending)) {
                assertThat(Files.readString(file).codePoints().filter(c -> c != '\n' && PlainText.isUnseen(c)))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void thePdfShowsTheWordsInsideItsPagesAndRunsNothing() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(report.resolve("report.pdf").toFile())) {
            float width = pdf.getPage(0).getMediaBox().getWidth();
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    assertThat(letter.getXDirAdj()).isBetween(0f, width - letter.getWidthDirAdj());
                    super.processTextPosition(letter);
                }
            };
            assertThat(stripper.getText(pdf).replaceAll("\\s", ""))
                    .contains("<script>alert(1)</script>", "=HYPERLINK(1)<imgsrc=xonerror=alert(4)>", "a[U+202E]cba");
            assertThat(pdf.getDocumentCatalog().getNames()).isNull();
            assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(pdf.getDocumentCatalog().getAcroForm()).isNull();
        }
    }

    @Test
    void aPlanWithUnseenCharactersIsRefused() throws IOException {
        Path plan = Files.writeString(
                folder.resolve("unseen.yaml"), "cohorts:\n  OCD: {label: \"ocd\\u202E\", instruments: [YBOCS]}\n");
        Run run = Run.of("report", folder.resolve("export"), "--plan", plan, "--out", folder.resolve("none"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("label", "must not hold control characters or marks of direction");
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(report)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static Element parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
    }

    /** Attributes that would run something, and links that would leave the page. */
    private static List<String> handlers(Element root) {
        List<String> found = new ArrayList<>();
        NodeList elements = root.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            for (int a = 0; a < element.getAttributes().getLength(); a++) {
                String name = element.getAttributes().item(a).getNodeName();
                String value = element.getAttributes().item(a).getNodeValue();
                if (name.startsWith("on") || name.endsWith("href") && !value.startsWith("#")) {
                    found.add(name + "=" + value);
                }
            }
        }
        return found;
    }
}
