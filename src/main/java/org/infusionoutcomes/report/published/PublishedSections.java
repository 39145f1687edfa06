package org.infusionoutcomes.report.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.comparison.result.Publication.Withheld;
import org.infusionoutcomes.report.document.Block;
import org.infusionoutcomes.report.document.Grid;
import org.infusionoutcomes.report.document.Grid.Line;
import org.infusionoutcomes.report.document.Section;

/** The results in a report that is to be published. */
public final class PublishedSections {

    private PublishedSections() {}

    /**
     * Writes the sections, or one that says that nothing is left.
     *
     * @param comparison that went through disclosure
     * @param picture the place of a figure by its name, where it was made
     */
    public static List<Section> of(Comparison comparison, Function<String, Optional<Block>> picture) {
        ShownCells cells =
                new ShownCells(comparison.numbers(), comparison.plan().reporting());
        PublishedTables tables = new PublishedTables(comparison, cells);
        List<Section> sections = new ArrayList<>();
        sections.add(summary(comparison, tables));
        if (isAnythingLeft(comparison)) {
            sections.addAll(results(comparison, tables, picture));
        }
        sections.add(hidden(comparison));
        return sections;
    }

    /** Whether any number above 0 is left. */
    static boolean isAnythingLeft(Comparison comparison) {
        return comparison.numbers().rows().stream().anyMatch(row -> row.value().orElse(0) > 0);
    }

    /** What is hidden, in words. */
    static String rule(int hiddenAtMost) {
        return "A count of patients from 1 to " + hiddenAtMost
                + " is not shown, nor any number from which one could be had:"
                + " what adds up with it, its percentage and interval, the steps of curves. Where it says \u201Chidden\u201D a"
                + " number exists; it need not be small itself. \u201CInsufficient data\u201D and a dash mean what they say: too"
                + " few patients to speak of, and no such number.";
    }

    private static Section summary(Comparison comparison, PublishedTables tables) {
        int atMost = comparison.plan().reporting().hiddenAtMost();
        List<Block> blocks = new ArrayList<>();
        if (isAnythingLeft(comparison)) {
            blocks.add(tables.headline());
        } else {
            blocks.add(new Block.Note(
                    "Nothing is left to publish",
                    "Every number of this export is a count of patients from 1 to " + atMost
                            + ", or one from which such a count could be had."));
        }
        blocks.add(new Block.Paragraph(rule(atMost)));
        blocks.add(new Block.Note(
                "Two reports on the same patients",
                "Each hides what it must, but what they differ by may be a few patients. Publish one report of a period,"
                        + " and none before and after a few patients were added."));
        return new Section("summary", "Summary", blocks);
    }

    private static List<Section> results(
            Comparison comparison, PublishedTables tables, Function<String, Optional<Block>> picture) {
        PublishedCare care = new PublishedCare(tables, comparison.plan());
        List<Section> sections = new ArrayList<>(List.of(
                section("flow", "Flow of patients", tables.flow(), picture, "flow"),
                section("delivery", "Delivery of care", care.delivery(), picture),
                section("response", "Response and remission at the endpoint", tables.shares(), picture, "response"),
                durability(tables, picture),
                section("first-response", "Time to the first response", tables.firstResponse(), picture),
                section("change", "Change in score", tables.improvement(), picture)));
        if (!comparison.quarters().isEmpty()) {
            sections.add(section("quarters", "Quarter by quarter", tables.quarters(), picture, "quarters"));
        }
        if (!comparison.subgroups().isEmpty()) {
            sections.add(section(
                    "subgroups",
                    "Who responds",
                    tables.subgroups(),
                    picture,
                    "subgroups-response",
                    "subgroups-relapse"));
        }
        if (care.hasSafety()) {
            sections.add(section("safety", "Safety", care.safety(), picture));
        }
        return sections;
    }

    private static Section durability(PublishedTables tables, Function<String, Optional<Block>> picture) {
        Section section = section(
                "durability", "Durability: how long responders stay well", tables.durability(), picture, "durability");
        List<Block> blocks = new ArrayList<>(section.blocks());
        blocks.add(new Block.Paragraph(
                "Days count from the endpoint. Curves are life tables: so many weeks make a step that"
                        + " events and censored in it are none or not few; half of the censored of a step count as at risk in"
                        + " it; where most of them leave early in a long step, the curve reads too high, by some points. At"
                        + " risk are those still followed after the day. Times are whole weeks, and a"
                        + " curve ends before few are at risk. The hazard ratio and its p-value come from the days themselves and"
                        + " are rounded. Curves of cohorts that are scored at different intervals cannot be compared as they"
                        + " are."));
        return new Section(section.id(), section.title(), blocks);
    }

    private static Section section(
            String id, String title, Grid table, Function<String, Optional<Block>> picture, String... pictures) {
        List<Block> blocks = new ArrayList<>(Stream.of(pictures)
                .flatMap(name -> picture.apply(name).stream())
                .toList());
        blocks.add(table.orSay("Not shown."));
        return new Section(id, title, blocks);
    }

    private static Section hidden(Comparison comparison) {
        List<Line> lines = comparison.publication().orElseThrow().withheld().stream()
                .map(PublishedSections::line)
                .toList();
        Grid table = new Grid(
                "Analyses of which something is not shown",
                Grid.Kind.LISTING,
                List.of("Analysis", "Cohort", "Not shown", "Why"),
                lines,
                List.of("Analyses are called as in estimates.csv; dictionary.csv beside it says what each is."));
        return new Section("hidden", "What is not shown", List.of(table.orSay("Everything is shown.")));
    }

    private static Line line(Withheld withheld) {
        return Line.of(
                withheld.analysis(),
                List.of(
                        withheld.cohort().isEmpty() ? "all together" : withheld.cohort(),
                        withheld.isWhole() ? "all of it" : "some of it",
                        withheld.reason()));
    }
}
