package org.infusionoutcomes.between;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.intake.printed.PrintedReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers of two reports written by hand. */
class ReportPairTest {

    private static final String CURVE = "durability,OCD,,,half-of-gain-lost,no-further-treatment,";

    @TempDir
    private Path folder;

    private PrintedReport first;
    private PrintedReport second;

    /** The shares are Newcombe's (1998) first example: 48 of 80, 56 of 70. */
    @BeforeEach
    void writeBoth() throws IOException {
        first = PrintedReport.at(new PrintedExample()
                .madeFrom("aa")
                .rows(
                        "improvement,OCD,,,,,,decile_lower,9.5",
                        "improvement,OCD,,,,,,quartile_upper,50",
                        "response_all,OCD,,,,,,events,48",
                        "response_all,OCD,,,,,,n,80",
                        "response_all,OCD,,,,,,estimate,0.6")
                .rows("response_all,OCD,,,,,,lower,0.49", "response_all,OCD-MDD,,,,,,fisher_p,0.5")
                .rows(CURVE + ",events,10", CURVE + ",n,30", CURVE + ",median,40")
                .rows(CURVE + ",per_100_months,30.4375")
                .rows(CURVE + ",per_100_months_lower,14.595964343853097")
                .rows(CURVE + ",per_100_months_upper,55.975646202891618")
                .rows(
                        CURVE + "28,estimate,0.6",
                        CURVE + "28,lower,0.4",
                        CURVE + "28,upper,0.75",
                        CURVE + "28,at_risk,9")
                .rows(CURVE + "56,estimate,1", CURVE + "56,lower,", CURVE + "56,upper,", CURVE + "56,at_risk,9")
                .writeTo(folder.resolve("first")));
        second = PrintedReport.at(new PrintedExample()
                .madeFrom("bb")
                .rows(
                        "improvement,OCD,,,,,,decile_lower,7",
                        "improvement,OCD,,,,,,quartile_upper,60.5",
                        "response_all,OCD,,,,,,events,56",
                        "response_all,OCD,,,,,,n,70",
                        "response_all,OCD,,,,,,estimate,0.8")
                .rows("response_all,OCD,,,,,,lower,0.69", "response_all,OCD-MDD,,,,,,fisher_p,0.1")
                .rows(CURVE + ",events,20", CURVE + ",n,30", CURVE + ",median,")
                .rows(CURVE + ",per_100_months,40.583333333333329")
                .rows(CURVE + ",per_100_months_lower,24.789354325382167")
                .rows(CURVE + ",per_100_months_upper,62.677666827510528")
                .rows(
                        CURVE + "28,estimate,0.5",
                        CURVE + "28,lower,0.3",
                        CURVE + "28,upper,0.65",
                        CURVE + "28,at_risk,9")
                .rows(
                        CURVE + "56,estimate,0.5",
                        CURVE + "56,lower,0.3",
                        CURVE + "56,upper,0.65",
                        CURVE + "56,at_risk,9")
                .rows("hours,OCD,YBOCS,,,,,n,3")
                .writeTo(folder.resolve("second")));
    }

    /** Newcombe (1998), example a, method 10: 0.2, 0.0524 to 0.3339. */
    @Test
    void aShareHasNewcombesInterval() {
        Change response = change(true, "response_all", "", "estimate");

        assertThat(response.difference().getAsDouble()).isCloseTo(0.2, within(1e-12));
        assertThat(response.interval().orElseThrow().lower()).isCloseTo(0.0524, within(5e-5));
        assertThat(response.interval().orElseThrow().upper()).isCloseTo(0.3339, within(5e-5));
        assertThat(response.method()).isEqualTo("newcombe");
    }

    /** 10 events in 1,000 days against 20 in 1,500; src/test/r/compare-rates.R. */
    @Test
    void aRateHasOneFromItsPoissonLimits() {
        Change rate = change(true, "durability", "", "per_100_months");

        assertThat(rate.difference().getAsDouble()).isCloseTo(10.145833333333329, within(1e-12));
        assertThat(rate.interval().orElseThrow().lower()).isCloseTo(-19.881598864306707, within(1e-9));
        assertThat(rate.interval().orElseThrow().upper()).isCloseTo(37.332481241762466, within(1e-9));
    }

    /** −0.1 − √((0.5 − 0.3)² + (0.75 − 0.6)²) = −0.35; −0.1 + √((0.65 − 0.5)² + (0.6 − 0.4)²) = 0.15. */
    @Test
    void aCurveValueHasOneFromItsLimits() {
        Change well = change(true, "durability", "28", "estimate");
        Interval interval = well.interval().orElseThrow();

        assertThat(well.difference().getAsDouble()).isCloseTo(-0.1, within(1e-12));
        assertThat(interval.lower()).isCloseTo(-0.35, within(1e-12));
        assertThat(interval.upper()).isCloseTo(0.15, within(1e-12));
        assertThat(well.method()).isEqualTo("curve-limits");
    }

    @Test
    void aCurveAtOneHasNone() {
        Change well = change(true, "durability", "56", "estimate");

        assertThat(well.difference()).hasValue(-0.5);
        assertThat(well.interval()).isEmpty();
        assertThat(well.note()).isEqualTo("no limits in a report: no interval");
    }

    @Test
    void reportsThatSharePatientsHaveNoInterval() {
        ReportPair pair = ReportPair.of(first, second, false);

        assertThat(pair.changes()).allMatch(change -> change.interval().isEmpty());
        assertThat(change(false, "response_all", "", "estimate").note())
                .isEqualTo("these reports may share patients: no interval");
        assertThat(change(false, "response_all", "", "events").difference()).hasValue(8);
    }

    /** They are no limits, though their names end alike: 7 - 9.5, 60.5 - 50. */
    @Test
    void quantilesAreSubtracted() {
        assertThat(change(true, "improvement", "", "decile_lower").difference()).hasValue(-2.5);
        assertThat(change(true, "improvement", "", "quartile_upper").difference())
                .hasValue(10.5);
    }

    @Test
    void whatCannotBeSubtractedSaysWhy() {
        assertThat(change(true, "response_all", "", "lower").note()).isEqualTo("not subtracted");
        assertThat(change(true, "response_all", "", "fisher_p").note()).isEqualTo("not subtracted");
        assertThat(change(true, "durability", "", "median").note()).isEqualTo("not defined in the second");
        assertThat(change(true, "hours", "", "n").note()).isEqualTo("only in the second");
    }

    @Test
    void plainNumbersHaveADifferenceAndNoInterval() {
        Change events = change(true, "durability", "", "events");

        assertThat(events.difference()).hasValue(10);
        assertThat(events.interval()).isEmpty();
        assertThat(events.note()).isEmpty();
    }

    private Change change(boolean independent, String analysis, String at, String statistic) {
        return ReportPair.of(first, second, independent).changes().stream()
                .filter(c -> c.key().analysis().equals(analysis)
                        && c.key().at().equals(at)
                        && c.statistic().equals(statistic))
                .findFirst()
                .orElseThrow();
    }
}
