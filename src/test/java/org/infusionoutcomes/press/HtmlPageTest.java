package org.infusionoutcomes.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.infusionoutcomes.figure.Figure;
import org.infusionoutcomes.report.ClinicExample;
import org.infusionoutcomes.report.Placeholder;
import org.infusionoutcomes.report.Reports;
import org.infusionoutcomes.report.document.Document;
import org.junit.jupiter.api.Test;

class HtmlPageTest {

    private static final String SVG = "<?xml version=\"1.0\"?>\n<!DOCTYPE svg>\n"
            + "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 300\"><rect width=\"640\" height=\"300\""
            + " fill=\"#eef1f4\"/></svg>\n";

    @Test
    void isOneWholePage() throws IOException {
        Document document = Reports.compose(
                ClinicExample.comparison(), ClinicExample.quality(), ClinicExample.provenance(), Placeholder.all());
        String page = HtmlPage.render(document, drawings());
        String out = System.getProperty("page.out");
        if (out != null) {
            Files.writeString(Path.of(out), page);
        }
        assertThat(page).startsWith("<!DOCTYPE html>").contains("<svg xmlns");
    }

    private static Map<String, String> drawings() {
        Map<String, String> drawings = new HashMap<>();
        for (Figure figure : Placeholder.all()) {
            drawings.put(figure.name(), SVG);
        }
        return drawings;
    }
}
