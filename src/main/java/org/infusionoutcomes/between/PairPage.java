package org.infusionoutcomes.between;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.intake.printed.PrintedReport;
import org.infusionoutcomes.report.document.Block;
import org.infusionoutcomes.report.document.Document;
import org.infusionoutcomes.report.document.Grid;
import org.infusionoutcomes.report.document.Grid.Line;
import org.infusionoutcomes.report.document.Section;

/** What is said of two reports side by side. */
public final class PairPage {

    private static final String STATUS = "Internal: not for publication";

    private final ReportPair pair;

    private PairPage(ReportPair pair) {
        this.pair = pair;
    }

    /** Composes the page. It is internal even where both reports are for publication: a difference can tell of few. */
    public static Document compose(ReportPair pair) {
        PairPage page = new PairPage(pair);
        Headlines numbers = new Headlines(pair);
        return new Document(
                "Two reports side by side",
                "A difference is the second minus the first",
                STATUS,
                List.of(
                        page.reports(),
                        page.definitions(),
                        section("patients", "Patients", numbers.patients()),
                        section("response", "Response and remission", numbers.response()),
                        section("durability", "Durability", numbers.durability()),
                        page.rest()));
    }

    private static Section section(String id, String title, Grid grid) {
        return new Section(id, title, List.of(grid.orSay("Neither report has these numbers.")));
    }

    private Section reports() {
        List<Block> blocks = new ArrayList<>();
        if (pair.isOneReportTwice()) {
            blocks.add(new Block.Note("One report twice", "Both folders hold the same numbers from the same files."));
        }
        blocks.add(new Grid(
                "The two reports",
                Grid.Kind.NARROW,
                List.of("Of each", "First", "Second"),
                List.of(
                        Line.of("Folder", List.of(first().name(), second().name())),
                        Line.of("Quarter asked for", List.of(quarter(first()), quarter(second()))),
                        Line.of("Disclosure", List.of(disclosure(first()), disclosure(second()))),
                        Line.of("Program version", List.of(first().version(), second().version()))),
                List.of()));
        blocks.add(new Block.Paragraph(
                pair.independent()
                        ? "Whoever asked for this page says that no patient is in both reports. The program cannot check"
                                + " that; it found no file that both were made from."
                        : "These reports may share patients: no interval. A patient who is in both makes their numbers"
                                + " alike, by how much cannot be told from the reports."));
        blocks.add(
                new Block.Paragraph(
                        "Neither report is of patients treated by chance. A difference between them can come"
                                + " from who was treated, who was followed and how often, as well as from how they were treated."));
        if (first().simulated() || second().simulated()) {
            blocks.add(new Block.Note(
                    "Invented patients",
                    "The export behind " + (first().simulated() && second().simulated() ? "both reports" : "a report")
                            + " says that its patients are invented."));
        }
        if (!first().version().equals(second().version())) {
            blocks.add(
                    new Block.Note(
                            "Two versions of the program",
                            "Their settings are the same; how a number is computed may have changed (see the list of changes)."));
        }
        return new Section("reports", "Reports", blocks);
    }

    private Section definitions() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph("Every setting on which a figure depends is the same in both plans."));
        List<Line> lines = pair.settings().stream()
                .map(s -> Line.of(s.path(), List.of(s.first(), s.second())))
                .toList();
        blocks.add(new Grid(
                        "Settings that differ and change no figure of this page",
                        Grid.Kind.NARROW,
                        List.of("Setting", "First", "Second"),
                        lines,
                        List.of())
                .orSay("No other setting differs."));
        return new Section("definitions", "Definitions", blocks);
    }

    private Section rest() {
        Map<String, Integer> notes = new LinkedHashMap<>();
        pair.changes().stream()
                .filter(change -> change.difference().isEmpty())
                .forEach(change -> notes.merge(change.note(), 1, Integer::sum));
        List<Line> lines = notes.entrySet().stream()
                .map(note -> Line.of(note.getKey(), List.of(NumberText.count(note.getValue()))))
                .toList();
        return new Section(
                "rest",
                "All numbers",
                List.of(
                        new Block.Paragraph(
                                "All " + NumberText.count(pair.changes().size())
                                        + " numbers of either report stand in the file differences.csv beside this page, its"
                                        + " columns in dictionary.csv."),
                        new Grid(
                                        "Numbers without a difference",
                                        Grid.Kind.NARROW,
                                        List.of("Why", "Numbers"),
                                        lines,
                                        List.of("A report for publication leaves out what may not be shown."))
                                .orSay("Every number has a difference.")));
    }

    private PrintedReport first() {
        return pair.first();
    }

    private PrintedReport second() {
        return pair.second();
    }

    private static String quarter(PrintedReport report) {
        return report.quarter().orElse("none");
    }

    private static String disclosure(PrintedReport report) {
        return report.disclosure().orElse("internal");
    }
}
