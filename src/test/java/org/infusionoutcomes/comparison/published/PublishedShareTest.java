package org.infusionoutcomes.comparison.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalDouble;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.PlanReader;
import org.infusionoutcomes.plan.published.PublishedResult;
import org.infusionoutcomes.plan.published.PublishedResults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedShareTest {

    private static final Plan PLAN = PlanReader.defaultPlan();

    /** Limits: R 4.2.2, {@code prop.test(events, of, correct = FALSE)$conf.int}. */
    @ParameterizedTest
    @CsvSource({
        "OCD, Bloch, 0, 10, 0, 0.277532799862889",
        "OCD, Rodriguez, 4, 8, 0.215216062213878, 0.784783937786122",
        "OCD, Sharma, 1, 14, 0.0127222152478909, 0.3146870442415112",
        "MDD, Murrough, 17, 24, 0.508323063355034, 0.850853518030391",
        "MDD, Anand (ELEKT-D), 108, 195, 0.483705461832188, 0.621906316136796",
        "MDD, Sakurai (MGH), 15, 82, 0.114110218536429, 0.280121884291439"
    })
    void countsGiveWilsonsInterval(String cohort, String study, int events, int of, double lower, double upper) {
        PublishedShare share = PublishedShare.of(cohort, "response", PLAN).stream()
                .filter(s -> s.result().study().equals(study))
                .findFirst()
                .orElseThrow();

        assertEquals((double) events / of, share.share(), 1e-15);
        assertEquals(lower, share.lower().getAsDouble(), 1e-12);
        assertEquals(upper, share.upper().getAsDouble(), 1e-12);
    }

    @Test
    void aPercentAloneHasNoInterval() {
        List<PublishedShare> remission = PublishedShare.of("MDD", "remission", PLAN);
        assertThat(remission).extracting(PublishedShare::share).containsExactly(0.289, 0.30, 0.46);
        assertThat(remission).extracting(PublishedShare::lower).containsOnly(OptionalDouble.empty());
    }

    /** A percent as published is rounded to one decimal at most. */
    @Test
    void countsAndPercentOfTheTableAgree() {
        assertThat(PublishedResults.all())
                .filteredOn(r -> r.isCounted() && r.value().isPresent())
                .hasSize(3)
                .allSatisfy(r -> assertEquals(
                        100.0 * r.events().getAsLong() / r.of().getAsLong(),
                        r.value().getAsDouble(),
                        0.05));
    }

    @Test
    void refusesDays() {
        PublishedResult days = PublishedResults.ofDurability("MDD").get(2);
        assertThatThrownBy(() -> PublishedShare.of(days, 0.95))
                .hasMessage("Days are no share: Ekstrand (KetECT) 2022 median days in remission");
    }
}
