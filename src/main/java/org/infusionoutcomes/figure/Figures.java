package org.infusionoutcomes.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.infusionoutcomes.comparison.Comparison;

/** All figures of a report. */
public final class Figures {

    /** Every figure is as wide, so that text has one size through the report. */
    static final double WIDTH = 640;

    private static final List<Function<Comparison, Figure>> REGISTER = List.of(
            FlowFigure::new,
            ResponseFigure::new,
            InfusionFigure::new,
            DurabilityFigure::new,
            IntervalFigure::new,
            CompetingFigure::new,
            RulesFigure::new,
            SensitivityFigure::new,
            QuartersFigure::new,
            VisitFigure::new,
            BothScalesFigure::new,
            BalanceFigure::new,
            AdjustedFigure::new,
            comparison -> new ForestFigure(comparison, ForestMeasure.RESPONSE),
            comparison -> new ForestFigure(comparison, ForestMeasure.RELAPSE));

    private Figures() {}

    /**
     * The figures in the order of the report; each says in its picture what the data do not allow. Of a comparison that is
     * to be published only those that need no hidden number.
     */
    public static List<Figure> all(Comparison comparison) {
        return comparison.publication().isPresent()
                ? publishable(comparison).stream()
                        .flatMap(figure -> Publishable.of(figure, comparison).stream())
                        .toList()
                : REGISTER.stream().map(figure -> figure.apply(comparison)).toList();
    }

    /** Those that may stand in a report that is to be published: none shows single patients. */
    private static List<Function<Comparison, Figure>> publishable(Comparison comparison) {
        List<Function<Comparison, Figure>> figures =
                new ArrayList<>(List.of(FlowFigure::new, ResponseFigure::new, DurabilityFigure::new));
        if (!comparison.quarters().isEmpty()) {
            figures.add(QuartersFigure::new);
        }
        if (!comparison.subgroups().isEmpty()) {
            figures.add(of -> new ForestFigure(of, ForestMeasure.RESPONSE));
            figures.add(of -> new ForestFigure(of, ForestMeasure.RELAPSE));
        }
        return figures;
    }
}
