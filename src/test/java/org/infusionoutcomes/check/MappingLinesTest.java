package org.infusionoutcomes.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.infusionoutcomes.check.finding.Finding;
import org.infusionoutcomes.check.finding.Findings;
import org.infusionoutcomes.check.finding.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Places are counted by hand in the mapping that each test lays out. */
class MappingLinesTest {

    private static final String RULE = "mapping-line-unused";

    /** Every value of it is met: two cohorts, two forms, two visits, one missing code, two instruments. */
    private static final String PEOPLE = """
            patients:
              file: people.csv
              columns: {patient_id: id, cohort: dx}
              values: {cohort: {1: OCD, 2: MDD}}
            """;

    private static final String SCORES = """
            assessments:
              file: scores.csv
              columns: {patient_id: id, instrument: scale, total: y}
              values: {instrument: {YB: YBOCS, MA: MADRS}}
              visit: when
              visits: {bl: -1, w3: 20}
              missing: [-9]
              rows: {form: {take: [2]}}
            """;

    @TempDir
    private Path folder;

    private TinyExport export;

    @BeforeEach
    void lay() {
        export = new TinyExport(folder).put("people.csv", "id,dx\nP1,1\nP2,2\n").put("scores.csv", """
                        id,when,scale,y,form
                        P1,bl,YB,30,2
                        P1,w3,YB,20,2
                        P2,bl,MA,31,2
                        P2,w3,MA,-9,2
                        P2,left,IN,-8,0
                        """);
    }

    private List<String> unused(String mapping) {
        return export.put("mapping.yaml", mapping).findings().stream()
                .filter(finding -> finding.contains(RULE))
                .toList();
    }

    private static String refused(String place, String problem) {
        return "refused " + RULE + " mapping.yaml:" + place + " " + problem
                + "; correct it or take it out, or add unused_lines: allowed if the mapping is made for more than this"
                + " export";
    }

    @Test
    void saysNothingWhereEveryLineIsUsed() {
        assertThat(unused(PEOPLE + SCORES)).isEmpty();
    }

    static Stream<Arguments> kinds() {
        String noRow = "no row of the export has this value";
        return Stream.of(
                Arguments.of("2: MDD", "2: MDD, 3: MDD", "4:37", "patients.values.cohort: " + noRow),
                Arguments.of(
                        "w3: 20",
                        "w3: 20, W3: 20",
                        "10:28",
                        "assessments.visits: no row of the export has this visit label"),
                Arguments.of(
                        "[-9]",
                        "[-9, 999]",
                        "11:17",
                        "assessments.missing: no column that is read has this code in any row"),
                Arguments.of("take: [2]", "take: [2, '2.0']", "12:27", "assessments.rows.form.take: " + noRow),
                Arguments.of("take: [2]", "leave: 7", "12:24", "assessments.rows.form.leave: " + noRow),
                Arguments.of("MA: MADRS", "MA: MADRS, YB1: YBOCS", "8:47", "assessments.values.instrument: " + noRow));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void refusesALineWhoseValueNoRowHas(String said, String more, String place, String problem) {
        String mapping = (PEOPLE + SCORES).replace(said, more);

        assertThat(unused(mapping)).containsExactly(refused(place, problem));
        assertThat(unused(mapping + "unused_lines: refused\n")).hasSize(1);
        assertThrows(Refused.class, export::check);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void tellsItAsANoticeWhereTheMappingAllowsIt(String said, String more, String place, String problem) {
        String mapping = (PEOPLE + SCORES).replace(said, more) + "unused_lines: allowed\n";

        assertThat(unused(mapping))
                .containsExactly(
                        "notice " + RULE + " mapping.yaml:" + place + " " + problem + "; allowed by unused_lines");
        assertThat(export.check().findings().counts())
                .containsEntry(new Findings.RuleCount(Finding.Severity.NOTICE, RULE), 1L);
    }

    /** All are listed, in the order of the file: column 5 of a line before column 12. */
    @Test
    void listsAllOfThemAndNoValue() {
        String mapping = """
                missing: [-9, -99]
                patients:
                  file: people.csv
                  columns: {patient_id: id, cohort: dx}
                  values:
                    cohort:
                      {1: OCD, secret8: OCD, 2: MDD,
                      secret9: OCD, secret10: MDD}
                  rows: {id: {leave: [secret7]}}
                """ + SCORES.replace("  missing: [-9]\n", "");

        assertThat(unused(mapping))
                .map(finding -> finding.substring(0, finding.indexOf(' ', "refused mapping-line-unused ".length())))
                .map(finding -> finding.substring(finding.lastIndexOf(':', finding.lastIndexOf(':') - 1) + 1))
                .containsExactly("1:15", "7:16", "8:7", "8:21", "9:23");
        assertThat(export.findings()).noneMatch(finding -> finding.contains("secret"));
    }

    /** Names with the characters that paths are made of; the last code is the second on its line. */
    @Test
    void findsNamesOfColumnsWithSlashes() {
        export.put("scores.csv", "id,when,scale,y,fo/rm~1\nP1,bl,YB,30,2\nP1,w3,YB,20,2\nP2,bl,MA,-9,2\n");

        assertThat(unused(PEOPLE + SCORES.replace("{form: {take: [2]}}", "{fo/rm~1: {take: [2, a/b]}}")))
                .containsExactly(
                        refused("12:30", "assessments.rows.fo/rm~1.take: no row of the export has this value"));
    }

    /** The listing stops at the plan's number a rule, the count does not. */
    @Test
    void boundsTheListingAndNotTheCount() {
        export.plan("reporting: {findings_listed_per_rule: 2}\n");

        assertThat(unused(PEOPLE.replace("2: MDD", "2: MDD, 3: MDD, 4: MDD, 5: MDD") + SCORES))
                .hasSize(2);
        assertThat(assertThrows(Refused.class, export::check).findings().counts())
                .containsEntry(new Findings.RuleCount(Finding.Severity.REFUSED, RULE), 3L);
    }

    /** A row that is set aside, and one that the mapping leaves out, still shows that the value is no slip. */
    @Test
    void aValueOfARowThatIsNotUsedIsThere() {
        export.put("people.csv", "id,dx\nP1,1\nP2,2\n,3\n");

        assertThat(unused(PEOPLE.replace("2: MDD", "2: MDD, 3: MDD")
                        + SCORES.replace("YB: YBOCS", "YB: YBOCS, IN: MADRS")
                                .replace("w3: 20", "w3: 20, left: 30")
                                .replace("[-9]", "[-9, -8]")))
                .isEmpty();
    }

    @Test
    void whatIsSaidForAllSourcesIsUsedWhereOneOfThemMeetsIt() {
        String scores = """
                visits: {bl: -1, w3: 20, given: 0LATER}
                missing: [-9, none]
                infusions:
                  file: given.csv
                  columns: {patient_id: id, reason: why}
                  visit: visit
                """ + SCORES.replace("  visits: {bl: -1, w3: 20}\n", "").replace("  missing: [-9]\n", "");
        export.put("given.csv", "id,visit,why\nP1,given,none\nP2,given,\n");

        assertThat(unused(PEOPLE + scores.replace("LATER", ""))).isEmpty();
        assertThat(unused(PEOPLE + scores.replace("LATER", ", never: 3")))
                .containsExactly(refused("5:36", "visits: no row of the export has this visit label"));
    }

    /** The preset's codes and labels are made for all exports; the same line in the file itself is the user's. */
    @Test
    void sparesThePresetsLines() {
        export.put("qs.csv", "USUBJID,QSTESTCD,QSSTRESN,QSDY\nP2,PHQ0111,20,-1\nP2,PHQ0111,9,20\n");
        String mapping = "extends: sdtm-qs\npatients: {file: dm.csv, columns: {cohort: dx}}\n"
                + "infusions: {file: ex.csv}\nassessments: {file: qs.csv";
        export.put("dm.csv", "USUBJID,dx\nP2,MDD\n").put("ex.csv", "USUBJID,EXSTDY\nP2,1\n");

        assertThat(unused(mapping + "}\n")).isEmpty();
        assertThat(unused(mapping + ", values: {instrument: {QIDSR120: QIDS}}}\n"))
                .containsExactly(refused("4:51", "assessments.values.instrument: no row of the export has this value"));
    }

    @Test
    void passesOverASourceWithoutRows() {
        export.put("events.csv", "id,day,what,how\n");
        String mapping = PEOPLE + SCORES + """
                adverse_events:
                  file: events.csv
                  columns: {patient_id: id, day: day, event: what, severity: how}
                  values: {severity: {1: mild, 2: moderate}}
                """;

        assertThat(unused(mapping)).isEmpty();
        export.put("events.csv", "id,day,what,how\nP1,0,nausea,1\n");
        assertThat(unused(mapping))
                .containsExactly(
                        refused("16:32", "adverse_events.values.severity: no row of the export has this value"));
    }

    /** Where a table cannot be used its rows were not read, and nobody knows which lines are used. */
    @Test
    void saysNothingWhereTheDataAreRefused() {
        export.put("scores.csv", "id,when,scale,y,form\n");

        assertThat(unused(PEOPLE.replace("2: MDD", "2: MDD, 3: MDD") + SCORES)).isEmpty();
        assertThat(export.findings()).anyMatch(finding -> finding.startsWith("refused no-rows"));
    }

    @Test
    void isTheSameInEveryRun() {
        String mapping = PEOPLE.replace("2: MDD", "2: MDD, 3: MDD") + SCORES.replace("w3: 20", "w3: 20, w4: 27");
        List<String> once = unused(mapping);

        assertThat(once).hasSize(2);
        for (int run = 0; run < 20; run++) {
            assertThat(unused(mapping)).isEqualTo(once);
        }
    }
}
