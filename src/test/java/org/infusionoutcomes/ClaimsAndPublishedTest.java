package org.infusionoutcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.figure.Figures;
import org.infusionoutcomes.report.ClinicExample;
import org.infusionoutcomes.report.Reports;
import org.infusionoutcomes.report.document.Block;
import org.infusionoutcomes.report.document.Document;
import org.infusionoutcomes.report.document.Grid;
import org.infusionoutcomes.report.document.Section;
import org.junit.jupiter.api.Test;

/** Every claim and every published figure stands in the report on the sample. */
class ClaimsAndPublishedTest {

    private static final Document SAMPLE = sample();

    private static Document sample() {
        Comparison comparison = Walk.compare(Path.of("data", "sample"));
        return Reports.compose(
                comparison, ClinicExample.quality(), ClinicExample.provenance(), Figures.all(comparison));
    }

    @Test
    void everyClaimHasItsAnalysisAndItsAnswer() throws IOException {
        List<String> expected = lines("report/claims/claims.txt").stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(line.indexOf(" | ") + 3))
                .toList();
        List<Block> blocks = section("claims").blocks();

        List<String> answered = new ArrayList<>();
        for (int i = 0; i + 2 < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Subheading claim
                    && blocks.get(i + 1) instanceof Block.Paragraph analysis
                    && blocks.get(i + 2) instanceof Block.Points answers) {
                assertThat(analysis.text()).startsWith("Looked at: ");
                assertThat(answers.texts()).isNotEmpty().allMatch(text -> text.endsWith("."));
                answered.add(claim.text());
            }
        }

        assertThat(expected).hasSize(12);
        assertThat(answered).isEqualTo(expected);
    }

    /** Each of these says in the sample what it was made to say: a number with its interval. */
    @Test
    void answersHaveIntervals() {
        List<String> answers = section("claims").blocks().stream()
                .filter(b -> b instanceof Block.Points)
                .map(b -> String.join(" ", ((Block.Points) b).texts()))
                .toList();
        assertThat(answers).hasSize(12);
        assertThat(answers.stream().filter(text -> !text.contains("cannot answer")))
                .hasSize(11)
                .allMatch(text -> text.matches("(?s).*\\d[\u2013]\\d.*"));
    }

    @Test
    void everyPublishedFigureStandsThereWithWhatSetsItApart() throws IOException {
        List<String> rows = rows(section("published"));
        List<String> published = lines("plan/published/published.csv");

        assertThat(published).hasSize(16);
        for (String line : published.subList(1, published.size())) {
            String[] c = line.split(",", -1);
            String definition = c[11].replace(">= ", "\u2265 ")
                    .replace("<= ", "\u2264 ")
                    .replace(" %", "%")
                    .replace("+/- ", "\u00B1 ")
                    // stands before the percent: about 80%
                    .replaceFirst("; about$", "");
            String counts = c[8].isEmpty() ? "" : c[8] + "/" + c[9];
            assertThat(rows)
                    .as(line)
                    .anyMatch(row -> row.contains(c[0] + " " + c[1])
                            && row.contains(c[2])
                            && row.contains(c[7])
                            && row.contains(c[3])
                            && row.contains(c[5])
                            && row.contains(counts)
                            && row.contains(c[10].isEmpty() ? counts : rounded(c[10], c[9]))
                            && row.contains(definition)
                            && row.contains(c[12])
                            && row.contains(c[13]));
        }
    }

    /** From counts below 100 percents are whole. */
    private static String rounded(String percent, String of) {
        return of.equals("24") || of.equals("82") ? Math.round(Double.parseDouble(percent)) + "%" : percent;
    }

    @Test
    void theCurveOfOcdHasNoPublishedComparator() {
        assertThat(texts(section("durability")))
                .contains(
                        "No published durability curve of OCD responders to ketamine infusions was found: the OCD curve"
                                + " of this report has no published comparator.")
                .noneMatch(text -> text.startsWith("No published durability curve of MDD"));
        assertThat(texts(section("published")))
                .anyMatch(text -> text.startsWith("No published durability curve of OCD"));
        assertThat(section("durability").blocks())
                .anyMatch(b -> b instanceof Block.Picture p
                        && p.caption().endsWith("The OCD curve has no published comparator."));
    }

    private static Section section(String id) {
        return SAMPLE.sections().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(Section section) {
        return section.blocks().stream()
                .filter(b -> b instanceof Block.Points)
                .flatMap(b -> ((Block.Points) b).texts().stream())
                .toList();
    }

    /** Every row of a section's tables, those behind its figures too, as one text. */
    private static List<String> rows(Section section) {
        List<String> rows = new ArrayList<>();
        for (Block block : section.blocks()) {
            if (block instanceof Block.Picture picture) {
                rows.addAll(rows(picture.table()));
            } else if (block instanceof Grid grid) {
                rows.addAll(rows(grid));
            }
        }
        return rows;
    }

    private static List<String> rows(Grid grid) {
        return grid.lines().stream()
                .map(line -> line.name() + "; "
                        + String.join(
                                "; ",
                                line.cells().stream()
                                        .map(c -> c.text() + "; " + c.detail())
                                        .toList()))
                .toList();
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream in = ClaimsAndPublishedTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
