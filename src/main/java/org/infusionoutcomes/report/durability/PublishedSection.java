package org.infusionoutcomes.report.durability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infusionoutcomes.plan.published.PublishedResult;
import org.infusionoutcomes.plan.published.PublishedResults;
import org.infusionoutcomes.report.document.Block;
import org.infusionoutcomes.report.document.Section;
import org.infusionoutcomes.report.material.Material;
import org.infusionoutcomes.report.material.Phrases;

/** The clinic's shares and curves beside published ones, each with what makes it not the same thing. */
public final class PublishedSection {

    private PublishedSection() {}

    /** The section on published results; a cohort that nothing published can stand beside is named. */
    public static Section write(Material m) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(
                "What other clinics and trials published, set beside this clinic\u2019s figures so that a reader need not"
                        + " look it up. None of it is a control group, and no test is made: a share that is higher here or"
                        + " there may come from who was treated, by which scale and threshold, how often, and on which day it"
                        + " was scored."));
        m.picture("published").ifPresent(blocks::add);
        blocks.add(new Block.Points(
                m.cohorts().stream().map(PublishedSection::rows).toList()));
        blocks.add(new Block.Subheading("How long it lasts, beside the published points"));
        PublishedDurability.table(m).ifPresent(blocks::add);
        List<String> alone =
                m.cohorts().stream().flatMap(c -> noComparator(c).stream()).toList();
        if (!alone.isEmpty()) {
            blocks.add(new Block.Points(alone));
        }
        return new Section("published", "Beside published work", blocks);
    }

    /** That nobody has published how long it lasts in a cohort; empty where somebody has. */
    static Optional<String> noComparator(String cohort) {
        return PublishedResults.ofDurability(cohort).isEmpty()
                ? Optional.of("No published durability curve of " + cohort
                        + " responders to ketamine infusions was found: the " + cohort
                        + " curve of this report has no published comparator.")
                : Optional.empty();
    }

    /** How many rows stand beside a cohort, and how many of them are from counts. */
    static String rows(String cohort, long rows, long counted) {
        if (rows == 0) {
            return cohort + ": nothing published stands beside it.";
        }
        return cohort + ": " + Phrases.many(rows, "published share stands", "published shares stand") + " beside it, "
                + (counted == rows ? "all" : counted == 0 ? "none" : counted + " of them")
                + " with counts, from which the intervals are computed"
                + (counted == rows || counted == 0 ? "" : "; the others are published as a percent alone") + ".";
    }

    private static String rows(String cohort) {
        List<PublishedResult> shares = PublishedResults.all().stream()
                .filter(r -> r.cohort().equals(cohort) && !r.isOfDurability())
                .toList();
        return rows(
                cohort,
                shares.size(),
                shares.stream().filter(PublishedResult::isCounted).count());
    }
}
