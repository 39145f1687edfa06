package org.infusionoutcomes.report.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.report.document.Block;
import org.infusionoutcomes.report.document.Grid;
import org.infusionoutcomes.report.document.Grid.Cell;
import org.infusionoutcomes.report.document.Grid.Line;
import org.infusionoutcomes.report.document.Section;
import org.infusionoutcomes.report.material.Cells;
import org.infusionoutcomes.report.material.Material;
import org.infusionoutcomes.report.material.Phrases;
import org.infusionoutcomes.report.reading.Limits;
import org.infusionoutcomes.report.reading.Share;

/** Improvement on a cohort's own scale beside that on the other cohort's, within the same patients. */
public final class BothScalesSection {

    private static final String ANALYSIS = "both_scales";

    private BothScalesSection() {}

    /** The section {@code both-scales}; the table of responses only where a cohort has patients enough with both. */
    public static Section write(Material m) {
        List<Block> blocks = new ArrayList<>();
        List<String> sentences = m.plan().compare().stream()
                .filter(m.cohorts()::contains)
                .map(c -> sentence(m, c))
                .toList();
        blocks.add(
                sentences.isEmpty()
                        ? new Block.Paragraph("Neither compared cohort has patients.")
                        : new Block.Points(sentences));
        m.picture("both-scales").ifPresent(blocks::add);
        if (m.cohorts().stream().anyMatch(c -> isEnough(m, c))) {
            blocks.add(responses(m));
        }
        return new Section("both-scales", "Patients with both scales", blocks);
    }

    private static long n(Material m, String cohort) {
        return m.numbers().count(Key.of(ANALYSIS, cohort), "n");
    }

    private static boolean isEnough(Material m, String cohort) {
        return n(m, cohort) >= m.reporting().leastPatients();
    }

    private static String sentence(Material m, String cohort) {
        String other = cohort.equals(m.first()) ? m.second() : m.first();
        long n = n(m, cohort);
        if (!isEnough(m, cohort)) {
            return cohort + ": " + Phrases.INSUFFICIENT + " (" + Phrases.patients(n) + " ill enough on a scale of "
                    + other + " too, with an endpoint on both; at least "
                    + m.reporting().leastPatients() + " are needed).";
        }
        Key difference = Key.of(ANALYSIS, cohort).group("scale=difference");
        Numbers numbers = m.numbers();
        return sentence(
                cohort,
                other,
                n,
                numbers.value(difference, "mean"),
                Limits.read(numbers, difference, "lower", "upper"),
                numbers.value(difference, "paired_t_p"),
                numbers.value(difference, "signed_rank_p"),
                Phrases.level(m.plan()));
    }

    /** Says on which scale patients improved more, or that chance could give the difference. */
    public static String sentence(
            String cohort,
            String other,
            long n,
            OptionalDouble mean,
            Optional<Limits> limits,
            OptionalDouble t,
            OptionalDouble signedRank,
            String level) {
        String who = NumberText.count(n) + " " + cohort + " patients with both scales improved ";
        if (mean.isEmpty() || limits.isEmpty()) {
            return who + "on both; for their difference no interval can be given.";
        }
        double difference = mean.getAsDouble();
        String size = NumberText.decimal(Math.abs(difference), 1) + " percentage points of improvement";
        String tested = " (" + level + " interval of own less other " + Phrases.decimals(limits.get(), 1)
                + Phrases.andP("paired t", t) + Phrases.andP("signed rank", signedRank) + ")";
        if (!limits.get().excludes(0)) {
            return who + "alike on the " + cohort + " and the " + other + " scale: the mean difference of " + size
                    + tested + " is within what chance alone can give.";
        }
        return who + (difference < 0 ? "less" : "more") + " on the " + cohort + " than on the " + other
                + " scale, by a mean of " + size + tested + ".";
    }

    private static Cell share(Material m, Key key, String scale) {
        return Cells.share(Share.read(m.numbers(), key.group("scale=" + scale)), m.reporting());
    }

    private static Grid responses(Material m) {
        List<Line> lines = m.plan().compare().stream()
                .filter(c -> isEnough(m, c))
                .map(c -> {
                    Key key = Key.of(ANALYSIS, c);
                    Numbers numbers = m.numbers();
                    long both = numbers.count(key, "responded_both");
                    long own = numbers.count(key, "responded_own_only");
                    long other = numbers.count(key, "responded_other_only");
                    long n = numbers.count(key, "n");
                    OptionalDouble p = numbers.value(key, "mcnemar_p");
                    return new Line(
                            c,
                            List.of(
                                    share(m, key, "own"),
                                    share(m, key, "other"),
                                    Cells.count(both),
                                    Cells.count(own),
                                    Cells.count(other),
                                    Cells.count(n - both - own - other),
                                    p.isPresent() ? Cell.of(Phrases.p(p.getAsDouble())) : Cells.NONE));
                })
                .toList();
        return new Grid(
                "Response on each scale by its own rule, same patients",
                Grid.Kind.SIDE_BY_SIDE,
                List.of(
                        "Cohort",
                        "On its own scale",
                        "On the other",
                        "On both",
                        "Own only",
                        "Other only",
                        "Neither",
                        "McNemar, exact"),
                lines,
                List.of("Under a share: " + Phrases.level(m.plan())
                        + " interval and patients. Other scale: the first in the other cohort\u2019s order on which the patient has a baseline and an"
                        + " endpoint."));
    }
}
