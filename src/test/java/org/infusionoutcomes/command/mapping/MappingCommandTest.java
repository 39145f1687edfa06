package org.infusionoutcomes.command.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.infusionoutcomes.Run;
import org.infusionoutcomes.intake.workbook.WorkbookFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingCommandTest {

    @TempDir
    private Path folder;

    private void put(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    @Test
    void draftTellsHeadersAndNoValue() throws IOException {
        put("people.csv", "Client ID,Diagnosis,Date of Birth,sub-101\nsecret,secret,secret,secret\n");
        put("scores.tsv", "Client ID\tVisit\tYBOCS total\tmadrs_sum\tphq9_3\nsecret\tsecret\t1\t2\t3\n");
        put("values.csv", "4711,2025-03-04,31\n4712,2025-03-05,30\n");
        put("old.sav", "secret");
        Files.write(
                folder.resolve("book.xlsx"),
                new WorkbookFile()
                        .add("Infusions", List.of("Client ID,date,dose_mg_per_kg", "secret,2025-01-01,0.5"))
                        .bytes());

        Run run = Run.of("mapping", "draft", folder);

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .doesNotContain("secret", "4711", "2025-03-04", "sub-101")
                .contains("""
                        # book.xlsx, sheet Infusions: 3 columns
                        #   #1  Client ID   ? patient_id
                        #   #2  date   ? date
                        #   #3  dose_mg_per_kg   ? dose_mg_per_kg
                        # people.csv: 4 columns
                        #   #1  Client ID   ? patient_id
                        #   #2  Diagnosis   ? cohort
                        #   #3  Date of Birth   identifying: leave it out or drop it
                        #   #4  (a name with a number, not shown)
                        # scores.tsv: 5 columns
                        """)
                .contains("# values.csv: 3 columns\n#   its first line looks like values, not like names: not shown")
                .contains("# old.sav: not read; export it as CSV")
                .contains("drop: [\"Date of Birth\"]")
                .contains("""
                        infusions:
                          file: book.xlsx
                          sheet: Infusions
                          columns:
                            patient_id: "Client ID"   # ?
                            date: date   # ?
                            dose_mg_per_kg: dose_mg_per_kg   # ?
                        """)
                .contains("""
                          wide:   # after @ the day of a column that is one visit's, as in YBOCS @ 5
                            "YBOCS total": YBOCS   # ?
                            madrs_sum: MADRS   # ?
                        """);
    }

    /** The draft is a mapping of which only what cannot be known from names lacks. */
    @Test
    void draftBecomesAMappingOnceItIsFilledIn() throws IOException {
        put("people.csv", "record_id,diagnosis\n1,OCD\n");
        put("given.csv", "record_id,day,mg_per_kg\n1,0,0.5\n");
        put("rating.csv", "record_id,day,ybocs_total\n1,-1,30\n1,20,12\n");
        put("mapping.yaml", Run.of("mapping", "draft", folder).out());

        Run run = Run.of("mapping", "try", folder);

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("""
                        patients from people.csv
                          patient_id cohort
                          P1         OCD
                        infusions from given.csv
                          patient_id day dose_mg_per_kg
                          P1         0   0.5
                        assessments from rating.csv
                          patient_id day instrument total
                          P1         -1  YBOCS      30
                          P1         20  YBOCS      12
                        """);
    }

    @Test
    void tryShowsNoIdNoLongTextAndWhatIsSetAside() throws IOException {
        put("people.csv", "id,dx,place\nMaria Muster,OCD,a place with a very long name\n");
        put("scores.csv", "id,visit,y\nMaria Muster,bl,30\nMaria Muster,??,9\nMaria Muster\n");
        put("mapping.yaml", """
                patients: {file: people.csv, columns: {patient_id: id, cohort: dx, site: place}}
                assessments:
                  file: scores.csv
                  columns: {patient_id: id, total: y}
                  constants: {instrument: YBOCS}
                  visit: visit
                  visits: {bl: -1}
                """);

        Run run = Run.of("mapping", "try", folder);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("""
                        patients from people.csv
                          patient_id cohort site
                          P1         OCD    (longer text)
                        assessments from scores.csv
                          patient_id day instrument total
                          P1         -1  YBOCS      30
                          set aside: the visit's label is none of the mapping's visits; row left out, add it there with its day: 1
                          set aside: rows with fewer or more cells than the header: 1
                        """);
    }

    @Test
    void mistakesEndWithTwoLinesAndExitCode2() throws IOException {
        put("people.csv", "id,dx\n1,OCD\n");
        put("mapping.yaml", "patients:\n  file: people.csv\n  columns: {patient_id: id, cohort: diagnosis}\n");

        Run run = Run.of("check", folder);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("""
                        mapping.yaml:3:37  patients.columns.cohort: people.csv has no column diagnosis
                          the command mapping draft prints the columns that there are
                        """);
        assertThat(Run.of("report", folder, "--out", folder.resolve("out")).exitCode())
                .isEqualTo(2);
        assertThat(Run.of("check", folder, "--mapping", folder.resolve("none.yaml"))
                        .err())
                .contains("the mapping ")
                .endsWith(" cannot be read\n  name a file that is there\n");
        assertThat(Run.of("check", folder, "--dates", "iso").err())
                .isEqualTo("--dates: 'iso' is no date format\n  write it like yyyy-MM-dd, dd/MM/yyyy or M/d/yy\n");
        assertThat(Run.of("check", folder, "--cutoff", "31.12.2025").err())
                .isEqualTo("--cutoff: '31.12.2025' is no date\n  write it like 2026-03-31\n");
        assertThat(Run.of("mapping").exitCode()).isEqualTo(2);
    }

    /** The slip is in one letter, not in a capital: the label that is there sets its row aside, the one that is not there stops the run. */
    @Test
    void aLineForWhatNoRowHasEndsWithItsPlaceAndExitCode2() throws IOException {
        put("people.csv", "id,dx\n1,OCD\n");
        put("given.csv", "id,day\n1,0\n");
        put("scores.csv", "id,visit,y\n1,Base,30\n1,weak3,12\n");
        String mapping = """
                patients: {file: people.csv, columns: {patient_id: id, cohort: dx}}
                infusions: {file: given.csv, columns: {patient_id: id, day: day}}
                assessments:
                  file: scores.csv
                  columns: {patient_id: id, total: y}
                  constants: {instrument: YBOCS}
                  visit: visit
                  visits: {base: -1, week3: 21}
                """;
        put("mapping.yaml", mapping);

        String remedy = "; correct it or take it out, or add unused_lines: allowed if the mapping is made for more than"
                + " this export\n";
        Run refused = Run.of("check", folder);
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .contains("set aside, visit-unknown: 1\n", "; did you mean its week3?\n")
                .contains("refused, mapping-line-unused: 1\n")
                .endsWith("mapping.yaml:8:22  refused, mapping-line-unused\n"
                        + "  assessments.visits: no row of the export has this visit label" + remedy
                        + "the mapping has lines for what no row of the export has; nothing was analysed\n"
                        + "  mend what is listed above, or add unused_lines: allowed to the mapping\n");
        Run tried = Run.of("mapping", "try", folder);
        assertThat(tried.exitCode()).isEqualTo(2);
        assertThat(tried.out())
                .endsWith(
                        "mapping.yaml:8:22\n  assessments.visits: no row of the export has this visit label" + remedy);

        put("mapping.yaml", mapping + "unused_lines: allowed\n");
        Run allowed = Run.of("check", folder);
        assertThat(allowed.exitCode()).isZero();
        assertThat(allowed.out())
                .contains("mapping.yaml:8:22  notice, mapping-line-unused\n"
                        + "  assessments.visits: no row of the export has this visit label; allowed by unused_lines\n")
                .contains("notice, mapping-line-unused: 1\n");
        assertThat(Run.of("mapping", "try", folder).exitCode()).isZero();
    }

    @Test
    void trySaysThatItLooksAtTheFirstRowsOnly() throws IOException {
        put("people.csv", "id,dx\n" + "1,OCD\n".repeat(1500));
        put("mapping.yaml", """
                patients: {file: people.csv, columns: {patient_id: id, cohort: dx}, values: {cohort: {2: MDD}}}
                """);

        Run run = Run.of("mapping", "try", folder);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .endsWith("lines of the mapping for values that no row has were not looked for: a table is longer than"
                        + " 1000 rows; check and report look at all of them\n");
    }

    /** Dates are declared for this command too, and a row is named by its own file and line. */
    @Test
    void explainNamesTheRowsOfTheSources() throws IOException {
        put("people.csv", "id,dx\n1,OCD\n");
        put("given.csv", "id,on\n1,02/01/2025\n");
        put("scores.csv", "\nid,on,y\n1,01/01/2025,30\n1,20/01/2025,12\n");
        put("mapping.yaml", """
                patients: {file: people.csv, columns: {patient_id: id, cohort: dx}}
                infusions: {file: given.csv, columns: {patient_id: id, date: on}}
                assessments: {file: scores.csv, columns: {patient_id: id, date: on, total: y}, constants: {instrument: YBOCS}}
                """);

        Run run = Run.of("explain", folder, "--patient", "1", "--dates", "dd/MM/yyyy");

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("scores.csv:3", "scores.csv:4", "given.csv:2")
                .doesNotContain("01/2025");
    }

    @Test
    void aCutoffWithoutDatesIsAMistake() throws IOException {
        put("patients.csv", "patient_id,cohort\n1,OCD\n");

        Run run = Run.of("check", folder, "--cutoff", "2025-12-31");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("--cutoff: without dates of infusions a cut-off says nothing\n  add --dates where the export"
                        + " has dates, or give the column observable_days\n");
    }

    @Test
    void mistakesOfSpellingAreToldInTheMapping() throws IOException {
        put("people.csv", "id,dx\n1,OCD\n");
        put("scores.csv", "id,y\n1,30\n");
        String patients = "patients: {file: people.csv, columns: {patient_id: id, cohort: dx}}\n";
        String scores = "assessments: {file: scores.csv, columns: {patient_id: id}, wide: {y: ";

        put("mapping.yaml", patients + scores + "YBOCS 23}}\n");
        assertThat(Run.of("mapping", "try", folder).err())
                .isEqualTo("mapping.yaml:2:70  assessments.wide.y: has no day\n"
                        + "  write @ before it, as in YBOCS @ 23\n");
        put("mapping.yaml", patients + scores + "YBOC @ 23}}\n");
        assertThat(Run.of("check", folder).err())
                .isEqualTo("mapping.yaml:2:70  assessments.wide.y: 'YBOC' is no instrument of the plan\n"
                        + "  did you mean YBOCS?\n");
        put("mapping.yaml", "patients:\n\tfile: people.csv\n");
        assertThat(Run.of("check", folder).err())
                .isEqualTo("mapping.yaml:2:1  not YAML: there is a tab\n  write blanks in place of the tab\n");
        put("mapping.yaml", "patients:\n  file:people.csv\n");
        assertThat(Run.of("check", folder).err())
                .isEqualTo("mapping.yaml:2:3  patients: is not a list of settings (name: value)\n"
                        + "  write a blank after the colon\n");
    }

    @Test
    void aTableThatIsEmptiedAndAFileOfAnotherNameAreTold() throws IOException {
        put("people.csv", "id,dx\n1,OCD\n");
        put("given.csv", "id,day\n1,0\n");
        put("scores.csv", "id,day,y,kind\n1,0,30,a\n");
        put("mapping.yaml", """
                patients: {file: people.csv, columns: {patient_id: id, cohort: dx}}
                infusions: {file: givn.csv, columns: {patient_id: id, day: day}}
                assessments:
                  file: scores.csv
                  columns: {patient_id: id, day: day, total: y}
                  constants: {instrument: YBOCS}
                  rows: {kind: {take: [b]}}
                """);

        assertThat(Run.of("check", folder).err())
                .contains("the mapping leaves every row of assessments from scores.csv out, by assessments.rows.kind"
                        + " (mapping.yaml:7:10); look at the values there\n")
                .contains(
                        "givn.csv  refused, no-such-file\n  the mapping names this file, and it is not in the export; did"
                                + " you mean given.csv?\n");
    }

    /** Five cells or more, and none a date as declared: one line, and no value. */
    @Test
    void aFormatThatNoCellFitsIsToldOnce() throws IOException {
        put("people.csv", "id,dx\n1,OCD\n");
        put("given.csv", "id,on\n" + "1,01/31/25\n".repeat(5));
        put("scores.csv", "id,on,y\n1,01/31/25,30\n");
        put("mapping.yaml", """
                dates: {format: MM/dd/yyyy}
                patients: {file: people.csv, columns: {patient_id: id, cohort: dx}}
                infusions: {file: given.csv, columns: {patient_id: id, date: on}}
                assessments: {file: scores.csv, columns: {patient_id: id, date: on, total: y}, constants: {instrument: YBOCS}}
                """);

        Run run = Run.of("check", folder);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .contains(
                        "given.csv:2:on  refused, dates-in-another-format\n  no cell of on fits MM/dd/yyyy (5 were read);"
                                + " their years have two digits: declare MM/dd/yy\n")
                .doesNotContain("date-unreadable");
    }

    /** Words of events are counted under the plan's, and so they are shown. */
    @Test
    void tryShowsWhatAnEventBecomes() throws IOException {
        put("ae.csv", "id,day,event\n1,1,Blood pressure increased\n1,2,HEADACHE\n");
        put("mapping.yaml", "adverse_events: {file: ae.csv, columns: {patient_id: id, day: day, event: event}}\n");
        put("plan.yaml", "reading: {adverse_events: [headache]}\n");

        assertThat(Run.of("mapping", "try", folder, "--plan", folder.resolve("plan.yaml"))
                        .out())
                .contains("  P1         1   other\n  P1         2   headache\n");
    }

    @Test
    void anExportOfOtherFilesIsSentToTheDraft() throws IOException {
        put("people.csv", "id,dx\n1,OCD\n");
        put("scores.tsv", "id\ty\n1\t30\n");

        assertThat(Run.of("check", folder).err())
                .contains(
                        "or tell in a mapping what the export's own files and columns mean (mapping draft begins one);"
                                + " other .csv, .tsv files there: 2");
    }
}
