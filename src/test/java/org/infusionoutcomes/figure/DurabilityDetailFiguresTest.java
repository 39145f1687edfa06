package org.infusionoutcomes.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.infusionoutcomes.comparison.Comparison;
import org.infusionoutcomes.comparison.Estimate;
import org.infusionoutcomes.comparison.Key;
import org.infusionoutcomes.comparison.Specification;
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
