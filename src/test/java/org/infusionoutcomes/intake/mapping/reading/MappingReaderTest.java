package org.infusionoutcomes.intake.mapping.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.infusionoutcomes.intake.mapping.Declared;
import org.infusionoutcomes.intake.mapping.Mapping;
import org.infusionoutcomes.intake.mapping.SourceMap;
import org.infusionoutcomes.intake.mapping.WideColumn;
import org.infusionoutcomes.intake.mapping.file.MappingRefused;
import org.infusionoutcomes.intake.mapping.preset.Presets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MappingReaderTest {

    private static final String PATIENTS = "patients: {file: p.csv, columns: {patient_id: id, cohort: dx}}\n";

    private static Mapping read(String text) {
        return MappingReader.read("mapping.yaml", text, Declared.nothing());
    }

    private static String refusal(String text) {
        MappingRefused refused = assertThrows(MappingRefused.class, () -> read(text));
        return refused.getMessage() + " | " + refused.remedy();
    }

    @Test
    void readsEverySetting() {
        Mapping mapping = read("""
                encoding: windows-1252
                missing: [-9, "."]
                drop: [email]
                dates: {format: dd/MM/yyyy, count_from: infusions, cutoff: 2025-12-31}
                patients:
                  file: p.csv
                  columns: {patient_id: id, cohort: dx}
                  values: {cohort: {1: OCD, 2: MDD}}
                  rows: {site: {leave: [test]}}
                  once: true
                infusions:
                  - {file: a.txt, delimiter: pipe, header_row: 3, columns: {patient_id: id, date: given}}
                  - {file: b.csv, decimal_comma: true, date_format: M/d/yy, columns: {patient_id: id, date: given}}
                assessments:
                  file: s.csv
                  columns: {patient_id: id}
                  visit: event
                  visits: {bl: -1, w1: 7}
                  wide: {ybocs: YBOCS, madrs_inf3: MADRS @ 5, phq_x: PHQ9 @ phq_when post}
                """);

        assertThat(mapping.tables().keySet()).containsExactly("patients", "infusions", "assessments");
        SourceMap patients = mapping.sources("patients").get(0);
        assertThat(patients.values()).isEqualTo(Map.of("cohort", Map.of("1", "OCD", "2", "MDD")));
        assertThat(patients.rules().get(0).reads("test")).isFalse();
        assertThat(patients.missing()).containsExactlyInAnyOrder("-9", ".");
        assertThat(patients.form().encoding().orElseThrow().name()).isEqualTo("windows-1252");
        assertThat(patients.once()).isTrue();
        SourceMap first = mapping.sources("infusions").get(0);
        assertThat(first.form().delimiter()).contains('|');
        assertThat(first.form().headerLine()).hasValue(3);
        assertThat(first.days().format().orElseThrow().said()).isEqualTo("dd/MM/yyyy");
        SourceMap second = mapping.sources("infusions").get(1);
        assertThat(second.days().format().orElseThrow().said()).isEqualTo("M/d/yy");
        assertThat(second.form().decimalComma()).contains(true);
        SourceMap scores = mapping.sources("assessments").get(0);
        assertThat(scores.days().visits()).isEqualTo(Map.of("bl", "-1", "w1", "7"));
        assertThat(scores.wide())
                .containsExactly(
                        new WideColumn("ybocs", "YBOCS", Optional.empty(), Optional.empty(), Optional.empty()),
                        new WideColumn("madrs_inf3", "MADRS", Optional.of("5"), Optional.empty(), Optional.empty()),
                        new WideColumn(
                                "phq_x", "PHQ9", Optional.empty(), Optional.of("phq_when"), Optional.of("post")));
        assertThat(mapping.dayZero()).contains("infusions");
        assertThat(mapping.cutoff().orElseThrow()).hasToString("2025-12-31");
        assertThat(mapping.drop()).containsExactly("email");
    }

    @Test
    void laysTheFileOverItsPreset() {
        Mapping mapping = read("""
                extends: bids
                missing: [-9]
                patients: {constants: {cohort: MDD}}
                infusions:
                  - {file: a.tsv, constants: {day: 0}}
                  - {file: b.tsv, constants: {day: 3}}
                """);

        assertThat(mapping.sources("patients").get(0).form().file()).isEqualTo("participants.tsv");
        assertThat(mapping.sources("patients").get(0).missing()).containsExactlyInAnyOrder("-9", "n/a");
        assertThat(mapping.sources("infusions").stream().map(SourceMap::columns).toList())
                .isEqualTo(List.of(Map.of("patient_id", "participant_id"), Map.of("patient_id", "participant_id")));
        assertThat(mapping.sources("assessments")).isEmpty();
    }

    static List<String> presets() {
        return Presets.NAMES;
    }

    @ParameterizedTest
    @MethodSource("presets")
    void everyPresetIsAMappingOnceItsGapsAreFilled(String name) {
        String filled = "extends: " + name + "\n"
                + "visits: {a: 1}\n".repeat(name.equals("bids") ? 1 : 0)
                + "dates: {format: yyyy-MM-dd}\n".repeat(name.equals("same-names") ? 1 : 0)
                + switch (name) {
                    case "same-names" -> "missing: [x]\n";
                    case "fhir-observations", "synthea-csv", "omop" ->
                        "patients: {file: p.csv, constants: {cohort: MDD}}\ninfusions: {file: i.csv}\n"
                                + "assessments: {file: s.csv}\n";
                    case "sdtm-qs", "sdtm-rs" ->
                        "patients: {file: p.csv, constants: {cohort: MDD}}\ninfusions: {file: i.csv}\n"
                                + "assessments: {file: s.csv}\n";
                    case "adam", "bids", "redcap" ->
                        "patients: {file: p.csv, constants: {cohort: MDD}}\n"
                                + "infusions: {file: i.csv, constants: {day: 0}}\n"
                                + "assessments: {file: s.csv"
                                + (name.equals("redcap") ? ", columns: {day: d}" : "")
                                + (name.equals("adam") ? "}\n" : ", wide: {t: MADRS}}\n");
                    default ->
                        "patients: {file: p.csv, constants: {cohort: MDD}}\n"
                                + "infusions: {file: i.csv, columns: {date: d}}\nassessments: {file: s.csv}\n";
                };

        assertThat(read(filled).tables().keySet()).containsExactly("patients", "infusions", "assessments");
    }

    @Test
    void refusesWhatIsUnknownWithItsPlaceAndANearName() {
        assertThat(refusal(PATIENTS + "asessments: {file: s.csv}\n"))
                .isEqualTo("mapping.yaml:2:1  asessments: there is no such setting here | did you mean assessments?");
        assertThat(refusal("patients:\n  file: p.csv\n  colums: {patient_id: id}\n"))
                .isEqualTo("mapping.yaml:3:3  patients.colums: there is no such setting here | did you mean columns?");
        assertThat(refusal("patients:\n  file: p.csv\n  columns: {patient_id: id, cohrt: dx}\n"))
                .isEqualTo("mapping.yaml:3:29  patients.columns.cohrt: patients has no such column"
                        + " | did you mean cohort?");
        assertThat(refusal("extends: redcp\n"))
                .isEqualTo("mapping.yaml:1:10  extends: there is no such preset | did you mean redcap?");
        assertThat(refusal(PATIENTS + "day_numbering: stdm\n"))
                .isEqualTo("mapping.yaml:2:16  day_numbering: 'stdm' is not known here | did you mean sdtm?");
    }

    @Test
    void refusesWhatADraftLeavesOpen() {
        String scores = "assessments: {file: s.csv, columns: {patient_id: id}, ";
        String open = "is to be filled in | replace FILL_IN, as the comment behind it says";
        assertThat(refusal(scores + "wide: {y: YBOCS @ FILL_IN}}\n"))
                .isEqualTo("mapping.yaml:1:65  assessments.wide.y: " + open);
        assertThat(refusal(scores + "visit: v, visits: {FILL_IN: -1}}\n"))
                .isEqualTo("mapping.yaml:1:74  assessments.visits.FILL_IN: " + open);
        assertThat(refusal(scores + "rows: {v: {take: [FILL_IN]}}}\n"))
                .isEqualTo("mapping.yaml:1:73  assessments.rows.v.take.0: " + open);
    }

    @Test
    void refusesWhatLacks() {
        assertThat(refusal("patients: {file: p.csv, columns: {patient_id: id}}\n"))
                .startsWith("mapping.yaml:1:11  patients: lacks cohort | add it under columns");
        assertThat(refusal("patients: {columns: {patient_id: id, cohort: dx}}\n"))
                .isEqualTo("mapping.yaml:1:11  patients: lacks file | name the file, as in file: scores.csv");
        assertThat(refusal("assessments: {file: s.csv, columns: {patient_id: id}, wide: {y: YBOCS}}\n"))
                .startsWith("mapping.yaml:1:65  assessments.wide.y: has no day | add it behind @, as in YBOCS @ 23;");
        assertThat(refusal("infusions: {file: s.csv, columns: {patient_id: id}}\n"))
                .startsWith("mapping.yaml:1:12  infusions: lacks the day | add day or date under columns");
        assertThat(refusal("infusions: {file: s.csv, columns: {patient_id: id, date: given}}\n"))
                .startsWith("mapping.yaml:1:58  infusions.columns.date: the format of the dates is not declared");
        assertThat(refusal("missing: [x]\n")).startsWith("mapping.yaml:1:1  the mapping names no source of any table");
    }

    @Test
    void refusesWhatContradictsItself() {
        assertThat(refusal("infusions: {file: s.csv, columns: {patient_id: id, day: d}, constants: {day: 0}}\n"))
                .isEqualTo("mapping.yaml:1:73  infusions.constants.day: is under columns too | leave it in one place");
        assertThat(refusal("infusions: {file: s.csv, columns: {patient_id: id, day: d}, visit: v, visits: {a: 1}}\n"))
                .isEqualTo("mapping.yaml:1:68  infusions.visit: the day is told twice, by columns.day and visit"
                        + " | leave one of them");
        assertThat(refusal("patients:\n  file: p.csv\n  columns: {patient_id: id, cohort: dx}\n  rows:\n    a: {}\n"))
                .isEqualTo("mapping.yaml:5:8  patients.rows.a: needs take or leave, and not both"
                        + " | write take: [A, B] or leave: [C]");
    }

    @Test
    void refusesWhatIsNeverUsed() {
        assertThat(refusal(PATIENTS + "visits: {a: 1}\n"))
                .isEqualTo("mapping.yaml:2:1  visits: is never used: no source names a visit column"
                        + " | add visit: column");
        assertThat(refusal(PATIENTS + "dates: {format: yyyy-MM-dd}\n"))
                .isEqualTo("mapping.yaml:2:1  dates: is never used: no source reads a date | take it out");
        assertThat(refusal(
                        "patients:\n  file: p.csv\n  columns: {patient_id: id, cohort: dx}\n  values: {sex: {1: F}}\n"))
                .isEqualTo("mapping.yaml:4:12  patients.values.sex: is never used: no column is read into it"
                        + " | take it out or add the column");
    }

    @Test
    void refusesValuesThatNoCellCanHave() {
        assertThat(refusal(PATIENTS.replace("}}", "}, values: {patient_id: {1: A}}}")))
                .isEqualTo(
                        "mapping.yaml:1:73  patients.values.patient_id: is never used: ids and dates stay as they are"
                                + " | take it out");
        assertThat(refusal(PATIENTS.replace("}}", "}, missing: [9], values: {cohort: {9: OCD}}}")))
                .isEqualTo("mapping.yaml:1:96  patients.values.cohort.9: is never used: this is a missing code"
                        + " | leave one of them");
        String scores =
                "assessments: {file: s.csv, columns: {patient_id: id, total: t}, constants: {instrument: YBOCS},"
                        + " visit: v, visits: {a: 1}}\n";
        assertThat(refusal("visits: {a: 2}\n" + scores))
                .isEqualTo("mapping.yaml:1:10  visits.a: is never used: each source with a visit column has this label"
                        + " itself | leave it in one place");
        assertThat(refusal("assessments: {file: s.csv, columns: {patient_id: id, day: d}, wide: {a: YBOCS @ 1}}\n"))
                .isEqualTo("mapping.yaml:1:54  assessments.columns.day: is never used: every wide column has a day of"
                        + " its own | take it out");
    }

    static Stream<Arguments> withoutUse() {
        String p = ", columns: {patient_id: id, cohort: dx}}\n";
        String dated = ", columns: {patient_id: id, date: on}, date_format: M/d/yy}\n";
        return Stream.of(
                Arguments.of(
                        "patients: {file: p.csv, sheet: x" + p,
                        "1:25  patients.sheet: is never used: files of this" + " kind have no sheet"),
                Arguments.of(
                        "patients: {file: p.xlsx, encoding: UTF-8" + p,
                        "1:26  patients.encoding: is never used:" + " files of this kind have no encoding"),
                Arguments.of(
                        "patients: {file: p.xpt, delimiter: tab" + p,
                        "1:25  patients.delimiter: is never used:" + " files of this kind have no delimiter"),
                Arguments.of(
                        "patients: {file: p.ndjson, header_row: 3" + p,
                        "1:28  patients.header_row: is never used:" + " files of this kind have no header row"),
                Arguments.of(
                        "patients: {file: p.csv, day_numbering: sdtm" + p,
                        "1:25  patients.day_numbering: is never" + " used: no column of days is read"),
                Arguments.of(
                        "delimiter: tab\npatients: {file: p.xlsx" + p,
                        "1:1  delimiter: is never used: no source" + " takes it over"),
                Arguments.of(
                        "encoding: UTF-8\npatients: {file: p.csv, encoding: UTF-16" + p,
                        "1:1  encoding: is never" + " used: no source takes it over"),
                Arguments.of(
                        "decimal_comma: true\npatients: {file: p.csv, decimal_comma: false" + p,
                        "1:1" + "  decimal_comma: is never used: no source takes it over"),
                Arguments.of(
                        "day_numbering: sdtm\npatients: {file: p.csv" + p,
                        "1:1  day_numbering: is never used:" + " no source takes it over"),
                Arguments.of(
                        "dates: {format: yyyy-MM-dd}\ninfusions: {file: i.csv" + dated,
                        "1:9  dates.format: is" + " never used: each source with dates has its own"));
    }

    @ParameterizedTest
    @MethodSource("withoutUse")
    void refusesSettingsThatNoFileHasAUseFor(String mapping, String told) {
        assertThat(refusal(mapping)).isEqualTo("mapping.yaml:" + told + " | take it out");
    }

    @Test
    void readsSettingsThatSomeFileHasAUseFor() {
        Mapping mapping = read("encoding: UTF-16\ndelimiter: tab\nday_numbering: sdtm\nunused_lines: allowed\n"
                + "patients: {file: p.xlsx, sheet: a, header_row: 2, columns: {patient_id: id, cohort: dx}}\n"
                + "infusions: {file: \"i*\", sheet: b, columns: {patient_id: id, day: d}}\n");

        assertThat(mapping.unusedAllowed()).isTrue();
        assertThat(mapping.sources("infusions").get(0).form().delimiter()).contains('\t');
        assertThat(read(PATIENTS).unusedAllowed()).isFalse();
        assertThat(refusal(PATIENTS + "unused_lines: yes\n"))
                .isEqualTo("mapping.yaml:2:15  unused_lines: 'yes' is not known here | write one of allowed, refused");
    }

    @Test
    void refusesValuesOfTheWrongKind() {
        assertThat(refusal(PATIENTS + "encoding: utf-9\n"))
                .startsWith("mapping.yaml:2:11  encoding: there is no encoding 'utf-9'");
        assertThat(refusal(PATIENTS + "dates: {format: yyyy-DD}\n"))
                .startsWith("mapping.yaml:2:17  dates.format: 'yyyy-DD' is no date format");
        assertThat(refusal(PATIENTS + "visits: {bl: before}\n"))
                .startsWith("mapping.yaml:2:14  visits.bl: 'before' is no day");
        assertThat(refusal("patients: [1]\n")).startsWith("mapping.yaml:1:12  patients.0: is not a list of settings");
        assertThat(refusal("patients: {file: ../p.csv, columns: {patient_id: id, cohort: dx}}\n"))
                .startsWith("mapping.yaml:1:18  patients.file: is not a file inside the export");
        assertThat(refusal("patients: {file: p.csv, columns: {patient_id: [id], cohort: dx}}\n"))
                .startsWith("mapping.yaml:1:47  patients.columns.patient_id: is not a word or a number");
        assertThat(refusal("infusions: {file: p.csv, columns: {patient_id: id}, constants: {day: 0}, wide: {a: B}}\n"))
                .startsWith("mapping.yaml:1:74  infusions.wide: belongs to assessments only");
    }

    @Test
    void loadsNoClassesAndExpandsNothing() {
        assertThat(refusal("patients: !!java.net.URL [http://localhost]\n"))
                .startsWith("mapping.yaml:1:")
                .contains("anchors (&), aliases (*) and tags (!) are not read");
        assertThat(refusal("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"))
                .startsWith("mapping.yaml:1:")
                .contains("anchors (&), aliases (*) and tags (!) are not read");
        assertThat(refusal("patients: {file: p.csv\n"))
                .startsWith("mapping.yaml:")
                .contains("  not YAML: ");
        assertThat(refusal("a: 1\na: 2\n")).startsWith("mapping.yaml:2:").contains("not YAML: Duplicate");
        assertThat(refusal(PATIENTS + "---\nx: 1\n"))
                .startsWith("mapping.yaml:")
                .contains("not YAML");
    }
}
