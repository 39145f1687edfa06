package org.infusionoutcomes.press.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.infusionoutcomes.comparison.number.Estimate;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.figure.Figures;
import org.infusionoutcomes.figure.FollowUps;
import org.infusionoutcomes.figure.Inputs;
import org.infusionoutcomes.figure.picture.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The durability figure as it is drawn. */
class DurabilityPictureTest {

    /**
     * Twelve responders, by hand: relapses on days 7, 14 (two), 30, 42 and 60, censored on 14, 20, 30 (two), 63 and 70.
     * At risk: 12 from day 0, 11 on 14, 8 on 20, 7 on 30, 4 on 42. Solid while 5 are at risk, so up to day 30.
     */
    private static final String TWELVE = "7 14 14 14+ 20+ 30 30+ 30+ 42 60 63+ 70+";

    private static Figure twelve() {
        Key key = Key.of("durability", "OCD").rule("half-of-gain-lost").estimand("no-further-treatment");
        List<Estimate> rows = List.of(
                new Estimate(key, "n", OptionalDouble.of(12)), new Estimate(key, "events", OptionalDouble.of(6)));
        return durability(Inputs.comparison(Inputs.plan(Map.of()), rows, Map.of("OCD", FollowUps.of(TWELVE)), true));
    }

    private static Figure durability(Comparison comparison) {
        return Figures.all(comparison).stream()
                .filter(figure -> figure.name().equals("durability"))
                .findFirst()
                .orElseThrow();
    }

    static Stream<Figure> all() {
        return Inputs.all().values().stream().map(DurabilityPictureTest::durability);
    }

    @ParameterizedTest
    @MethodSource("all")
    void labelsZeroAndHundredAndEveryFourWeeks(Figure figure) {
        List<String> texts = Svg.of(figure).texts().stream().map(Svg.Text::text).toList();
        assertThat(texts).contains("0", "25", "50", "75", "100", "28");
    }

    @Test
    void tabulatesTheTwelve() {
        List<Svg.Text> texts = Svg.of(twelve()).texts();
        assertThat(row("28", texts, false)).containsExactly("0", "28", "56", "84");
        assertThat(row("At risk", texts, true)).containsExactly("At risk", "12", "7", "3", "0");
        assertThat(row("Censored", texts, true)).containsExactly("Censored", "0", "2", "4", "6");
        assertThat(row("Relapsed", texts, true)).containsExactly("Relapsed", "0", "3", "5", "6");
        assertThat(texts.stream().map(Svg.Text::text))
                .contains("Obsessive-compulsive disorder (n = 12)")
                .anyMatch(text -> text.startsWith("Depression: insufficient data (0 responders, 0 relapses;"));
    }

    /** Every column of every table adds up to the n of its heading. */
    @ParameterizedTest
    @MethodSource("all")
    void tablesAddUp(Figure figure) {
        List<Svg.Text> texts = Svg.of(figure).texts();
        for (Svg.Text name :
                texts.stream().filter(t -> t.text().equals("At risk")).toList()) {
            List<Svg.Text> atRisk = line(name, texts);
            List<Svg.Text> censored = line(below(name, "Censored", texts), texts);
            List<Svg.Text> events = line(below(name, "Relapsed", texts), texts);
            long n = count(atRisk.get(1));
            for (int i = 1; i < atRisk.size(); i++) {
                assertThat(count(atRisk.get(i)) + count(censored.get(i)) + count(events.get(i)))
                        .isEqualTo(n);
            }
        }
    }

    @Test
    void marksEachDayWithACensoring() {
        // days 14, 20, 30, 63 and 70
        assertThat(marks(twelve())).hasSize(5);
        double perDay = 28 / (tick("28", twelve()) - tick("0", twelve()));
        List<Long> days = marks(twelve()).stream()
                .map(line -> Math.round((line.x1() - tick("0", twelve())) * perDay))
                .toList();
        assertThat(days).containsExactly(14L, 20L, 30L, 63L, 70L);
    }

    @Test
    void isSolidWhileEnoughAreAtRiskAndDashedAfter() {
        Svg svg = Svg.of(twelve());
        Path2D solid = svg.paths(style -> isCurve(style) && !style.contains("dasharray"))
                .get(0);
        Path2D dashed = svg.paths(style -> isCurve(style) && style.contains("dasharray"))
                .get(0);
        double zero = tick("0", twelve());
        double perDay = (tick("28", twelve()) - zero) / 28;
        assertThat(solid.getBounds2D().getMinX()).isCloseTo(zero, within());
        assertThat(solid.getBounds2D().getMaxX()).isCloseTo(zero + 30 * perDay, within());
        assertThat(dashed.getBounds2D().getMinX()).isCloseTo(zero + 30 * perDay, within());
        assertThat(dashed.getBounds2D().getMaxX()).isCloseTo(zero + 70 * perDay, within());
        // S = 11/12 * 9/11 * 6/7 * 3/4 * 2/3 by hand at its end, on a scale where 0 to 1 is the axis
        Svg.Line axis = svg.lines().stream()
                .filter(line -> line.x1() == line.x2())
                .max(Comparator.comparingDouble(line -> Math.abs(line.y1() - line.y2())))
                .orElseThrow();
        double height = Math.abs(axis.y1() - axis.y2());
        double bottom = Math.max(axis.y1(), axis.y2());
        double last = 11 / 12.0 * 9 / 11 * 6 / 7 * 3 / 4 * 2 / 3;
        assertThat(dashed.getBounds2D().getMaxY()).isCloseTo(bottom - height * last, within());
    }

    @ParameterizedTest
    @MethodSource("all")
    void labelsTouchNoCurveAndNoBand(Figure figure) {
        Svg svg = Svg.of(figure);
        double plotBottom = svg.texts().stream()
                .filter(text -> text.text().startsWith("Days since"))
                .mapToDouble(text -> text.box().getMinY() - 30)
                .findFirst()
                .orElseThrow();
        List<Path2D> bands = svg.paths(style -> style.contains("fill-opacity:0.1"));
        List<Path2D> curves = svg.paths(DurabilityPictureTest::isCurve);
        List<Rectangle2D> labels = svg.texts().stream()
                .filter(text -> text.bold() || text.text().startsWith("Hazard"))
                .map(Svg.Text::box)
                .filter(box -> box.getMaxY() < plotBottom)
                .toList();
        for (Rectangle2D label : labels) {
            assertThat(bands).noneMatch(band -> band.intersects(label));
            assertThat(curves).noneMatch(curve -> crosses(curve, label));
        }
        assertThat(labels).isNotEmpty();
        assertThat(bands.isEmpty()).isEqualTo(curves.isEmpty());
    }

    private static boolean isCurve(String style) {
        return style.contains("stroke-width:2.0");
    }

    private static List<Svg.Line> marks(Figure figure) {
        return Svg.of(figure).lines().stream()
                .filter(line -> line.x1() == line.x2() && Math.abs(Math.abs(line.y1() - line.y2()) - 10) < 0.02)
                .sorted(Comparator.comparingDouble(Svg.Line::x1))
                .toList();
    }

    private static boolean crosses(Path2D path, Rectangle2D box) {
        double[] to = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator it = path.getPathIterator(null); !it.isDone(); it.next()) {
            if (it.currentSegment(to) == PathIterator.SEG_LINETO && box.intersectsLine(x, y, to[0], to[1])) {
                return true;
            }
            x = to[0];
            y = to[1];
        }
        return false;
    }

    /** The middle of the label of a day, on the line of the axis labels. */
    private static double tick(String day, Figure figure) {
        List<Svg.Text> texts = Svg.of(figure).texts();
        double axis = texts.stream()
                .filter(text -> text.text().equals("28"))
                .mapToDouble(Svg.Text::baseline)
                .min()
                .orElseThrow();
        return texts.stream()
                .filter(text -> text.text().equals(day) && text.baseline() == axis)
                .mapToDouble(text -> text.box().getCenterX())
                .findFirst()
                .orElseThrow();
    }

    private static Svg.Text below(Svg.Text name, String other, List<Svg.Text> texts) {
        return texts.stream()
                .filter(text -> text.text().equals(other) && text.baseline() > name.baseline())
                .min(Comparator.comparingDouble(Svg.Text::baseline))
                .orElseThrow();
    }

    private static List<Svg.Text> line(Svg.Text name, List<Svg.Text> texts) {
        return texts.stream()
                .filter(text -> text.baseline() == name.baseline())
                .sorted(Comparator.comparingDouble(Svg.Text::x))
                .toList();
    }

    private static List<String> row(String name, List<Svg.Text> texts, boolean atLeft) {
        List<String> row = new ArrayList<>();
        texts.stream()
                .filter(text -> text.text().equals(name) && (!atLeft || text.x() < 20))
                .max(Comparator.comparingInt(text -> line(text, texts).size()))
                .ifPresent(text -> line(text, texts).forEach(cell -> row.add(cell.text())));
        return row;
    }

    private static long count(Svg.Text text) {
        return Long.parseLong(text.text().replace(",", ""));
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(0.05);
    }
}
