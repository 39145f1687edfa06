package org.infusionoutcomes.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.Key;
import org.infusionoutcomes.figure.NumberText;
import org.infusionoutcomes.plan.Durability;
import org.infusionoutcomes.plan.Estimand;
import org.infusionoutcomes.report.document.Block;
import org.infusionoutcomes.report.document.Grid;
import org.infusionoutcomes.report.document.Grid.Cell;
import org.infusionoutcomes.report.document.Grid.Line;
import org.infusionoutcomes.report.document.Section;
import org.infusionoutcomes.report.methods.Methods;
import org.infusionoutcomes.report.reading.Contrast;
import org.infusionoutcomes.report.reading.OnDay;
import org.infusionoutcomes.report.reading.WellTime;

/** How long responders stay well: the primary curve. */
final class DurabilitySection {

    private DurabilitySection() {}

    static Section write(Material m) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(clock(m.plan().durability())));
        m.picture("durability").ifPresent(blocks::add);
        blocks.add(table(m));
        blocks.add(new Block.Points(sentences(m)));
        blocks.add(new Block.Subheading("Whether the curves can be compared"));
        blocks.add(new Block.Points(comparability(m)));
        return new Section("durability", "Durability: how long responders stay well", blocks);
    }

    /** What is counted from when to what. */
    static String clock(Durability durability) {
        return "The clock starts at a responder\u2019s endpoint. A relapse ("
                + durability.primaryRule().key() + "): "
                + Methods.meaning(durability.rule()) + ". Further infusions ("
                + durability.estimand().key() + "): "
                + Methods.meaning(durability.estimand())
                + ". A relapse happened between two visits and is dated by the visit that saw it.";
    }

    /** The comparison of the two primary curves in one sentence. */
    static String comparedSentence(Material m) {
        if (!bothEnough(m) || !gapsForbid(m)) {
            return DurabilitySentences.compared(
                    m.first(), m.second(), bothEnough(m), hazardRatio(m), estimand(m), Phrases.level(m.plan()));
        }
        return DurabilitySentences.forbidden(m.first(), m.second(), hazardRatio(m), Phrases.level(m.plan()));
    }

    static String gapSentence(Material m) {
        return DurabilitySentences.gaps(
                m.first(),
                gap(m, m.first()),
                m.second(),
                gap(m, m.second()),
                m.reporting().gapRatio());
    }

    /** The hazard ratio as a cell. */
    static Cell hazard(Material m) {
        Cell cell = Cells.contrast(hazardRatio(m), bothEnough(m), 2, "", "log-rank");
        return hazardRatio(m).isPresent() && bothEnough(m) ? new Cell("HR " + cell.text(), cell.detail()) : cell;
    }

    private static Estimand estimand(Material m) {
        return m.plan().durability().estimand();
    }

    private static Optional<WellTime> time(Material m, String cohort) {
        return WellTime.read(m.numbers(), m.primary(cohort));
    }

    private static boolean enough(Material m, String cohort) {
        return time(m, cohort).map(t -> t.isEnough(m.reporting())).orElse(false);
    }

    private static boolean bothEnough(Material m) {
        return enough(m, m.first()) && enough(m, m.second());
    }

    private static Optional<Contrast> hazardRatio(Material m) {
        Key key = m.primary(m.plan().comparisonName());
        return Contrast.read(m.numbers(), key, "hazard_ratio", "hazard_ratio_", "logrank_p");
    }

    private static Optional<Contrast> meanDifference(Material m) {
        Key key = m.primary(m.plan().comparisonName());
        return Contrast.read(m.numbers(), key, "rmst_difference", "rmst_difference_", "");
    }

    private static OptionalDouble gap(Material m, String cohort) {
        return m.numbers().value(Key.of("visit_gap", cohort), "median_days");
    }

    /** Whether the cohorts' visit gaps differ too much. */
    static boolean gapsForbid(Material m) {
        return DurabilitySentences.gapsDiffer(
                gap(m, m.first()), gap(m, m.second()), m.reporting().gapRatio());
    }

    private static List<String> sentences(Material m) {
        List<String> sentences = new ArrayList<>();
        String level = Phrases.level(m.plan());
        for (String cohort : m.cohorts()) {
            time(m, cohort).ifPresent(t -> {
                sentences.add(DurabilitySentences.followed(cohort, t, estimand(m), m.reporting()));
                if (t.isEnough(m.reporting())) {
                    List<OnDay> days = WellTime.on(
                            m.numbers(),
                            m.primary(cohort),
                            m.plan().durability().days());
                    sentences.add(DurabilitySentences.stillWell(cohort, days, m.reporting(), level));
                    sentences.add(DurabilitySentences.median(cohort, t, estimand(m), m.reporting(), level));
                }
            });
        }
        if (m.compares()) {
            sentences.add(comparedSentence(m));
            means(m).ifPresent(sentences::add);
        }
        return sentences;
    }

    private static Optional<String> means(Material m) {
        OptionalDouble tau = m.numbers().value(m.primary(m.first()), "tau");
        return bothEnough(m) && tau.isPresent()
                ? meanDifference(m)
                        .map(d -> DurabilitySentences.meanDays(
                                m.first(), m.second(), tau.getAsDouble(), d, Phrases.level(m.plan())))
                : Optional.empty();
    }

    private static Grid table(Material m) {
        String event = Phrases.event(estimand(m));
        List<Line> lines = new ArrayList<>();
        lines.add(m.line("Responders followed", c -> ofTime(m, c, t -> Cells.count(t.n())), Cells.BLANK));
        lines.add(m.line("With a " + event, c -> ofTime(m, c, t -> Cells.count(t.events())), hazard(m)));
        lines.add(m.line("Median days of follow-up", c -> DurabilityContrasts.followUp(m, c), Cells.BLANK));
        for (int day : m.plan().durability().days()) {
            lines.add(m.line("Still well at day " + day, c -> onDay(m, c, day, false), DurabilityContrasts.onDay(m, day)));
            lines.add(m.line("Relapsed by day " + day, c -> onDay(m, c, day, true), Cells.BLANK));
        }
        lines.add(m.line("Median days to " + event, c -> Cells.median(time(m, c), m.reporting()), Cells.BLANK));
        lines.add(m.line("Per 100 person-months", c -> ofTime(m, c, t -> rate(m, t)), Cells.BLANK));
        Cell difference = Cells.contrast(meanDifference(m), bothEnough(m), 0, " days", "");
        lines.add(m.line("Restricted mean of days well", c -> ofTime(m, c, t -> mean(m, t)), difference));
        Cell ratio = DurabilityContrasts.meanRatio(m, bothEnough(m));
        lines.add(m.line("The same as a ratio", c -> Cells.BLANK, ratio));
        return new Grid(
                "Durability among responders",
                Grid.Kind.SIDE_BY_SIDE,
                m.header("From the endpoint", m.first() + " against " + m.second()),
                lines,
                List.of("Kaplan-Meier estimates with " + Phrases.level(m.plan())
                        + " intervals on the log(\u2212log) scale. HR: hazard ratio " + m.first() + " : " + m.second()
                        + " (Cox, ties by Efron). pp: percentage points, the difference of the two curves on that day with"
                        + " its normal-theory interval. SE: standard error. Follow-up: reverse Kaplan-Meier."));
    }

    private static Cell onDay(Material m, String cohort, int day, boolean relapsed) {
        Optional<OnDay> onDay = WellTime.on(m.numbers(), m.primary(cohort), day);
        return Cells.onDay(relapsed ? onDay.map(OnDay::complement) : onDay, enough(m, cohort), m.reporting());
    }

    private static Cell ofTime(Material m, String cohort, java.util.function.Function<WellTime, Cell> cell) {
        return time(m, cohort).map(cell).orElse(Cells.NOT_HERE);
    }

    private static Cell rate(Material m, WellTime t) {
        if (!t.isEnough(m.reporting()) || t.rate().isEmpty()) {
            return Cells.insufficient("");
        }
        String limits = t.rateLimits().map(l -> Phrases.decimals(l, 1)).orElse("");
        return new Cell(NumberText.decimal(t.rate().getAsDouble(), 1), limits);
    }

    private static Cell mean(Material m, WellTime t) {
        if (!t.isEnough(m.reporting()) || t.mean().isEmpty() || t.tau().isEmpty()) {
            return Cells.insufficient("");
        }
        String error = t.meanError().isPresent()
                ? "SE " + NumberText.decimal(t.meanError().getAsDouble(), 1) + ", "
                : "";
        return new Cell(
                NumberText.days(t.mean().getAsDouble()) + " days",
                error + "of the first " + NumberText.days(t.tau().getAsDouble()));
    }

    private static List<String> comparability(Material m) {
        List<String> sentences = new ArrayList<>();
        if (m.compares()) {
            sentences.add(gapSentence(m));
        }
        for (String cohort : m.cohorts()) {
            OptionalDouble from = m.numbers().value(Key.of("visit_gap", cohort), "median_from_last_infusion");
            if (from.isPresent()) {
                sentences.add("The endpoint of " + cohort + " responders lay " + NumberText.days(from.getAsDouble())
                        + " days after their last infusion (median).");
            }
        }
        sentences.add(LeastRise.bar(m.plan()));
        m.cohorts().forEach(c -> LeastRise.needed(m.numbers(), c, m.reporting()).ifPresent(sentences::add));
        return sentences;
    }
}
