package org.infusionoutcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The report on {@code data/sample} as PDF. */
class PdfReportTest {

    /** A sixth of an inch: less than any margin. */
    private static final float EDGE = 12;

    @TempDir
    private static Path folder;

    private static byte[] pdf;

    @BeforeAll
    static void print() throws IOException {
        pdf = printed("first");
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_2_A", "PDFUA_1"})
    void keepsTheStandards(PDFAFlavour flavour) throws Exception {
        assertThat(VeraPdf.brokenRules(pdf, flavour)).isEmpty();
    }

    @Test
    void isTheSameEachTime() throws IOException {
        assertThat(printed("second")).isEqualTo(pdf);
    }

    @Test
    void eachPageSaysWhichOfHowManyAndWhoMaySeeIt() throws IOException {
        try (PDDocument report = Loader.loadPDF(pdf)) {
            int pages = report.getNumberOfPages();
            for (int page = 1; page <= pages; page++) {
                assertThat(text(report, page)).contains("Page " + page + " of " + pages, "Internal");
            }
        }
    }

    @Test
    void theSummaryIsThePageToSign() throws IOException {
        try (PDDocument report = Loader.loadPDF(pdf)) {
            assertThat(text(report, 1))
                    .contains("What must not be concluded", "one small p-value")
                    .doesNotContain("Flow of patients");
            assertThat(text(report, 2)).contains("Contents", "Flow of patients");
        }
    }

    @Test
    void saysWhatTheHtmlSaysAndFindsItsSections() throws IOException {
        String html = Files.readString(folder.resolve("first").resolve("report.html"));
        try (PDDocument report = Loader.loadPDF(pdf)) {
            String all = words(new PDFTextStripper().getText(report));
            List<String> bookmarks = bookmarks(report);
            assertThat(bookmarks).hasSizeGreaterThan(15);
            for (String bookmark : bookmarks) {
                assertThat(html).contains(bookmark);
                assertThat(all).contains(words(bookmark));
            }
            assertThat(report.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(html)
                    .contains("<title>" + report.getDocumentInformation().getTitle() + "</title>");
        }
    }

    /** Axis titles are drawn, not written in a paragraph: found as text they can be searched and read aloud. */
    @Test
    void textInFiguresIsText() throws IOException {
        try (PDDocument report = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(report)).contains("Days since the endpoint");
        }
    }

    @Test
    void nothingReachesThePaperEdgeAndNoPageIsNearlyEmpty() throws IOException {
        try (PDDocument report = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= report.getNumberOfPages(); page++) {
                List<TextPosition> letters = letters(report, page);
                PDPage paper = report.getPage(page - 1);
                float width = paper.getMediaBox().getWidth();
                assertThat(letters).as("page " + page).hasSizeGreaterThan(250);
                assertThat(letters)
                        .as("page " + page)
                        .allSatisfy(letter -> assertThat(letter.getXDirAdj())
                                .isBetween(EDGE, width - EDGE - letter.getWidthDirAdj()));
            }
        }
    }

    @Test
    void fitsOtherPaper() throws IOException {
        try (PDDocument report = Loader.loadPDF(printed("letter", "--paper", "letter"))) {
            assertThat(report.getPage(0).getMediaBox().getWidth()).isEqualTo(612);
            assertThat(report.getPage(0).getMediaBox().getHeight()).isEqualTo(792);
        }
    }

    @Test
    void paperWithoutPdfIsAMistake() {
        Run run = Run.of("report", "data/sample", "--out", folder.resolve("none"), "--paper", "A4");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("--paper: only the PDF has a paper\n  add --pdf or leave --paper out\n");
    }

    private static byte[] printed(String name, String... further) throws IOException {
        List<Object> arguments =
                new ArrayList<>(List.of("report", "data/sample", "--pdf", "--out", folder.resolve(name)));
        arguments.addAll(List.of(further));
        Run run = Run.of(arguments.toArray());
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return Files.readAllBytes(folder.resolve(name).resolve("report.pdf"));
    }

    private static String text(PDDocument report, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(report);
    }

    private static List<TextPosition> letters(PDDocument report, int page) throws IOException {
        List<TextPosition> letters = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition letter) {
                letters.add(letter);
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(report);
        return letters;
    }

    private static List<String> bookmarks(PDDocument report) {
        List<String> names = new ArrayList<>();
        for (PDOutlineItem item :
                report.getDocumentCatalog().getDocumentOutline().children()) {
            names.add(item.getTitle());
        }
        return names;
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
