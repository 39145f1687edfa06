package org.infusionoutcomes.report.material;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.plan.Reporting;
import org.infusionoutcomes.report.DefaultPlan;
import org.infusionoutcomes.report.document.Grid.Cell;
import org.infusionoutcomes.report.reading.Contrast;
import org.infusionoutcomes.report.reading.Limits;
import org.infusionoutcomes.report.reading.OnDay;
import org.infusionoutcomes.report.reading.Share;
import org.junit.jupiter.api.Test;

class CellsTest {

    private static final Reporting REPORTING = DefaultPlan.reporting();

    @Test
    void aShareNeedsTenPatients() {
        assertEquals(new Cell("50%", "24\u201376%; 5 of 10"), Cells.share(share(5, 10, 0.2366, 0.7634), REPORTING));
        assertEquals(new Cell("insufficient data", "4 of 9"), Cells.share(share(4, 9, 0.19, 0.73), REPORTING));
        assertEquals(Cells.NOT_HERE, Cells.share(Optional.empty(), REPORTING));
    }

    @Test
    void aDifferenceNeedsBothSides() {
        Optional<Contrast> contrast =
                Optional.of(new Contrast(-0.0551, new Limits(-0.12, 0.0149), OptionalDouble.of(0.2)));
        Cell shown = Cells.difference(share(60, 200, 0, 1), share(80, 250, 0, 1), contrast, REPORTING);
        assertEquals(new Cell("\u22125.5 pp", "\u221212.0 to 1.5; p\u00A0=\u00A00.20"), shown);
        Cell withFew = Cells.difference(share(3, 9, 0, 1), share(80, 250, 0, 1), contrast, REPORTING);
        assertEquals(new Cell("insufficient data", ""), withFew);
    }

    @Test
    void aPValueNeverStandsAlone() {
        assertEquals(Cells.NONE, Cells.contrast(Optional.empty(), true, 2, "", "log-rank"));
    }

    @Test
    void aCurveIsReadWhereEnoughAreAtRisk() {
        // 61 entrants: at least 5 and at least 6.1 at risk
        Cell solid = Cells.onDay(onDay(0.331, Optional.of(new Limits(0.198, 0.47)), 7), true, REPORTING);
        assertEquals(new Cell("33%", "20\u201347%; 7 at risk"), solid);
        Cell dashed = Cells.onDay(onDay(0.331, Optional.of(new Limits(0.198, 0.47)), 6), true, REPORTING);
        assertEquals(new Cell("insufficient data", "6 at risk"), dashed);
        Cell smallCurve = Cells.onDay(onDay(0.331, Optional.of(new Limits(0.198, 0.47)), 7), false, REPORTING);
        assertEquals(new Cell("insufficient data", "7 at risk"), smallCurve);
    }

    @Test
    void anEndWithFewAtRiskIsMarked() {
        assertEquals(
                new Cell("insufficient data", "the curve stands at 0% with nobody at risk"),
                Cells.onDay(onDay(0, Optional.empty(), 0), true, REPORTING));
        assertEquals(
                new Cell("insufficient data", "the curve stands at 100% with 3 at risk"),
                Cells.onDay(onDay(1, Optional.empty(), 3), true, REPORTING));
        assertEquals(new Cell("100%", "40 at risk"), Cells.onDay(onDay(1, Optional.empty(), 40), true, REPORTING));
    }

    @Test
    void theOtherSideOfACurveTurnsItsInterval() {
        OnDay relapsed = onDay(0.75, Optional.of(new Limits(0.5, 0.875)), 30)
                .orElseThrow()
                .complement();
        assertEquals(0.25, relapsed.estimate().getAsDouble());
        assertEquals(Optional.of(new Limits(0.125, 0.5)), relapsed.limits());
    }

    private static Optional<OnDay> onDay(double estimate, Optional<Limits> limits, long atRisk) {
        return Optional.of(new OnDay(56, OptionalDouble.of(estimate), limits, atRisk, 61));
    }

    private static Optional<Share> share(long events, long n, double lower, double upper) {
        return Optional.of(
                new Share(events, n, OptionalDouble.of((double) events / n), Optional.of(new Limits(lower, upper))));
    }
}
