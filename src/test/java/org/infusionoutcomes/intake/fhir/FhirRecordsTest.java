package org.infusionoutcomes.intake.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.intake.mapped.RecordNotes;
import org.infusionoutcomes.intake.store.Folder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Resources written by hand after FHIR R4; each record follows from reading them. */
class FhirRecordsTest {

    private static final String HEADER = "0: resource|status|subject|date|code|value|unit";

    @TempDir
    private Path folder;

    private List<String> told(String... lines) {
        try {
            Files.writeString(folder.resolve("a.ndjson"), String.join("\n", lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return RecordNotes.of(
                new FhirRecords(new Folder(folder), "a.ndjson", new ReadOptions(Optional.empty(), Set.of(), 10)));
    }

    @Test
    void takesAnObservationApart() {
        assertThat(told("""
                        {"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://local","code":"x"},\
                        {"system":"http://loinc.org","code":"44261-6"}]},"subject":{"reference":"https://a.example/Patient/p1"},\
                        "effectiveDateTime":"2025-03-01T23:30:00-07:00","valueQuantity":{"value":14.0,"code":"{score}"}}""", "", """
                        {"resourceType":"Observation","status":"amended","code":{"coding":[{"code":"y"}]},\
                        "subject":{"reference":"urn:uuid:p2"},"effectivePeriod":{"start":"2025-03-02"},"valueInteger":3}"""))
                .containsExactly(
                        HEADER,
                        "1: Observation|final|p1|2025-03-01T23:30:00-07:00|44261-6|14.0|{score}",
                        "blank",
                        "3: Observation|amended|p2|2025-03-02|y|3|");
    }

    @Test
    void tellsAnAbsentValueAsEmptyAndComponentsEachByThemselves() {
        assertThat(told("""
                        {"resourceType":"Observation","status":"final","code":{"coding":[{"code":"44261-6"}]},\
                        "subject":{"reference":"Patient/p1"},"dataAbsentReason":{"text":"refused"}}""", """
                        {"resourceType":"Observation","status":"final","code":{"coding":[{"code":"panel"}]},\
                        "subject":{"reference":"Patient/p1"},"component":[{"code":{"coding":[{"code":"a"}]},"valueInteger":1},\
                        {"code":{"coding":[{"code":"b"}]},"valueInteger":2}]}"""))
                .containsExactly(
                        HEADER,
                        "1: Observation|final|p1||44261-6||",
                        "2: Observation|final|p1||a|1|",
                        "2: Observation|final|p1||b|2|");
    }

    @Test
    void takesAnswersOutOfAQuestionnaireResponse() {
        assertThat(told("""
                        {"resourceType":"QuestionnaireResponse","status":"completed","subject":{"reference":"Patient/p1"},\
                        "authored":"2025-03-01","item":[{"linkId":"g","item":[{"linkId":"/44250-9","answer":[{"valueCoding":\
                        {"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":2}],\
                        "code":"LA6569-3"}}]}]},{"linkId":"10","definition":"http://loinc.org/fhir/DataElement/44261-6",\
                        "answer":[{"valueInteger":11}]},{"linkId":"note","answer":[{"valueBoolean":true}]}]}"""))
                .containsExactly(
                        HEADER,
                        "1: QuestionnaireResponse|completed|p1|2025-03-01|44250-9|2|",
                        "1: QuestionnaireResponse|completed|p1|2025-03-01|44261-6|11|",
                        "1: QuestionnaireResponse|completed|p1|2025-03-01|note||");
    }

    @Test
    void readsPatientsAndWhatWasGivenAndPassesOverTheRest() {
        assertThat(told(
                        "{\"resourceType\":\"Patient\",\"id\":\"p1\",\"name\":[{\"family\":\"Nobody\"}]}",
                        """
                        {"resourceType":"MedicationAdministration","status":"completed","subject":{"reference":"Patient/p1"},\
                        "medicationCodeableConcept":{"coding":[{"code":"6130"}]},"effectivePeriod":{"start":"2025-02-01"}}""",
                        "{\"resourceType\":\"Encounter\"}"))
                .containsExactly(
                        HEADER,
                        "1: Patient||p1||||",
                        "2: MedicationAdministration|completed|p1|2025-02-01|6130||",
                        "blank");
    }

    @Test
    void refusesALineThatIsNoWholeResource() {
        String whole = "{\"resourceType\":\"Patient\",\"id\":\"p1\"}";
        assertThat(told(whole, "{\"resourceType\":\"Pat"))
                .containsExactly(HEADER, "1: Patient||p1||||", "refused not-a-resource a.ndjson:2:");
        assertThat(told("[" + whole + "]")).containsExactly(HEADER, "refused not-a-resource a.ndjson:1:");
        assertThat(told(whole + whole)).containsExactly(HEADER, "refused not-a-resource a.ndjson:1:");
    }
}
