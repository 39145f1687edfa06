package org.infusionoutcomes.plan.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.infusionoutcomes.plan.PlanReader;
import org.junit.jupiter.api.Test;

/** Expected values are read off the table by eye. */
class PublishedResultsTest {

    @Test
    void holdsEveryLineOfTheTable() {
        assertThat(PublishedResults.all())
                .extracting(PublishedResult::name)
                .containsExactly(
                        "Bloch 2012",
                        "Rodriguez 2013",
                        "Sharma 2020",
                        "Murrough 2013",
                        "Phillips 2019",
                        "McInnes 2022",
                        "McInnes 2022",
                        "McInnes 2022",
                        "McInnes 2022",
                        "Anand (ELEKT-D) 2023",
                        "Sakurai (MGH) 2020",
                        "Alnefeesi 2022",
                        "Alnefeesi 2022",
                        "Ekstrand (KetECT) 2022",
                        "Ekstrand (KetECT) 2022");
    }

    @Test
    void readsEveryCell() {
        assertEquals(
                new PublishedResult(
                        "Murrough",
                        2013,
                        "MDD",
                        "open label",
                        OptionalLong.of(24),
                        "up to 6 infusions in 12 days 0.5 mg/kg",
                        "MADRS",
                        "response",
                        OptionalLong.of(17),
                        OptionalLong.of(24),
                        OptionalDouble.of(70.8),
                        ">= 50 % at the end of the series",
                        "PMC3725185",
                        "washed out of antidepressants"),
                PublishedResults.of("MDD", "response").get(0));
    }

    @Test
    void aPercentWithoutCountsIsNotCounted() {
        assertThat(PublishedResults.of("MDD", "response").stream().filter(r -> !r.isCounted()))
                .extracting(PublishedResult::study)
                .containsExactly("Phillips", "McInnes", "Alnefeesi");
    }

    @Test
    void knowsWhatIsOfDurability() {
        List<PublishedResult> found = PublishedResults.ofDurability("MDD");
        assertThat(found)
                .extracting(PublishedResult::day)
                .containsExactly(OptionalLong.of(28), OptionalLong.of(56), OptionalLong.empty());
        assertThat(found).extracting(PublishedResult::isInDays).containsExactly(false, false, true);
        assertThat(PublishedResults.ofDurability("OCD")).isEmpty();
    }

    /** A row in words that the plan does not have would stand beside nothing. */
    @Test
    void speaksTheWordsOfTheDefaultPlan() {
        var plan = PlanReader.defaultPlan();
        assertThat(PublishedResults.all()).allSatisfy(r -> {
            assertThat(plan.cohortNames()).contains(r.cohort());
            assertThat(r.instrument())
                    .satisfiesAnyOf(
                            name -> assertThat(plan.instrumentNames()).contains(name),
                            name -> assertThat(name).isEqualTo("mixed"));
            assertThat(r.isOfDurability() || Set.of("response", "remission").contains(r.measure()))
                    .isTrue();
        });
    }

    @Test
    void refusesWhatItCannotRead() {
        String header = "study,year,cohort,design,patients,regimen,instrument,measure,events,of,percent,"
                + "when_and_how_defined,source,comparability\n";
        assertThatThrownBy(() -> PublishedResults.read("study,year\n"))
                .hasMessageStartingWith("A table of published results begins with study,year,cohort,");
        assertThatThrownBy(() -> PublishedResults.read(header + "A,2020,OCD\n"))
                .hasMessage("A published result has 14 cells without quotes, got A,2020,OCD");
        assertThatThrownBy(() -> PublishedResults.read(header + "A,2020,OCD,,,,YBOCS,response,,8,,,,\n"))
                .hasMessage("Neither counts nor a value: A 2020 response");
    }
}
