package org.infusionoutcomes.intake;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of columns that identify people. They are known by name alone; their cells are never looked at. */
final class IdentifyingColumns {

    /** A name without its separators that is one of these. */
    private static final Set<String> WHOLE = Set.of(
            "name",
            "names",
            "fullname",
            "patientname",
            "clientname",
            "subjectname",
            "participantname",
            "givenname",
            "givennames",
            "middlename",
            "familyname",
            "maidenname",
            "nickname",
            "fname",
            "lname",
            "forename",
            "ratername",
            "clinicianname",
            "physicianname",
            "doctorname",
            "therapistname",
            "providername",
            "contactname",
            "recordnumber",
            "recordno",
            "chartnumber",
            "chartno",
            "hospitalnumber",
            "hospitalno",
            "hospitalid",
            "accountnumber",
            "accountno",
            "certificatenumber",
            "healthplan",
            "healthplannumber",
            "policynumber",
            "beneficiary",
            "memberid",
            "membernumber",
            "nationalid",
            "nationalinsurance",
            "nationalinsurancenumber",
            "license",
            "licence",
            "licensenumber",
            "licencenumber",
            "licenseplate",
            "vehicleid",
            "vin",
            "deviceserial",
            "serialnumber",
            "driverslicense",
            "driverslicence",
            "website",
            "ip",
            "image",
            "picture",
            "face",
            "city",
            "town",
            "county",
            "village",
            "latitude",
            "longitude",
            "gps",
            "geolocation",
            "signature",
            "nextofkin",
            "emergencycontact",
            "employer",
            "cell",
            "mobile",
            "username",
            "login");

    /** One of the words of a name. */
    private static final Set<String> WORD = Set.of(
            "dob",
            "mrn",
            "ssn",
            "mail",
            "fax",
            "street",
            "zip",
            "url",
            "photo",
            "photograph",
            "nhs",
            "initials",
            "medicare",
            "medicaid",
            "postal",
            "biometric",
            "voiceprint");

    /** A part of a name, wherever it stands. */
    private static final List<String> PART = List.of(
            "firstname",
            "lastname",
            "surname",
            "birth",
            "email",
            "phone",
            "address",
            "zipcode",
            "postcode",
            "postalcode",
            "socialsecurity",
            "medicalrecord",
            "passport",
            "insurance",
            "fingerprint");

    private IdentifyingColumns() {}

    /** Whether a column of this name (in small letters) would identify people. */
    static boolean contains(String name) {
        String whole = name.replaceAll("[^\\p{L}\\p{N}]", "");
        return WHOLE.contains(whole)
                || PART.stream().anyMatch(whole::contains)
                || List.of(name.split("[^\\p{L}\\p{N}]+")).stream().anyMatch(WORD::contains);
    }

    static String refusal(List<String> columns) {
        String dropping = columns.stream()
                .map(name -> String.format(Locale.ROOT, "--drop \"%s\"", name))
                .collect(Collectors.joining(" "));
        return (columns.size() == 1 ? "the column " : "the columns ")
                + String.join(", ", columns)
                + (columns.size() == 1 ? " looks" : " look")
                + " identifying; take "
                + (columns.size() == 1 ? "it" : "them")
                + " out of the export, or leave unread with "
                + dropping;
    }
}
