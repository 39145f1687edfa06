package org.infusionoutcomes.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.figure.picture.Figure;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final List<String> OF_SINGLE_PATIENTS = List.of("waterfall", "profiles", "swimmers");

    private static Set<String> names(Comparison comparison) {
        return Figures.all(comparison).stream().map(Figure::name).collect(Collectors.toSet());
    }

    @Test
    void withoutSinglePatientsNoFigureOfThemIsMade() {
        Comparison all = RealInputs.all().get("sample");
        Comparison without = new Comparison(
                all.plan(),
                all.numbers(),
                all.curves(),
                all.quarters(),
                all.observableDaysGiven(),
                all.focusQuarter(),
                all.subgroups(),
                all.refusals(),
                Optional.empty());

        assertThat(names(all)).containsAll(OF_SINGLE_PATIENTS);
        assertThat(names(without))
                .doesNotContainAnyElementsOf(OF_SINGLE_PATIENTS)
                .contains("spread", "completeness");
    }

    @Test
    void figuresOfSinglePatientsSayHowManyAreDrawnAndThatTheyAreNotForPublication() {
        for (Figure figure : Figures.all(RealInputs.all().get("sample"))) {
            if (OF_SINGLE_PATIENTS.contains(figure.name())) {
                assertThat(figure.caption())
                        .containsPattern("at even ranks of all sorted by .*: OCD \\d+ of \\d+; MDD \\d+ of \\d+\\.")
                        .contains("not for publication");
                assertThat(figure.table().rows().size()).isLessThanOrEqualTo(10);
            }
        }
    }

    /** Text of 13 units is 8 points where a unit is 8/13 points: no figure is then taller than the 210 mm it may have. */
    @Test
    void everyFigureFitsOnASideOfPaperWithTextOfEightPoints() {
        double millimetresAUnit = 8.0 / 13 * 25.4 / 72;
        RealInputs.all()
                .forEach((input, comparison) -> Figures.all(comparison)
                        .forEach(figure -> assertThat(figure.height() * millimetresAUnit)
                                .as(input + ": " + figure.name())
                                .isLessThanOrEqualTo(210)));
    }

    /** Drugs and site with 10 levels, a column with 12: too tall for one page. */
    @Test
    void aFamilyThatIsTooTallGoesOnOnASecondPage() {
        Comparison comparison = RealInputs.all().get("a column of twelve levels");
        assertThat(Figures.all(comparison).stream().map(Figure::title))
                .contains(
                        "Response in subgroups: drugs, site and others (1 of 2)",
                        "Response in subgroups: drugs, site and others (2 of 2)",
                        "Response in subgroups: the patient");
        assertThat(names(comparison)).contains("subgroups-response-other", "subgroups-response-other-2");
    }

    @Test
    void everyNameStandsOnce() {
        RealInputs.all()
                .values()
                .forEach(comparison -> assertThat(
                                Figures.all(comparison).stream().map(Figure::name))
                        .doesNotHaveDuplicates());
    }
}
