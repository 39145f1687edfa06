package org.infusionoutcomes.intake.identifying;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifyingColumnsTest {

    /**
     * The identifiers of the HIPAA safe harbour (45 CFR 164.514(b)(2)) that an export of scores could have as columns.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "first name",
                "last_name",
                "patient_name",
                "surname",
                "initials",
                "clinician name",
                "dob",
                "birth_date",
                "date of birth",
                "birthday",
                "mrn",
                "patient_mrn",
                "medical record number",
                "record_number",
                "chart no",
                "hospital-number",
                "ssn",
                "social security no",
                "national_id",
                "passport_no",
                "email",
                "e-mail",
                "email address",
                "mail",
                "phone",
                "phone_1",
                "homephone",
                "mobile",
                "fax",
                "fax number",
                "address",
                "home_address",
                "street",
                "city",
                "county",
                "zip",
                "zip_code",
                "zipcode",
                "postcode",
                "insurance_id",
                "health plan",
                "member id",
                "account number",
                "license_plate",
                "vin",
                "device serial",
                "url",
                "website",
                "ip",
                "ip address",
                "photo",
                "face",
                "fingerprint",
                "latitude",
                "nhs_number",
                "d.o.b.",
                "tel.",
                "mrn2",
                "pat name",
                "id card",
                "first infusion date",
                "infusion_date",
                "date_of_infusion",
                "geburtsdatum",
                "geb_datum",
                "vorname",
                "stra\u00DFe",
                "plz",
                "nom",
                "pr\u00E9nom",
                "n\u0430m\u0435"
            })
    void areStopped(String name) {
        assertTrue(IdentifyingColumns.contains(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patient_id",
                "cohort",
                "start_quarter",
                "observable_days",
                "site",
                "age_band",
                "sex",
                "ssri_trials",
                "erp_completed",
                "comorbid_depression",
                "benzodiazepine",
                "lamotrigine_mg",
                "psychotherapy",
                "psychotherapy_day",
                "day",
                "dose_mg_per_kg",
                "duration_min",
                "phase",
                "reason",
                "instrument",
                "total",
                "item_1",
                "timing",
                "rater",
                "cgi_i",
                "cgi_s",
                "event",
                "severity",
                "serious",
                "visit_label",
                "comment",
                "drug_name",
                "event_name",
                "record_id",
                "date",
                "photophobia",
                "capacity",
                "zipped",
                "description",
                ""
            })
    void areNotStopped(String name) {
        assertFalse(IdentifyingColumns.contains(name));
    }
}
