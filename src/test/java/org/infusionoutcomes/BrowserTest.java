package org.infusionoutcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The report on {@code data/sample} in a real browser, opened from disk. */
class BrowserTest {

    private static final int DESK = 1280;
    private static final int PHONE = 400;

    @TempDir
    private static Path folder;

    private static Chromium browser;

    @BeforeAll
    static void start() {
        browser = Chromium.start();
        assertThat(Run.of("report", "data/sample", "--out", folder.resolve("report"))
                        .exitCode())
                .isZero();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() {
        browser.width(DESK);
        open(true);
    }

    private static void open(boolean script) {
        browser.scripts(script);
        browser.open(folder.resolve("report").resolve("report.html"));
    }

    @Test
    void theConsoleStaysEmpty() {
        browser.complaints();
        open();
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void everyFigureIsSeen(int width) {
        browser.width(width);
        List<?> sizes = (List<?>)
                browser.ask(
                        "return Array.from(document.querySelectorAll('main figure'),"
                                + " f => { const box = f.querySelector('svg').getBoundingClientRect(); return Math.min(box.width, box.height); })");

        assertThat(sizes)
                .hasSizeGreaterThan(10)
                .allSatisfy(size -> assertThat(((Number) size).doubleValue()).isGreaterThan(100));
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void thePageDoesNotScrollSideways(int width) {
        browser.width(width);

        assertThat((Boolean) browser.ask(
                        "return document.documentElement.scrollWidth === document.documentElement.clientWidth"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void axeFindsNothing(int width) throws IOException {
        browser.width(width);
        browser.ask("document.querySelectorAll('details').forEach(d => { d.open = true; })");

        assertThat(browser.violations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"published/report.html", "compared/compare.html"})
    void axeFindsNothingOnTheOtherPages(String page) throws IOException {
        Path report = folder.resolve("report");
        Path published = folder.resolve("published");
        assertThat(Run.of("report", "data/sample", "--disclosure", "publish", "--out", published)
                        .exitCode())
                .isZero();
        assertThat(Run.of("compare", report, published, "--out", folder.resolve("compared"))
                        .exitCode())
                .isZero();
        browser.open(folder.resolve(page));

        assertThat(browser.violations()).isEmpty();
    }

    @Test
    void everyLinkOfTheContentsReachesItsPlace() {
        browser.ask("document.querySelector('nav details').open = true");
        List<WebElement> links = browser.driver().findElements(By.cssSelector("nav a"));
        assertThat(links).hasSizeGreaterThan(25);
        for (WebElement link : links) {
            link.sendKeys(Keys.ENTER);
            assertThat((Boolean)
                            browser.ask("const box = document.querySelector(location.hash).getBoundingClientRect();"
                                    + " return box.top >= -2 && box.top < innerHeight && box.height > 0"))
                    .as(link.getAttribute("href"))
                    .isTrue();
        }
    }

    @Test
    void theFirstKeySkipsToTheReport() {
        browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
        WebElement skip = browser.driver().switchTo().activeElement();
        assertThat(skip.getText()).isEqualTo("Skip to the report");

        skip.sendKeys(Keys.ENTER);

        assertThat(browser.ask("return location.hash")).isEqualTo("#content");
    }

    /** Findings by rule: words in the first column, counts in the last. */
    @Test
    void aTableIsSortedByKeyboard() {
        WebElement table = browser.driver().findElement(By.cssSelector("#quality table.sortable"));
        WebElement head = table.findElement(By.cssSelector("thead th:last-child"));
        WebElement button = head.findElement(By.tagName("button"));

        button.sendKeys(Keys.ENTER);
        assertThat(head.getAttribute("aria-sort")).isEqualTo("ascending");
        List<Integer> up = numbers(table);
        button.sendKeys(Keys.SPACE);
        assertThat(head.getAttribute("aria-sort")).isEqualTo("descending");
        List<Integer> down = numbers(table);

        assertThat(up).hasSizeGreaterThan(5).isSorted();
        assertThat(down).isSortedAccordingTo((a, b) -> Integer.compare(b, a)).hasSameSizeAs(up);
    }

    @Test
    void printsNothingBeyondThePaperEdge() throws IOException {
        try (PDDocument paper = Loader.loadPDF(browser.printed())) {
            float width = paper.getPage(0).getMediaBox().getWidth();
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    assertThat(letter.getXDirAdj()).isBetween(0f, width - letter.getWidthDirAdj());
                }
            }.getText(paper);
        }
    }

    @Test
    void printsTheSummaryOnOnePage() throws IOException {
        try (PDDocument paper = Loader.loadPDF(browser.printed())) {
            assertThat(page(paper, 1))
                    .contains("Summary", "What must not be concluded", "one small p-value")
                    .doesNotContain("Flow of patients");
            assertThat(page(paper, 2)).contains("Flow of patients");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void printsEachSentenceAndCellWithAndWithoutScript(boolean script) throws IOException {
        List<?> texts = (List<?>)
                browser.ask(
                        "return Array.from(document.querySelectorAll('h1, h2, h3, main p, main li,"
                                + " main td span, main tbody th, caption, figcaption'), e => e.closest('nav, figure details') ? '' : e.textContent)");
        assertThat(texts).hasSizeGreaterThan(1000);
        open(script);
        String printed = letters(browser.printed());

        assertThat(texts)
                .map(text -> withoutBlanks(text.toString()))
                .allSatisfy(text -> assertThat(printed.contains(text)).as(text).isTrue());
    }

    private static List<Integer> numbers(WebElement table) {
        return table.findElements(By.cssSelector("tbody tr td:last-child")).stream()
                .map(cell -> Integer.valueOf(cell.getText().strip()))
                .toList();
    }

    private static String page(PDDocument paper, int number) throws IOException {
        PDFTextStripper text = new PDFTextStripper();
        text.setStartPage(number);
        text.setEndPage(number);
        return text.getText(paper);
    }

    private static String letters(byte[] pdf) throws IOException {
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            return withoutBlanks(new PDFTextStripper().getText(paper));
        }
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("[\\s\u00a0]+", "");
    }
}
