package org.infusionoutcomes.report.material;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.plan.Reporting;
import org.infusionoutcomes.report.DefaultPlan;
import org.infusionoutcomes.report.material.ShareSentences.Side;
import org.infusionoutcomes.report.reading.Contrast;
import org.infusionoutcomes.report.reading.Limits;
import org.infusionoutcomes.report.reading.Share;
import org.junit.jupiter.api.Test;

/** The numbers are made up; percents are worked by hand: 61 / 223 = 0.27354, 110 / 278 = 0.39568. */
class ShareSentencesTest {

    private static final Reporting REPORTING = DefaultPlan.reporting();
    private static final Side OCD = side("OCD", 61, 223);
    private static final Side MDD = side("MDD", 110, 278);

    @Test
    void saysWhichIsLowerWhenChanceIsLeftOut() {
        assertEquals(
                "Response was lower in OCD than in MDD: 27.4% (61 of 223) against 39.6% (110 of 278), a difference of"
                        + " \u221212.2 percentage points (95% interval \u221220.2 to \u22123.9; p\u00A0=\u00A00.0045).",
                compared(OCD, MDD, contrast(-0.1221, -0.2019, -0.0389, 0.0045)));
    }

    @Test
    void saysWhichIsHigherWhenChanceIsLeftOut() {
        assertEquals(
                "Response was higher in MDD than in OCD: 39.6% (110 of 278) against 27.4% (61 of 223), a difference of 12.2"
                        + " percentage points (95% interval 3.9\u201320.2; p\u00A0<\u00A00.001).",
                compared(MDD, OCD, contrast(0.1221, 0.0389, 0.2019, 0.0001)));
    }

    @Test
    void namesNoDirectionWhenChanceCouldDoIt() {
        // 6 of 20 is 30 %; whole percents, as one side has fewer than 100 patients
        assertEquals(
                "Response was 30% (6 of 20) in OCD and 39.6% (110 of 278) in MDD; the difference of \u221210 percentage"
                        + " points (95% interval \u221226 to 13; p\u00A0=\u00A00.48) is within what chance alone can give.",
                compared(side("OCD", 6, 20), MDD, contrast(-0.0957, -0.262, 0.134, 0.48)));
    }

    /** Interval and test on different sides of chance. */
    @Test
    void namesTheBorder() {
        assertEquals(
                "Response was lower in OCD than in MDD: 27.4% (61 of 223) against 39.6% (110 of 278), a difference of"
                        + " \u221212.2 percentage points (95% interval \u221220.2 to \u22123.9; p\u00A0=\u00A00.064), but only"
                        + " just: by the exact test alone chance could give it.",
                compared(OCD, MDD, contrast(-0.1221, -0.2019, -0.0389, 0.064)));
        assertEquals(
                "Response was 27.4% (61 of 223) in OCD and 39.6% (110 of 278) in MDD; the difference of \u221212.2 percentage"
                        + " points (95% interval \u221220.2 to 0.1; p\u00A0=\u00A00.040) is within what chance alone can give,"
                        + " but only just: the exact test alone would say more.",
                compared(OCD, MDD, contrast(-0.1221, -0.2019, 0.001, 0.04)));
    }

    @Test
    void comparesNothingWithTooFew() {
        assertEquals(
                "Response: insufficient data to compare OCD with MDD (3 of 9 and 110 of 278; at least 10 patients are"
                        + " needed in each).",
                compared(side("OCD", 3, 9), MDD, contrast(-0.06, -0.3, 0.2, 0.9)));
    }

    @Test
    void showsBothWithoutAContrast() {
        assertEquals(
                "Response was 27.4% (61 of 223) in OCD and 39.6% (110 of 278) in MDD.",
                compared(OCD, MDD, Optional.empty()));
    }

    @Test
    void speaksOfOneCohort() {
        Share share = new Share(10, 20, OptionalDouble.of(0.5), Optional.of(new Limits(0.299, 0.701)));
        assertEquals(
                "Response in MDD: 50% (10 of 20; 95% interval 30\u201370%).",
                ShareSentences.alone("Response", new Side("MDD", share), REPORTING, "95%"));
        assertEquals(
                "Response in MDD: insufficient data (4 of 9; at least 10 patients are needed).",
                ShareSentences.alone("Response", side("MDD", 4, 9), REPORTING, "95%"));
    }

    private static String compared(Side first, Side second, Optional<Contrast> contrast) {
        return ShareSentences.compared("Response", first, second, contrast, REPORTING, "95%");
    }

    private static Optional<Contrast> contrast(double estimate, double lower, double upper, double p) {
        return Optional.of(new Contrast(estimate, new Limits(lower, upper), OptionalDouble.of(p)));
    }

    private static Side side(String cohort, long events, long n) {
        return new Side(cohort, new Share(events, n, OptionalDouble.of((double) events / n), Optional.empty()));
    }
}
