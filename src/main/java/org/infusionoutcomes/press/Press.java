package org.infusionoutcomes.press;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infusionoutcomes.check.finding.Finding;
import org.infusionoutcomes.check.finding.Findings;
import org.infusionoutcomes.comparison.number.Estimate;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.comparison.result.Curve;
import org.infusionoutcomes.comparison.result.Publication;
import org.infusionoutcomes.figure.Figures;
import org.infusionoutcomes.figure.picture.Figure;
import org.infusionoutcomes.press.folder.Folder;
import org.infusionoutcomes.press.folder.OutputFolder;
import org.infusionoutcomes.press.folder.UnwritableFolder;
import org.infusionoutcomes.press.page.HtmlPage;
import org.infusionoutcomes.press.page.Paper;
import org.infusionoutcomes.press.page.PdfPage;
import org.infusionoutcomes.press.picture.Pictures;
import org.infusionoutcomes.press.research.ResearchFiles;
import org.infusionoutcomes.press.table.CsvFile;
import org.infusionoutcomes.press.table.ShortestDecimal;
import org.infusionoutcomes.report.Reports;
import org.infusionoutcomes.report.document.Document;
import org.infusionoutcomes.report.material.Provenance;
import org.infusionoutcomes.report.material.Quality;

/**
 * Prints a report: {@code report.html}, where asked for {@code report.pdf}, {@code figures/} as SVG and PNG,
 * {@code estimates.csv}, {@code curves.csv}, {@code findings.csv}, what a researcher needs beside them, and
 * {@code manifest.json}, whole or not at all, the same bytes on every run.
 */
public final class Press {

    private static final List<String> ESTIMATES =
            List.of("analysis", "cohort", "instrument", "group", "rule", "estimand", "at", "statistic", "value");
    private static final List<String> CURVES = List.of(
            "curve",
            "cohort",
            "rule",
            "estimand",
            "day",
            "at_risk",
            "events",
            "censored",
            "estimate",
            "lower",
            "upper");
    private static final List<String> FINDINGS = List.of("severity", "rule", "file", "line", "column", "message");

    private static final List<String> HIDDEN = List.of("analysis", "cohort", "hidden", "reason");

    private final Comparison comparison;
    private final Quality quality;
    private final Provenance provenance;
    private final Optional<Paper> pdf;

    private Press(Comparison comparison, Quality quality, Provenance provenance, Optional<Paper> pdf) {
        this.comparison = comparison;
        this.quality = quality;
        this.provenance = provenance;
        this.pdf = pdf;
    }

    /**
     * Prints a report to a folder.
     *
     * @param pdf the paper of {@code report.pdf}, empty where none is wanted
     * @throws UnwritableFolder if the disk cannot be written; what was there before still is
     */
    public static void print(
            OutputFolder folder, Comparison comparison, Quality quality, Provenance provenance, Optional<Paper> pdf) {
        Press press = new Press(comparison, quality, provenance, pdf);
        List<Figure> figures = Figures.all(comparison);
        Pictures pictures = Pictures.of(figures);
        folder.write(to -> press.fill(to, figures, pictures));
    }

    private void fill(Folder folder, List<Figure> figures, Pictures pictures) throws IOException {
        Document document = Reports.compose(comparison, quality, provenance, figures);
        folder.text("report.html", HtmlPage.render(document, pictures.svgByFigure()));
        if (pdf.isPresent()) {
            folder.bytes("report.pdf", PdfPage.render(document, figures, pdf.get()));
        }
        for (Figure figure : figures) {
            folder.text(
                    "figures/" + figure.name() + ".svg", pictures.svgByFigure().get(figure.name()));
            folder.bytes(
                    "figures/" + figure.name() + ".png", pictures.pngByFigure().get(figure.name()));
        }
        folder.csv(
                "estimates.csv",
                ESTIMATES,
                () -> comparison.numbers().rows().stream().map(Press::row).iterator());
        folder.csv(
                "curves.csv",
                CURVES,
                () -> comparison.curves().stream()
                        .flatMap(curve -> curve.points().stream().map(point -> row(curve, point)))
                        .iterator());
        writeFindings(folder);
        if (comparison.publication().isPresent()) {
            writeHidden(folder, comparison.publication().get());
        }
        ResearchFiles.addTo(folder, comparison, quality, provenance);
        folder.manifest(facts());
    }

    private static List<String> row(Estimate estimate) {
        Key key = estimate.key();
        return List.of(
                key.analysis(),
                key.cohort(),
                key.instrument(),
                key.group(),
                key.rule(),
                key.estimand(),
                key.at(),
                estimate.statistic(),
                CsvFile.cell(estimate.value()));
    }

    private static List<String> row(Curve curve, Curve.Point point) {
        return List.of(
                curve.name(),
                curve.cohort(),
                curve.rule(),
                curve.estimand(),
                Integer.toString(point.day()),
                Long.toString(point.atRisk()),
                Long.toString(point.events()),
                Long.toString(point.censored()),
                ShortestDecimal.of(point.estimate()),
                CsvFile.cell(point.lower()),
                CsvFile.cell(point.upper()));
    }

    /** The listed findings, then one row a rule with its full count. */
    private void writeFindings(Folder folder) throws IOException {
        try (CsvFile file = folder.csv("findings.csv", FINDINGS)) {
            for (Finding finding : quality.findings().listed()) {
                file.row(List.of(
                        finding.severity().label(),
                        finding.rule(),
                        finding.file(),
                        finding.line() == 0 ? "" : Long.toString(finding.line()),
                        finding.column(),
                        finding.message()));
            }
            for (Map.Entry<Findings.RuleCount, Long> count :
                    quality.findings().counts().entrySet()) {
                file.row(List.of(
                        count.getKey().severity().label(),
                        count.getKey().rule(),
                        "",
                        "",
                        "",
                        "in all: " + count.getValue()));
            }
        }
    }

    /** What is not shown: one row an analysis and cohort. */
    private static void writeHidden(Folder folder, Publication publication) throws IOException {
        try (CsvFile file = folder.csv("hidden.csv", HIDDEN)) {
            for (Publication.Withheld withheld : publication.withheld()) {
                file.row(List.of(
                        withheld.analysis(),
                        withheld.cohort(),
                        withheld.isWhole() ? "all" : "some",
                        withheld.reason()));
            }
        }
    }

    private Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("version", provenance.version());
        facts.put("plan_sha256", provenance.planSha256());
        comparison.focusQuarter().ifPresent(quarter -> facts.put("quarter", quarter));
        if (provenance.simulated()) {
            facts.put("simulated", true);
        }
        facts.put("disclosure", comparison.publication().isPresent() ? "publish" : "internal");
        if (comparison.publication().isEmpty()) {
            facts.put("sources", provenance.sources());
            facts.put("reading", provenance.reading());
        }
        facts.put("plan", comparison.plan());
        return facts;
    }
}
