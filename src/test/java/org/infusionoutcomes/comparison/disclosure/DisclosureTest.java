package org.infusionoutcomes.comparison.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.number.Estimate;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.NotShown;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.comparison.result.Publication.Withheld;
import org.infusionoutcomes.comparison.result.SinglePatients;
import org.infusionoutcomes.figure.Inputs;
import org.junit.jupiter.api.Test;

class DisclosureTest {

    private static final Key FLOW = Key.of("flow", "OCD");

    @Test
    void anAnalysisWithoutARuleIsWithheldWhole() {
        Comparison published = publish(List.of(row(Key.of("tomorrow's analysis", "OCD"), "n", 500)));

        assertThat(published.numbers().rows()).isEmpty();
        assertThat(published.publication().orElseThrow().withheld())
                .containsExactly(
                        new Withheld("tomorrow's analysis", "OCD", true, "no rule says what of it may be published"));
    }

    /** 100 patients: 80 analysed, 3 set aside, 17 pending: 17 would tell the 3. */
    @Test
    void oneSmallReasonHidesAllReasonsAndKeepsTheTotals() {
        Numbers numbers = publish(flow(100, 3, 0, 17, 0, 0, 80)).numbers();

        assertThat(numbers.value(FLOW, "patients")).hasValue(100);
        assertThat(numbers.value(FLOW, "analysed")).hasValue(80);
        assertThat(numbers.isHidden(FLOW, "set_aside")).isTrue();
        assertThat(numbers.isHidden(FLOW, "pending")).isTrue();
        assertThat(numbers.isHidden(FLOW, "no_infusion")).isTrue();
    }

    @Test
    void largeReasonsAreShown() {
        Numbers numbers = publish(flow(110, 13, 0, 17, 0, 0, 80)).numbers();

        assertThat(numbers.value(FLOW, "set_aside")).hasValue(13);
        assertThat(numbers.value(FLOW, "no_infusion")).hasValue(0);
    }

    @Test
    void aTotalThatWouldTellTheFewLeftOutIsHidden() {
        Numbers numbers = publish(flow(85, 5, 0, 0, 0, 0, 80)).numbers();

        assertThat(numbers.isHidden(FLOW, "patients")).isTrue();
        assertThat(numbers.value(FLOW, "analysed")).hasValue(80);
    }

    @Test
    void aHiddenNumberIsNeverTakenForNone() {
        Numbers numbers = publish(flow(8, 0, 0, 0, 0, 0, 8)).numbers();

        assertThatThrownBy(() -> numbers.count(FLOW, "analysed")).isInstanceOf(NotShown.class);
        assertThatThrownBy(() -> numbers.value(FLOW, "analysed")).isInstanceOf(NotShown.class);
        assertThatThrownBy(() -> numbers.has(FLOW, "analysed")).isInstanceOf(NotShown.class);
    }

    @Test
    void noSinglePatientIsLeft() {
        Comparison all = new Comparison(
                Inputs.plan(Map.of()),
                Numbers.of(List.of()),
                List.of(),
                List.of(),
                true,
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.of(new SinglePatients(List.of())));

        assertThat(Disclosure.publish(all).singlePatients()).isEmpty();
    }

    private static Comparison publish(List<Estimate> rows) {
        return Disclosure.publish(
                new Comparison(Inputs.plan(Map.of()), Numbers.of(rows), List.of(), List.of(), true, Optional.empty()));
    }

    private static List<Estimate> flow(
            long patients,
            long setAside,
            long noInfusion,
            long pending,
            long noBaseline,
            long belowLeast,
            long analysed) {
        List<Estimate> rows = new ArrayList<>();
        rows.add(row(FLOW, "patients", (double) patients));
        rows.add(row(FLOW, "set_aside", (double) setAside));
        rows.add(row(FLOW, "no_infusion", (double) noInfusion));
        rows.add(row(FLOW, "pending", (double) pending));
        rows.add(row(FLOW, "no_baseline", (double) noBaseline));
        rows.add(row(FLOW, "below_least", (double) belowLeast));
        rows.add(row(FLOW, "analysed", (double) analysed));
        return rows;
    }

    private static Estimate row(Key key, String statistic, double value) {
        return new Estimate(key, statistic, OptionalDouble.of(value));
    }
}
