package org.infusionoutcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.infusionoutcomes.check.Checks;
import org.infusionoutcomes.check.accepted.Checked;
import org.infusionoutcomes.comparison.Comparisons;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.course.Courses;
import org.infusionoutcomes.intake.Export;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.intake.mapping.Declared;
import org.infusionoutcomes.intake.mapping.preset.Presets;
import org.infusionoutcomes.outcome.Outcomes;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.PlanReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files of real systems, read where they are. They are not ours to commit, so this runs only where the project's shared
 * references stand beside it. The trial's counts are those of its README, worked by hand from the definitions; those of
 * the other files were counted in them.
 */
class SharedFormatsTest {

    private static final Path FORMATS = Path.of("..", "shared", "formats");

    /** The depression group, its ketamine sessions, the baseline as day -1; the day of the infusion is day 0. */
    private static final String TRIAL = """
            extends: bids
            visits: {ses-b0: -1, ses-d2: 2, ses-d10: 10}
            patients:
              file: nimh_ketamine_ds005917_participants.tsv
              columns: {cohort: group, sex: sex}
              rows: {group: {take: [MDD]}}
            infusions:
              - file: nimh_ketamine_ds005917_participants.tsv
                constants: {day: 0}
                rows: {infusion_1: {take: [d]}}
              - file: nimh_ketamine_ds005917_participants.tsv
                constants: {day: 0}
                rows: {infusion_2: {take: [d]}}
            assessments:
              file: nimh_ketamine_ds005917_phenotype.tsv
              wide: {MADRS_Total: MADRS, HAM17_Total: HAMD17}
              rows: {session_id: {leave: [ses-p2, ses-p10]}}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void needTheFiles() {
        assumeTrue(Files.isDirectory(FORMATS), "the files of other systems are not on this machine");
    }

    private Path mapping(String yaml) {
        try {
            return Files.writeString(folder.resolve("mapping.yaml"), yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theTrialInBidsGivesTheCountsWorkedByHand() {
        checkTrial(FORMATS.resolve("bids"), TRIAL);
    }

    @Test
    void theTrialAsWorkbookGivesTheSame() {
        checkTrial(
                FORMATS.resolve("reencoded"),
                TRIAL.replaceAll("- file: .*participants.tsv", "- file: nimh_phenotype.xlsx\n    sheet: participants")
                        .replaceAll("file: .*participants.tsv", "file: nimh_phenotype.xlsx\n  sheet: participants")
                        .replaceAll("file: .*phenotype.tsv", "file: nimh_phenotype.xlsx\n  sheet: phenotype"));
    }

    /** A transport file has names of eight letters, and this one has no participants: these come from the table. */
    @Test
    void theTrialAsTransportFileGivesTheSame() throws IOException {
        lay("reencoded/nimh_phenotype.xpt", "bids/nimh_ketamine_ds005917_participants.tsv");
        checkTrial(
                folder,
                TRIAL.replace(
                                "nimh_ketamine_ds005917_phenotype.tsv",
                                "nimh_phenotype.xpt\n  columns: {patient_id:" + " PARTICIP}\n  visit: SESSION_")
                        .replace("MADRS_Total", "MADRS_TO")
                        .replace("HAM17_Total", "HAM17_TO")
                        .replace("rows: {session_id", "rows: {SESSION_"));
    }

    @Test
    void theTrialInUtf16GivesTheSame() throws IOException {
        lay("reencoded/nimh_phenotype_utf16le_bom_tab.txt", "bids/nimh_ketamine_ds005917_participants.tsv");
        checkTrial(folder, TRIAL.replace("nimh_ketamine_ds005917_phenotype.tsv", "nimh_phenotype_utf16le_bom_tab.txt"));
    }

    private void lay(String... files) throws IOException {
        for (String file : files) {
            Path from = FORMATS.resolve(file);
            Files.write(folder.resolve(from.getFileName()), Files.readAllBytes(from));
        }
    }

    private void checkTrial(Path export, String yaml) {
        Plan plan = PlanReader.defaultPlan();
        Declared declared = new Declared(Optional.of(mapping(yaml)), Optional.empty(), Optional.empty(), List.of());
        Checked checked;
        try (Export opened = Export.open(export, new ReadOptions(Optional.empty(), Set.of(), 100), declared)) {
            checked = Checks.apply(opened, plan);
        }
        Numbers numbers = Comparisons.of(
                        Outcomes.judge(Courses.assemble(checked, plan), plan, OptionalInt.empty()),
                        plan,
                        Optional.empty())
                .numbers();
        Key flow = Key.of("flow", "MDD");
        assertThat(numbers.count(flow, "patients")).isEqualTo(33);
        assertThat(numbers.count(flow, "no_infusion")).isEqualTo(4);
        assertThat(numbers.count(flow, "analysed")).isEqualTo(29);
        assertThat(numbers.count(flow, "with_endpoint")).isEqualTo(26);
        assertThat(numbers.count(Key.of("response_observed", "MDD"), "events")).isEqualTo(3);
        assertThat(numbers.count(Key.of("response_observed", "MDD"), "n")).isEqualTo(26);
        assertThat(numbers.count(Key.of("remission_observed", "MDD"), "events")).isEqualTo(2);
    }

    /** One response of a PHQ-9 of day 0 with a total of 11; its subject is told by a table of our own. */
    @Test
    void theQuestionnaireResponseIsATotal() throws IOException {
        lay("fhir/smart_phq9_questionnaireresponse.ndjson");
        Files.writeString(folder.resolve("patients.csv"), "patient_id,cohort\nTEST-17,MDD\n");
        Files.writeString(folder.resolve("started.csv"), "patient_id,date\nTEST-17,2020-03-20\n");
        Run run = Run.of("check", folder, "--mapping", mapping("""
                        extends: fhir-observations
                        patients: {file: patients.csv, columns: {patient_id: patient_id, cohort: cohort}}
                        infusions: {file: started.csv, columns: {patient_id: patient_id}}
                        assessments: {file: smart_phq9_questionnaireresponse.ndjson}
                        """));

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("assessments from smart_phq9_questionnaireresponse.ndjson: 10 rows: 1 used, 0 set aside,"
                        + " 0 missing, 9 skipped");
        assertThat(Run.of("mapping", "try", folder).out()).contains("  P1         2   PHQ9       11");
    }

    static Stream<Arguments> redcap() {
        String patients = "patients: {file: %s, constants: {cohort: MDD}}\n";
        String atDay = "infusions: {file: %s, constants: {day: 0}}\nassessments: {file: %s, constants:"
                + " {instrument: MADRS, day: 0}, columns: {total: ";
        return Stream.of(
                Arguments.of(
                        "arm-single-longitudinal",
                        "dates: {format: yyyy-MM-dd}\npatients: {file: %s, constants: {cohort: MDD}, rows:"
                                + " {redcap_event_name: {take: [intake_arm_1]}}}\n"
                                + "infusions: {file: %s, columns: {date: interview_date}, rows: {redcap_event_name: {take:"
                                + " [intake_arm_1]}}}\nassessments: {file: %s, columns: {date: interview_date, total:"
                                + " weight}, constants: {instrument: MADRS}}\n",
                        "assessments from %s: 9 rows: 9 used"),
                Arguments.of(
                        "blank-for-gray-status",
                        patients + atDay + "weight}}\n",
                        "name_first, name_last, address, telephone, email"),
                Arguments.of("checkboxes-1", patients + atDay + "check_one___1}}\n", "assessments from %s:"),
                Arguments.of("decimal-comma", patients + atDay + "weight}}\n", "identifying-columns"),
                Arguments.of(
                        "decimal-comma",
                        "drop: [name]\n" + patients + atDay + "weight}, decimal_comma: true}\n",
                        "the total 123.4 is not a whole number"),
                Arguments.of(
                        "decimal-comma-and-dot",
                        "drop: [name]\n" + patients + atDay + "weight_dot}}\n",
                        "the total 123.4 is not a whole number"),
                Arguments.of("empty-rows", patients + atDay + "weight}}\n", "refused, empty"),
                Arguments.of(
                        "longitudinal",
                        patients.replace("{file", "{columns: {patient_id: study_id}, file")
                                + atDay.replace("{total", "{patient_id: study_id, total")
                                        .replace("{day: 0}}\na", "{day: 0}, columns: {patient_id: study_id}}\na")
                                + "pmq1}}\n",
                        "first_name, last_name, telephone_1, email, dob"),
                Arguments.of(
                        "nonnumeric-record-id", patients + atDay + "demographics_complete}}\n", "column name looks"),
                Arguments.of(
                        "nonnumeric-record-id",
                        "drop: [name]\n" + patients + atDay + "demographics_complete}}\n",
                        "assessments from %s: 3 rows: 3 used"),
                Arguments.of(
                        "potentially-problematic-values",
                        patients + atDay + "form_1_complete}}\n",
                        "date_before_validation looks identifying"),
                Arguments.of(
                        "repeating-instruments-sparse",
                        "dates: {format: yyyy-MM-dd}\ndrop: [first_name, dob]\n"
                                + "patients: {file: %s, constants: {cohort: MDD}, rows: {redcap_repeat_instrument: {take:"
                                + " [\"\"]}}}\ninfusions: {file: %s, columns: {date: date_enrolled}, rows:"
                                + " {redcap_repeat_instrument: {take: [\"\"]}}}\nassessments: {file: %s, columns: {date:"
                                + " date_bp, total: bp_systolic}, constants: {instrument: MADRS}, rows:"
                                + " {redcap_repeat_instrument: {take: [bp]}}}\n",
                        "the total 112 is above the maximum of MADRS, 60"),
                Arguments.of(
                        "survey",
                        patients.replace("{file", "{columns: {patient_id: participant_id}, file")
                                + atDay.replace("{total", "{patient_id: participant_id, total")
                                        .replace("{day: 0}}\na", "{day: 0}, columns: {patient_id: participant_id}}\na")
                                + "pmq1}}\n",
                        "email"),
                Arguments.of("validation-types-1", patients + atDay + "v_integer}}\n", "v_email"),
                Arguments.of(
                        "vignette-repeating",
                        patients
                                + "infusions: {file: %s, constants: {day: 0}, rows: {redcap_repeat_instrument: {take:"
                                + " [\"\"]}}}\nassessments: {file: %s, columns: {total: sbp}, constants: {instrument:"
                                + " MADRS, day: 0}, rows: {redcap_repeat_instrument: {take: [blood_pressure]}}}\n",
                        "%s:13:sbp  set aside, total-not-whole\n  the total 2.3 is not a whole number"));
    }

    @ParameterizedTest
    @MethodSource("redcap")
    void redcapExportsAreReadOrRefused(String name, String yaml, String said) {
        String file = "redcapr_" + name + "_data.csv";
        Run run = Run.of(
                "check",
                FORMATS.resolve("redcap"),
                "--mapping",
                mapping("extends: redcap\n" + yaml.replace("%s", file)));

        assertThat(run.out() + run.err())
                .contains(said.replace("%s", file))
                .doesNotContain("program failed")
                .doesNotContain("aaa@bbb.com", "Nutmouse");
    }

    @Test
    void theCodesOfThePresetsAreThoseOfTheTerms() throws IOException {
        String terms = Files.readString(FORMATS.resolve("cdisc/sdtm_ct_scale_codes.csv"));

        for (String code : List.of("PHQ0111", "QIDSR120")) {
            assertThat(Presets.text("sdtm-qs")).contains(code);
            assertThat(terms.lines().filter(line -> line.contains('"' + code + '"')))
                    .anyMatch(line -> line.contains("Total Score"));
        }
        assertThat(Presets.text("sdtm-rs")).contains("HAMD118");
        assertThat(terms.lines().filter(line -> line.contains("\"HAMD118\"")))
                .anyMatch(line -> line.contains("Total Score"));
    }
}
