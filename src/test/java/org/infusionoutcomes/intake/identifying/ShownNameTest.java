package org.infusionoutcomes.intake.identifying;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patients.csv",
                "adverse_events.csv.gz",
                "2026-q3.csv",
                "PHQ9_wide.csv",
                "QS.xpt",
                "phenotype/ses-d10_ratings.tsv",
                "YBOCS tracker.xlsx",
                "Patients-Grid view.csv",
                "IntakeQ PHQ-9 export.csv",
                "NCT00088699.csv",
                "Observation.000.ndjson",
                "Scores 2026.xlsx",
                "drug_exposure.csv"
            })
    void filesThatNameTables(String name) {
        assertThat(ShownName.ofFile(name, 2)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Doe, Jane.csv",
                "jane_doe.csv",
                "doe-jane scores.csv",
                "JaneDoe.csv",
                "Jane Doe/scores.csv",
                "scores_1980-04-05.csv",
                "MRN-004711.csv",
                "scores 20140.csv",
                "jane@example.org.csv"
            })
    void filesThatMayNamePeople(String name) {
        assertThat(ShownName.ofFile(name, 2)).isEqualTo("file 2.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Scores", "Sheet1", "Y-BOCS 2026", "HAM-D 17", "Week 4", "adverse events", "2026"})
    void sheetsThatNameTables(String name) {
        assertThat(ShownName.ofSheet(name, 3)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Doe, Jane 1980-04-05", "Jane Doe", "Scores Jane Doe", "P0123", "05.04.1980", ""})
    void sheetsThatMayNamePeople(String name) {
        assertThat(ShownName.ofSheet(name, 3)).isEqualTo("number 3");
    }

    /** One word that is a surname cannot be known as such; ordinary columns of two words stay readable. */
    @Test
    void columns() {
        assertThat(ShownName.isColumnOfSomebody("doe, jane")).isTrue();
        assertThat(ShownName.isColumnOfSomebody("jane doe")).isTrue();
        assertThat(ShownName.isColumnOfSomebody("born 1980-04-05")).isTrue();
        assertThat(ShownName.isColumnOfSomebody("heart rate")).isFalse();
        assertThat(ShownName.isColumnOfSomebody("body_surface")).isFalse();
        assertThat(ShownName.isColumnOfSomebody("doe")).isFalse();
    }
}
