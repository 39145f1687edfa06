package org.infusionoutcomes.report.material;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.figure.picture.Figure;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.Reporting;
import org.infusionoutcomes.report.document.Block;
import org.infusionoutcomes.report.document.Grid;
import org.infusionoutcomes.report.document.Grid.Line;

/**
 * What the sections are written from.
 *
 * @param comparison every number that may be shown
 * @param quality what the checks say
 * @param provenance what the report was made from
 * @param figures in the order of the report
 */
public record Material(Comparison comparison, Quality quality, Provenance provenance, List<Figure> figures) {

    /** The figures are copied. */
    public Material {
        figures = List.copyOf(figures);
    }

    /** The plan that ran. */
    public Plan plan() {
        return comparison.plan();
    }

    /** The table of numbers. */
    public Numbers numbers() {
        return comparison.numbers();
    }

    /** When data are insufficient. */
    public Reporting reporting() {
        return plan().reporting();
    }

    /** The cohorts that have patients; all of the plan's where none has. */
    public List<String> cohorts() {
        return comparison.presentCohorts();
    }

    /** The cohorts of the plan without a patient. */
    public List<String> absentCohorts() {
        return plan().cohortNames().stream()
                .filter(cohort -> !comparison.hasPatients(cohort))
                .toList();
    }

    /** Whether both sides of the plan's comparison have patients. */
    public boolean compares() {
        return comparison.compares();
    }

    /** The first of the two compared cohorts. */
    public String first() {
        return plan().compare().get(0);
    }

    /** The second of them. */
    public String second() {
        return plan().compare().get(1);
    }

    /** The key of the comparison in an analysis. */
    public Key difference(String analysis) {
        return Key.of(analysis, plan().comparisonName());
    }

    /** The key of the primary durability curve of a cohort or of the comparison. */
    public Key primary(String cohort) {
        return Key.of("durability", cohort)
                .rule(plan().durability().primaryRule().key())
                .estimand(plan().durability().estimand().key());
    }

    /** A table header: what the rows are, the cohorts, and the contrast where there is one. */
    public List<String> header(String rows, String contrast) {
        List<String> header = new ArrayList<>(List.of(rows));
        header.addAll(cohorts());
        if (compares()) {
            header.add(contrast);
        }
        return header;
    }

    /** A table row with one cell a cohort, and the contrast where cohorts are compared. */
    public Line line(String name, java.util.function.Function<String, Grid.Cell> ofCohort, Grid.Cell contrast) {
        List<Grid.Cell> cells = new ArrayList<>(cohorts().stream().map(ofCohort).toList());
        if (compares()) {
            cells.add(contrast);
        }
        return new Line(name, cells);
    }

    /** The place of a figure, where that figure was made. */
    public Optional<Block> picture(String name) {
        return figures.stream().filter(f -> f.name().equals(name)).findFirst().map(Material::place);
    }

    /** The places of the figures whose names begin so. */
    public List<Block> pictures(String beginning) {
        return figures.stream()
                .filter(f -> f.name().startsWith(beginning))
                .map(Material::place)
                .toList();
    }

    /** A figure with the table behind it; the first column of the table names its rows. */
    public static Block place(Figure figure) {
        var table = figure.table();
        List<Line> lines = table.rows().stream()
                .map(row -> Line.of(row.get(0), row.subList(1, row.size())))
                .toList();
        String caption = "Numbers behind the figure: " + figure.title();
        return new Block.Picture(
                figure.name(),
                figure.title(),
                figure.caption(),
                figure.altText(),
                new Grid(caption, Grid.Kind.LISTING, table.header(), lines, List.of()));
    }
}
