package org.infusionoutcomes.report.durability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.figure.text.RuleText;
import org.infusionoutcomes.plan.Durability;
import org.infusionoutcomes.plan.Estimand;
import org.infusionoutcomes.report.document.Block;
import org.infusionoutcomes.report.document.Section;
import org.infusionoutcomes.report.material.Material;
import org.infusionoutcomes.report.material.Phrases;
import org.infusionoutcomes.report.methods.Methods;
import org.infusionoutcomes.report.reading.OnDay;
import org.infusionoutcomes.report.reading.WellTime;

/** How long responders stay well: the primary curve. */
public final class DurabilitySection {

    private DurabilitySection() {}

    /** The section {@code durability}: the primary curves, what they assume, and whether they can be compared. */
    public static Section write(Material m) {
        PrimaryCurves curves = new PrimaryCurves(m);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(clock(m.plan().durability())));
        m.picture("durability").ifPresent(blocks::add);
        blocks.add(new Block.Note(
                "What the curve assumes", assumption(m.plan().durability().estimand())));
        blocks.add(new DurabilityTable(m, curves).grid());
        blocks.add(new Block.Points(sentences(m, curves)));
        blocks.add(new Block.Subheading("Whether the curves can be compared"));
        blocks.add(new Block.Points(comparability(m)));
        return new Section("durability", "Durability: how long responders stay well", blocks);
    }

    /** What is counted from when to what. */
    static String clock(Durability durability) {
        return "The clock starts at a responder\u2019s endpoint. A relapse ("
                + RuleText.name(durability.primaryRule()) + "): " + Methods.meaning(durability.rule())
                + ". Further infusions (" + RuleText.name(durability.estimand()) + "): "
                + Methods.meaning(durability.estimand())
                + ". A relapse happened between two visits and is dated by the visit that saw it.";
    }

    /** What must hold of those who leave the curve. */
    public static String assumption(Estimand estimand) {
        String leave = "whoever leaves follow-up would relapse like those who stay";
        return switch (estimand) {
            case NO_FURTHER_TREATMENT ->
                "A responder who is treated again leaves the curve on that day, as if that had nothing to do with how they"
                        + " were doing, and " + leave
                        + ". Clinics treat again those who are getting worse: if so, fewer stay"
                        + " well than the curve shows. \u201CRelapse and further infusions as competing events\u201D counts"
                        + " instead what was seen.";
            case AS_TREATED ->
                "Further infusions are taken as a part of the treatment: the curve is not about what one series does."
                        + " It assumes that " + leave + ".";
            case WELL_WITHOUT_TREATMENT, COMPETING ->
                "A further infusion counts as an end of being well, also where it was planned and the patient was well. The"
                        + " curve assumes that " + leave + ".";
        };
    }

    /** The comparison of the two primary curves in one sentence. */
    public static String comparedSentence(Material m) {
        PrimaryCurves curves = new PrimaryCurves(m);
        String level = Phrases.level(m.plan());
        if (curves.bothEnough() && curves.gapsForbid()) {
            return DurabilitySentences.forbidden(m.first(), m.second(), curves.hazardRatio(), level);
        }
        return DurabilitySentences.compared(
                m.first(), m.second(), curves.bothEnough(), curves.hazardRatio(), curves.estimand(), level);
    }

    /**
     * How often responders of the compared cohorts were scored, and whether that forbids comparing their curves; where
     * a cohort has too few responders, that this cannot be told.
     */
    public static String gapSentence(Material m) {
        PrimaryCurves curves = new PrimaryCurves(m);
        return DurabilitySentences.gaps(
                m.first(),
                curves.gap(m.first()),
                m.second(),
                curves.gap(m.second()),
                m.reporting().gapRatio());
    }

    private static List<String> sentences(Material m, PrimaryCurves curves) {
        List<String> sentences = new ArrayList<>();
        for (String cohort : m.cohorts()) {
            curves.time(cohort).ifPresent(time -> sentences.addAll(ofCohort(m, curves, cohort, time)));
        }
        if (m.compares()) {
            sentences.add(comparedSentence(m));
            means(m, curves).ifPresent(sentences::add);
        }
        m.cohorts().forEach(c -> PublishedSection.noComparator(c).ifPresent(sentences::add));
        return sentences;
    }

    private static List<String> ofCohort(Material m, PrimaryCurves curves, String cohort, WellTime time) {
        String followed = DurabilitySentences.followed(cohort, time, curves.estimand(), m.reporting());
        if (!time.isEnough(m.reporting())) {
            return List.of(followed);
        }
        String level = Phrases.level(m.plan());
        List<OnDay> days = WellTime.on(
                m.numbers(), m.primary(cohort), m.plan().durability().days());
        return Stream.of(
                        followed,
                        DurabilitySentences.stillWell(cohort, days, m.reporting(), level),
                        DurabilitySentences.median(cohort, time, curves.estimand(), m.reporting(), level))
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    private static Optional<String> means(Material m, PrimaryCurves curves) {
        OptionalDouble tau = m.numbers().value(m.primary(m.first()), "tau");
        if (!curves.bothEnough() || curves.gapsForbid() || tau.isEmpty()) {
            return Optional.empty();
        }
        String level = Phrases.level(m.plan());
        return curves.meanDifference()
                .map(d -> DurabilitySentences.meanDays(m.first(), m.second(), tau.getAsDouble(), d, level)
                        + curves.fewAtTau().map(few -> " " + few).orElse(""));
    }

    private static List<String> comparability(Material m) {
        List<String> sentences = new ArrayList<>();
        if (m.compares()) {
            sentences.add(gapSentence(m));
        }
        m.cohorts().forEach(c -> fromLastInfusion(m, c).ifPresent(sentences::add));
        sentences.add(LeastRise.bar(m.plan()));
        m.cohorts().forEach(c -> LeastRise.needed(m.numbers(), c, m.reporting()).ifPresent(sentences::add));
        return sentences;
    }

    private static Optional<String> fromLastInfusion(Material m, String cohort) {
        OptionalDouble days = m.numbers().value(Key.of("visit_gap", cohort), "median_from_last_infusion");
        return days.isEmpty() || !new PrimaryCurves(m).hasResponders(cohort)
                ? Optional.empty()
                : Optional.of("The endpoint of " + cohort + " responders lay " + NumberText.days(days.getAsDouble())
                        + " days after their last infusion (median).");
    }
}
