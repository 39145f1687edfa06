package org.infusionoutcomes.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.figure.choice.RulesFigure;
import org.infusionoutcomes.figure.choice.SensitivityFigure;
import org.infusionoutcomes.figure.comparable.AdjustedFigure;
import org.infusionoutcomes.figure.comparable.BalanceFigure;
import org.infusionoutcomes.figure.durability.CompetingFigure;
import org.infusionoutcomes.figure.durability.DurabilityFigure;
import org.infusionoutcomes.figure.durability.IntervalFigure;
import org.infusionoutcomes.figure.forest.ForestMeasure;
import org.infusionoutcomes.figure.forest.ForestPages;
import org.infusionoutcomes.figure.patient.ProfileFigure;
import org.infusionoutcomes.figure.patient.SwimmerFigure;
import org.infusionoutcomes.figure.patient.WaterfallFigure;
import org.infusionoutcomes.figure.picture.Figure;
import org.infusionoutcomes.figure.published.PublishedFigure;
import org.infusionoutcomes.figure.quarter.QuartersFigure;
import org.infusionoutcomes.figure.response.BothScalesFigure;
import org.infusionoutcomes.figure.response.FlowFigure;
import org.infusionoutcomes.figure.response.ResponseFigure;
import org.infusionoutcomes.figure.visit.CompletenessFigure;
import org.infusionoutcomes.figure.visit.InfusionFigure;
import org.infusionoutcomes.figure.visit.SpreadFigure;
import org.infusionoutcomes.figure.visit.VisitFigure;

/** All figures of a report. */
public final class Figures {

    private static final List<Function<Comparison, List<Figure>>> REGISTER = List.of(
            one(FlowFigure::new),
            one(ResponseFigure::new),
            one(InfusionFigure::new),
            one(SpreadFigure::new),
            alone(WaterfallFigure::new),
            alone(ProfileFigure::new),
            alone(SwimmerFigure::new),
            one(DurabilityFigure::new),
            one(IntervalFigure::new),
            one(CompetingFigure::new),
            one(RulesFigure::new),
            one(SensitivityFigure::new),
            one(QuartersFigure::new),
            ofTwo(VisitFigure::new),
            one(CompletenessFigure::new),
            one(BothScalesFigure::new),
            ofTwo(BalanceFigure::new),
            ofTwo(AdjustedFigure::new),
            comparison -> ForestPages.of(comparison, ForestMeasure.RESPONSE),
            comparison -> ForestPages.of(comparison, ForestMeasure.RELAPSE),
            one(PublishedFigure::new));

    private Figures() {}

    /**
     * The figures in the order of the report; each says in its picture what the data do not allow. Of a comparison that is
     * to be published only those that need no hidden number.
     */
    public static List<Figure> all(Comparison comparison) {
        return comparison.publication().isPresent()
                ? publishable(comparison).stream()
                        .flatMap(figures -> Publishable.of(figures, comparison).stream())
                        .toList()
                : REGISTER.stream()
                        .flatMap(figures -> figures.apply(comparison).stream())
                        .toList();
    }

    /** Those that may stand in a report that is to be published: none shows single patients. */
    private static List<Function<Comparison, List<Figure>>> publishable(Comparison comparison) {
        List<Function<Comparison, List<Figure>>> figures =
                new ArrayList<>(List.of(one(FlowFigure::new), one(ResponseFigure::new)));
        if (comparison.curves().stream().anyMatch(curve -> curve.name().equals("durability"))) {
            figures.add(one(DurabilityFigure::new));
        }
        if (!comparison.quarters().isEmpty()) {
            figures.add(one(QuartersFigure::new));
        }
        if (!comparison.subgroups().isEmpty()) {
            figures.add(of -> ForestPages.of(of, ForestMeasure.RESPONSE));
            figures.add(of -> ForestPages.of(of, ForestMeasure.RELAPSE));
        }
        return figures;
    }

    /** A figure of single patients, which only a report has that may draw them. */
    private static Function<Comparison, List<Figure>> alone(Function<Comparison, Figure> figure) {
        return comparison -> comparison.singlePatients().isEmpty() ? List.of() : List.of(figure.apply(comparison));
    }

    /** A figure that sets two cohorts side by side, which only an export with both has. */
    private static Function<Comparison, List<Figure>> ofTwo(Function<Comparison, Figure> figure) {
        return comparison -> comparison.compares() ? List.of(figure.apply(comparison)) : List.of();
    }

    /** A figure that every report has. */
    private static Function<Comparison, List<Figure>> one(Function<Comparison, Figure> figure) {
        return comparison -> List.of(figure.apply(comparison));
    }
}
