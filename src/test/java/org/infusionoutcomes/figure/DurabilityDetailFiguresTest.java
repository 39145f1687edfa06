package org.infusionoutcomes.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.infusionoutcomes.comparison.number.Estimate;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.comparison.number.Specification;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.comparison.result.Curve;
import org.infusionoutcomes.figure.choice.ChoiceText;
import org.infusionoutcomes.figure.choice.SensitivityFigure;
import org.infusionoutcomes.figure.comparable.AdjustedFigure;
import org.infusionoutcomes.figure.durability.IntervalFigure;
import org.infusionoutcomes.figure.look.DifferenceScale;
import org.infusionoutcomes.figure.look.GridLine;
import org.infusionoutcomes.figure.picture.Figure;
import org.infusionoutcomes.plan.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The figures of relapse between visits and of the sensitivity grid. */
class DurabilityDetailFiguresTest {

    static Stream<String> inputs() {
        return Inputs.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void isDrawnWhateverTheExportHolds(String input) {
        Comparison comparison = Inputs.all().get(input);
        for (Figure figure : List.of(new IntervalFigure(comparison), new SensitivityFigure(comparison))) {
            draw(figure);
            assertThat(figure.caption() + figure.altText() + figure.table())
                    .doesNotContain("NaN", "Infinity", "Optional", "null");
        }
    }

    @Test
    void hasARowForEveryChoice() {
        TreeSet<String> choices = new TreeSet<>();
        Specification.all(Inputs.plan(Map.of())).forEach(way -> choices.addAll(way.choices()));

        assertThat(ChoiceText.all().stream().map(ChoiceText::key)).containsExactlyInAnyOrderElementsOf(choices);
    }

    /** Two ways with data enough for both cohorts, by their difference; one with data for OCD alone, behind them. */
    @Test
    void columnsAreInTheOrderOfTheirDifference() {
        Plan plan = Inputs.plan(Map.of());
        List<Specification> all = Specification.all(plan);
        List<Estimate> rows = new ArrayList<>();
        add(rows, plan, all.get(0), 0.5, 0.6);
        add(rows, plan, all.get(7), 0.3, 0.7);
        cohort(rows, all.get(9).key("OCD", 56), 0.2, 30);
        cohort(rows, all.get(9).key("MDD", 56), 0.2, 9);
        Comparison comparison = Inputs.comparison(plan, rows, Map.of(), true);

        List<GridLine> lines = GridLine.shown(comparison);

        assertThat(lines.stream().map(GridLine::specification)).containsExactly(all.get(7), all.get(0), all.get(9));
        assertThat(lines.get(0).isClear()).isTrue();
        assertThat(lines.get(1).isClear()).isFalse();
        assertThat(lines.get(2).difference()).isEmpty();
        assertThat(lines.get(2).shares()).containsExactly(OptionalDouble.of(0.2), OptionalDouble.empty());
        assertThat(draw(new SensitivityFigure(comparison))).isPositive();
    }

    /** The lowest limit is -0.6, the highest 0.1: the scale runs from -60 to 20 points. */
    @Test
    void theScaleOfDifferencesHoldsEveryLimit() {
        DifferenceScale scale = new DifferenceScale(-60, 20, 100, 160);

        assertThat(scale.labels()).containsExactly(-60, -40, -20, 0, 20);
        assertThat(scale.y(0.2)).isEqualTo(100);
        assertThat(scale.y(0)).isEqualTo(140);
        assertThat(scale.y(-0.6)).isEqualTo(260);
        assertThat(DifferenceScale.of(List.of(), 100, 160)).isEqualTo(new DifferenceScale(-20, 20, 100, 160));
    }

    /** 4 at risk are fewer than the 5 of the solid part. 5 of 40 (12.5 %) are not. */
    @Test
    void weightedCurvesGiveNoNumberWhereFewAreAtRisk() {
        Plan plan = Inputs.plan(Map.of());
        List<Estimate> rows = new ArrayList<>();
        Key key = Key.of("adjusted_durability", "OCD").rule("half-of-gain-lost").estimand("no-further-treatment");
        cohort(rows, key, 0.5, 40);
        row(rows, key.at(28), "estimate", 0.5);
        row(rows, key.at(28), "at_risk", 5);
        row(rows, key.at(56), "estimate", 0.4);
        row(rows, key.at(56), "at_risk", 4);
        OptionalDouble none = OptionalDouble.empty();
        Curve curve = new Curve(
                "adjusted_durability",
                "OCD",
                "half-of-gain-lost",
                "no-further-treatment",
                List.of(new Curve.Point(0, 40, 0, 0, 1, none, none), new Curve.Point(56, 4, 1, 0, 0.4, none, none)));
        Comparison comparison =
                new Comparison(plan, Numbers.of(rows), List.of(curve), List.of(), true, Optional.empty());

        List<List<String>> table = new AdjustedFigure(comparison).table().rows();

        assertThat(table.get(0)).containsExactly("Obsessive-compulsive disorder", "28", "50%", "5");
        assertThat(table.get(1)).containsExactly("Obsessive-compulsive disorder", "56", "insufficient data", "4");
    }

    private static void add(List<Estimate> rows, Plan plan, Specification way, double first, double second) {
        cohort(rows, way.key("OCD", 56), first, 30);
        cohort(rows, way.key("MDD", 56), second, 30);
        Key key = way.key(plan.comparisonName(), 56);
        row(rows, key, "difference", first - second);
        row(rows, key, "difference_lower", first - second - 0.2);
        row(rows, key, "difference_upper", first - second + 0.2);
    }

    private static void cohort(List<Estimate> rows, Key key, double share, double n) {
        row(rows, key, "n", n);
        row(rows, key, "events", 6);
        row(rows, key, "at_risk", n / 2);
        row(rows, key, "estimate", share);
    }

    private static void row(List<Estimate> rows, Key key, String statistic, double value) {
        rows.add(new Estimate(key, statistic, OptionalDouble.of(value)));
    }

    /** How many pixels are not white. */
    private static int draw(Figure figure) {
        BufferedImage image =
                new BufferedImage((int) figure.width(), (int) figure.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(java.awt.Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        figure.draw(g);
        g.dispose();
        int marked = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                marked += (image.getRGB(x, y) & 0xFFFFFF) != 0xFFFFFF ? 1 : 0;
            }
        }
        assertThat(marked).isPositive();
        return marked;
    }
}
