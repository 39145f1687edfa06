package org.infusionoutcomes.intake.identifying;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers with check digits are those that the issuers print as examples; all others are invented. */
class IdentifyingValueTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jane.doe@example.org | MAIL",
                "write to jane@clinic.example please | MAIL",
                "078-05-1120 | SOCIAL_SECURITY",
                "078 05 1120 | SOCIAL_SECURITY",
                "her number is 078-05-1120. | SOCIAL_SECURITY",
                "+49 30 1234567 | PHONE",
                "+1 (555) 123-4567 | PHONE",
                "(555) 123-4567 | PHONE",
                "555-123-4567 | PHONE",
                "call 555.123.4567 | PHONE",
                "030 1234567 | PHONE",
                "0171/1234567 | PHONE",
                "2025-03-31 | FULL_DATE",
                "2025-03-31T23:30:00-08:00 | FULL_DATE",
                "31.03.2025 | FULL_DATE",
                "3/31/1980 | FULL_DATE",
                "seen on 3-31-1980 | FULL_DATE",
                "31-Mar-1980 | FULL_DATE",
                "March 31, 1980 | FULL_DATE",
                "19800331 | SHORT_DATE",
                "3/31/80 | SHORT_DATE",
                "756.1234.5678.97 | NATIONAL_NUMBER",
                "RSSMRA80A01H501U | NATIONAL_NUMBER",
                "943 476 5919 | PHONE",
                "9434765919 | NATIONAL_NUMBER",
                "130 692 544 | NATIONAL_NUMBER",
                "12345678Z | NATIONAL_NUMBER",
                "811228-9874 | NATIONAL_NUMBER",
                "255081416802538 | NATIONAL_NUMBER"
            })
    void knows(String cell, IdentifyingValue kind) {
        assertThat(IdentifyingValue.of(cell)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P001",
                "sub-MOA101",
                "101-001",
                "1001-0001",
                "01-001-0001",
                "S-2024-0001",
                "6fd1e5f0-8a3b-4c1d-9e2f-001122334455",
                "00112233-4455-6677-8899-001122334455",
                "2024-Q3",
                "2024-03",
                "30-44",
                "0.5",
                "1.2.3",
                "10:30",
                "north",
                "St. Elsewhere 12345",
                "12345678",
                "1e5",
                "20240001",
                "http://loinc.org",
                "44261-6",
                "F42.2",
                "2.16.840.1.113883.6.1",
                "urn:uuid:6fd1e5f0-8a3b-4c1d-9e2f-001122334455",
                "12/24/36/48",
                "1 of 3, 2 of 5, 7 of 9",
                "50 mg, then 75 mg, then 100 mg"
            })
    void passesCodesAndNumbers(String cell) {
        assertThat(IdentifyingValue.of(cell).filter(IdentifyingValue::isCertain))
                .isEmpty();
    }

    /** Of ids in a row one in eleven has the check digit of an NHS number, one in ten that of a Canadian one. */
    @Test
    void runningNumbersAreNoNationalNumbers() {
        IdForm form = new IdForm();
        IntStream.range(0, 5000).forEach(i -> form.add(Long.toString(4000000000L + i)));
        assertThat(form.identifying()).isEmpty();
        assertThat(form.areAllDigits()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jane Doe | names of two words",
                "Doe, Jane | names of two words",
                "jane.doe | names of two words",
                "O'Neil_Mary | names of two words",
                "jane@example.org | mail addresses",
                "555-123-4567 | phone numbers",
                "078-05-1120 | social-security numbers",
                "1980-03-31 | full dates"
            })
    void idsThatIdentify(String id, String like) {
        IdForm form = new IdForm();
        form.add("P1");
        form.add(id);
        assertThat(form.identifying()).contains(new IdForm.Found(like, 1));
        assertThat(form.areAllDigits()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P001",
                "sub-MOA101",
                "OCD-Anna",
                "site_a_7",
                "Zo\u00EB-01",
                "A B",
                "007",
                "1e5",
                "P1 visit 2",
                "north-ward"
            })
    void idsThatDoNot(String id) {
        IdForm form = new IdForm();
        form.add(id);
        assertThat(form.identifying()).isEqualTo(Optional.empty());
    }
}
