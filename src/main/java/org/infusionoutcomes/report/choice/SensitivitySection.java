package org.infusionoutcomes.report.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Specification;
import org.infusionoutcomes.report.document.Block;
import org.infusionoutcomes.report.document.Section;
import org.infusionoutcomes.report.durability.PrimaryCurves;
import org.infusionoutcomes.report.material.Material;
import org.infusionoutcomes.report.material.Phrases;
import org.infusionoutcomes.report.reading.Contrast;
import org.infusionoutcomes.report.reading.Reach;

/** How far the conclusion on durability holds when it is judged in other ways. */
public final class SensitivitySection {

    private SensitivitySection() {}

    /** The section {@code sensitivity}; sentences on the difference only where two cohorts are compared. */
    public static Section write(Material m) {
        List<Block> blocks = new ArrayList<>();
        int day = Specification.day(m.plan());
        blocks.add(
                new Block.Paragraph("Durability can be judged by five relapse rules, each confirmed or not, with three"
                        + " answers to a further infusion, in three groups of responders (all, those improved by "
                        + Phrases.plain(m.plan().response().commonRulePercent())
                        + "% or more in both cohorts, those in remission), on two clocks (from the endpoint, and from the last"
                        + " infusion with responders coming under observation at the endpoint). Day " + day
                        + " in every combination:"));
        m.picture("sensitivity").ifPresent(blocks::add);
        if (m.compares()) {
            blocks.add(new Block.Points(sentences(m, day)));
        }
        return new Section("sensitivity", "How far the conclusion holds", blocks);
    }

    private static List<String> sentences(Material m, int day) {
        Reach reach = Reach.read(m.numbers(), key(m, day));
        Specification primary = Specification.primary(m.plan());
        boolean enough = m.plan().compare().stream().allMatch(c -> primary.isEnough(m.numbers(), m.plan(), c));
        Optional<Contrast> difference = enough
                ? Contrast.read(
                        m.numbers(), primary.key(m.plan().comparisonName(), day), "difference", "difference_", "")
                : Optional.empty();
        List<String> sentences = new ArrayList<>();
        sentences.add(
                SensitivitySentences.reach(m.first(), m.second(), day, difference, reach, Phrases.level(m.plan())));
        if (new PrimaryCurves(m).gapsForbid()) {
            sentences.add(SensitivitySentences.VISITS);
        }
        return sentences;
    }

    /** What the summary adds to the comparison of the curves; nothing where that is not made. */
    public static Optional<String> fragility(Material m) {
        PrimaryCurves curves = new PrimaryCurves(m);
        int day = Specification.day(m.plan());
        return curves.bothEnough() && !curves.gapsForbid()
                ? curves.hazardRatio()
                        .flatMap(c -> SensitivitySentences.fragility(c, Reach.read(m.numbers(), key(m, day)), day))
                : Optional.empty();
    }

    private static Key key(Material m, int day) {
        return Key.of("sensitivity_reach", m.plan().comparisonName()).at(day);
    }
}
