package org.infusionoutcomes.intake.mapped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import org.infusionoutcomes.intake.mapping.file.MappingRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Days between dates, counted by hand: from 2025-01-06 to 2025-01-31 are 25, to 2025-02-05 are 30, to 2025-03-31 are 84
 * (25 + 28 + 31); from 2025-03-30 to 2025-03-31 is 1.
 */
class ObservableDaysTest {

    private static final String SDTM = """
            extends: sdtm-qs
            dates: {format: yyyy-MM-dd%s}
            infusions: {file: ex.csv}
            patients: {file: dm.csv, constants: {cohort: MDD}, columns: {%s}}
            """;

    @TempDir
    private Path folder;

    private MappedExport export;

    @BeforeEach
    void lay() {
        export = new MappedExport(folder)
                .put(
                        "dm.csv",
                        "USUBJID,RFSTDTC,RFENDTC\nS1,2025-01-06T09:30,2025-02-05\nS2,2025-03-30,\nS3,,2025-03-31\n")
                .put("ex.csv", "USUBJID,EXSTDY\nS1,1\nS1,4\nS2,1\n");
    }

    @Test
    void runToTheCutoffFromTheDateOfDay0WhereDaysAreNumbers() {
        export.mapping(SDTM.formatted(", cutoff: 2025-03-31", "date: RFSTDTC"));

        assertThat(export.patients())
                .containsExactly(
                        "dm.csv:2:cohort S1,MDD,2025-Q1,84",
                        "dm.csv:3:cohort S2,MDD,2025-Q1,1",
                        "dm.csv:4:cohort S3,MDD");
        assertThat(export.infusions())
                .containsExactly("ex.csv:2:exstdy S1,0", "ex.csv:3:exstdy S1,3", "ex.csv:4:exstdy S2,0");
    }

    @Test
    void runToEachPatientsOwnDateButNotBeyondTheCutoff() {
        String columns = "date: RFSTDTC, observed_until: RFENDTC";

        export.mapping(SDTM.formatted(", cutoff: 2025-03-31", columns));
        assertThat(export.patients())
                .containsExactly(
                        "dm.csv:2:cohort S1,MDD,2025-Q1,30",
                        "dm.csv:3:cohort S2,MDD,2025-Q1,1",
                        "dm.csv:4:cohort S3,MDD");
        export.mapping(SDTM.formatted("", columns));
        assertThat(export.patients())
                .containsExactly(
                        "dm.csv:2:cohort S1,MDD,2025-Q1,30",
                        "dm.csv:3:cohort S2,MDD,2025-Q1",
                        "dm.csv:4:cohort S3,MDD");
    }

    @Test
    void runToTheCutoffWhereTheOwnDateIsLaterAndAreNoNumberWhereItCannotBeRead() {
        export.put("dm.csv", "USUBJID,RFSTDTC,RFENDTC\nS1,2025-01-06,2025-02-05\nS2,2025-01-06,soon\n")
                .mapping(SDTM.formatted(", cutoff: 2025-01-31", "date: RFSTDTC, observed_until: RFENDTC"));

        assertThat(export.patients())
                .containsExactly("dm.csv:2:cohort S1,MDD,2025-Q1,25", "dm.csv:3:cohort S2,MDD,2025-Q1,no date");
    }

    @Test
    void areToldOnce() {
        export.mapping(SDTM.formatted("", "date: RFSTDTC, observed_until: RFENDTC, observable_days: RFENDTC"));

        assertThat(assertThrows(MappingRefused.class, export::patients))
                .hasMessageContaining("tells observable_days, which is declared too");
    }

    @Test
    void needADateToCountFrom() {
        export.mapping(SDTM.formatted("", "observed_until: RFENDTC"));

        assertThat(assertThrows(MappingRefused.class, export::patients))
                .hasMessageContaining("dates are read, but no table has the dates that days count from");
    }
}
