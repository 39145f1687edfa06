package org.infusionoutcomes.figure.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.XYStyler;

class PaletteTest {

    /** Web Content Accessibility Guidelines 2.2, 1.4.11 (marks 3 : 1) and 1.4.3 (text 4.5 : 1), on white. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void standsOutFromWhite(int cohort) {
        assertThat(contrastWithWhite(Palette.cohort(cohort))).isGreaterThanOrEqualTo(3.0);
        assertThat(contrastWithWhite(Palette.cohortText(cohort))).isGreaterThanOrEqualTo(4.5);
        assertThat(contrastWithWhite(Palette.GREY)).isGreaterThanOrEqualTo(4.5);
    }

    @Test
    void breaksLinesBehindSpacesAndHyphens() {
        assertThat(TextStyle.BODY.wrap("obsessive-compulsive disorder", 100))
                .isEqualTo(List.of("obsessive-", "compulsive", "disorder"));
        assertThat(TextStyle.BODY.wrap("depression", 200)).isEqualTo(List.of("depression"));
        assertThat(TextStyle.BODY.wrap("Donaudampfschifffahrtsgesellschaft", 100))
                .singleElement()
                .satisfies(line -> assertThat(line).endsWith("…"))
                .satisfies(line -> assertThat(TextStyle.BODY.width(line)).isLessThanOrEqualTo(100));
    }

    /** XChart measures text that is not shown; one logical font among its own ends a run where no font is installed. */
    @Test
    void givesXChartOnlyBundledFonts() throws ReflectiveOperationException {
        XYStyler styler = new XYChart(10, 10).getStyler();
        Plot.strip(styler);
        List<String> families = new ArrayList<>();
        for (Method method : XYStyler.class.getMethods()) {
            if (method.getReturnType() == Font.class && method.getParameterCount() == 0) {
                families.add(((Font) method.invoke(styler)).getFamily());
            }
        }
        assertThat(families).hasSizeGreaterThanOrEqualTo(9).containsOnly("DejaVu Sans");
    }

    private static double contrastWithWhite(Color colour) {
        double luminance = 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
        return 1.05 / (luminance + 0.05);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
    }
}
