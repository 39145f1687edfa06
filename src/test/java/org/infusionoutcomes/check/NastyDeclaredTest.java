package org.infusionoutcomes.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infusionoutcomes.check.accepted.Checked;
import org.infusionoutcomes.check.accepted.Scores;
import org.infusionoutcomes.check.finding.Finding;
import org.infusionoutcomes.check.finding.Refused;
import org.infusionoutcomes.check.finding.TableCount;
import org.infusionoutcomes.intake.Export;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.intake.mapping.DateFormat;
import org.infusionoutcomes.intake.mapping.Declared;
import org.infusionoutcomes.plan.PlanReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Broken files that can be read once something is declared; what is expected of each stands in the list beside them, in
 * {@code expectations.tsv}.
 */
class NastyDeclaredTest {

    private static final Path NASTY = Path.of("src/test/resources/org/infusionoutcomes/check/nasty");

    @TempDir
    private Path folder;

    private void lay(String table, String file) throws IOException {
        Files.copy(NASTY.resolve(file), folder.resolve(table));
    }

    private void layBase(String... tables) throws IOException {
        for (String table : tables) {
            lay(table + ".csv", "base/" + table + ".csv");
        }
    }

    private Checked check(String dates, String cutoff) {
        Declared declared = new Declared(
                Optional.empty(),
                Optional.ofNullable(dates).flatMap(DateFormat::of),
                Optional.ofNullable(cutoff).map(LocalDate::parse),
                List.of());
        ReadOptions options = new ReadOptions(Optional.empty(), Set.of(), 100);
        try (Export export = Export.open(folder, options, declared)) {
            return Checks.apply(export, PlanReader.defaultPlan());
        }
    }

    private static TableCount scores(Checked checked) {
        return checked.tables().get(2);
    }

    private static List<String> setAside(Checked checked) {
        return checked.findings().listed().stream()
                .filter(finding -> finding.severity() == Finding.Severity.SET_ASIDE)
                .map(finding -> finding.line() + " " + finding.rule())
                .toList();
    }

    @Test
    void datesThatCannotBeAreSetAside() throws IOException {
        layBase("patients");
        lay("infusions.csv", "52_infusions_dates.csv");
        lay("assessments.csv", "52_future_date.csv");

        Checked checked = check("yyyy-MM-dd", "2025-12-31");

        assertThat(scores(checked)).isEqualTo(new TableCount("assessments from assessments.csv", 2, 3, 0, 0));
        assertThat(setAside(checked)).containsExactly("4 date-after-cutoff", "5 date-too-early", "6 date-unreadable");
    }

    @Test
    void anOffsetNeverMovesADay() throws IOException {
        layBase("patients");
        lay("infusions.csv", "56_infusions_datetime.csv");
        lay("assessments.csv", "56_datetime_offsets.csv");

        Scores scores = check("yyyy-MM-dd", null).scores();

        assertThat(scores.from(1)).isEqualTo(3);
        assertThat(List.of(scores.day(0), scores.day(1), scores.day(2))).containsExactly(-1.0, 0.0, 1.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"80_wide_visits.csv", "83_redcap_labels.csv"})
    void otherLayoutsAreRefusedWithoutAMap(String file) throws IOException {
        layBase("patients", "infusions");
        lay("assessments.csv", file);

        assertThrows(Refused.class, () -> check(null, null));
    }

    /** A column a visit: nine scores, three missing, with the map that the list names. */
    @Test
    void wideVisitsAreReadByTheirMap() throws IOException {
        layBase("patients", "infusions");
        lay("wide.csv", "80_wide_visits.csv");
        Files.writeString(folder.resolve("mapping.yaml"), """
                missing: [NA]
                assessments:
                  file: wide.csv
                  columns: {patient_id: patient_id}
                  wide:
                    ybocs_bl: YBOCS @ -1
                    ybocs_inf1_24h: YBOCS @ 1
                    ybocs_inf3: YBOCS @ 5
                    ybocs_inf6: YBOCS @ 12
                    ybocs_fu1: YBOCS @ 28
                    ybocs_m6: YBOCS @ 180
                """);

        assertThat(scores(check(null, null))).isEqualTo(new TableCount("assessments from wide.csv", 9, 0, 3, 0));
    }

    /** Without a day for "Unscheduled 2" its row is left out, and the two baselines contradict each other. */
    @Test
    void visitLabelsAreReadByTheirMap() throws IOException {
        layBase("patients", "infusions");
        lay("labels.csv", "81_visit_labels.csv");
        Files.writeString(folder.resolve("mapping.yaml"), """
                assessments:
                  file: labels.csv
                  columns: {patient_id: patient_id, instrument: instrument, total: total}
                  visit: visit
                  visits: {Baseline: -1, baseline: -1, Infusion 1: 0, 24h post: 1, V3: 5, Month 6: 180}
                """);

        assertThat(setAside(check(null, null)))
                .containsExactly("2 score-contradictory", "8 score-contradictory", "7 visit-unknown");
    }

    /** An export with labels repeats "Total score": its columns are named by number. */
    @Test
    void labelsThatRepeatAreReadByNumber() throws IOException {
        layBase("patients", "infusions");
        lay("labels.csv", "83_redcap_labels.csv");
        Files.writeString(folder.resolve("mapping.yaml"), """
                dates: {format: yyyy-MM-dd}
                infusions: {file: started.csv, columns: {patient_id: patient_id, date: began}}
                assessments:
                  - {file: labels.csv, columns: {patient_id: Record ID, date: Visit date, total: "#5"},
                     constants: {instrument: YBOCS}}
                  - {file: labels.csv, columns: {patient_id: Record ID, date: Visit date, total: "#8"},
                     constants: {instrument: PHQ9}}
                """);
        Files.writeString(folder.resolve("started.csv"), "patient_id,began\nP001,2025-01-10\n");

        Scores scores = check(null, null).scores();

        assertThat(scores.from(1)).isEqualTo(4);
        assertThat(List.of(scores.day(0), scores.day(2))).containsExactly(-3.0, 14.0);
    }

    @Test
    void theGoodWorkbookIsRead() throws IOException {
        lay("book.xlsx", "84_good_workbook.xlsx");
        Files.writeString(folder.resolve("mapping.yaml"), """
                patients: {file: book.xlsx, sheet: patients, same_names: true}
                infusions: {file: book.xlsx, sheet: infusions, same_names: true}
                assessments: {file: book.xlsx, sheet: assessments, same_names: true}
                """);

        Checked checked = check(null, null);

        assertThat(checked.tables().stream().map(TableCount::used)).containsExactly(2L, 2L, 4L);
        assertThat(setAside(checked)).isEmpty();
    }
}
