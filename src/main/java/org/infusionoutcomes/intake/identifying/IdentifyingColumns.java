package org.infusionoutcomes.intake.identifying;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of columns that identify people. They are known by name alone, before any cell is read. */
public final class IdentifyingColumns {

    /** A name without its separators that is one of these. */
    private static final Set<String> WHOLE = words("""
            name names fullname patientname patname ptname nompatient nombre idcard identitycard wohnort ort
            ville ciudad handy clientname subjectname participantname givenname givennames middlename
            familyname maidenname nickname fname lname forename ratername clinicianname physicianname
            doctorname therapistname providername contactname recordnumber recordno chartnumber chartno
            hospitalnumber hospitalno hospitalid accountnumber accountno certificatenumber healthplan
            healthplannumber policynumber beneficiary memberid membernumber nationalid nationalinsurance
            nationalinsurancenumber license licence licensenumber licencenumber licenseplate vehicleid vin
            deviceserial serialnumber driverslicense driverslicence website ip image picture face city town
            county village latitude longitude gps geolocation signature nextofkin emergencycontact employer
            cell mobile username user precinct district neighborhood neighbourhood geocode censustract
            deathday dod admission admitted discharge discharged pager whatsapp skype twitter instagram
            facebook linkedin nino personnummer steuerid ahvnummer curp bsn iban bankaccount creditcard
            account certificate numberplate registrationplate vehicle imei macaddress udi deviceid homepage
            webpage iris retina voice selfie portrait headshot ehrid emrid empi login""");

    /** One of the words of a name. */
    private static final Set<String> WORD = words("""
            dob mrn ssn mail fax tel nom geb plz courriel correo street zip url photo photograph nhs
            initials medicare medicaid postal biometric voiceprint""");

    /** A part of a name, wherever it stands. */
    private static final Set<String> PART = words("""
            driverlicen driverslicen licensenum licencenum licenseplate serialnumber accountnumber accountno
            certificatenumber faceimage faceprint retinascan healthplan nationalid ipaddr firstname
            namefirst lastname namelast surname birth email phone address zipcode postcode postalcode
            socialsecurity medicalrecord passport insurance fingerprint geburt vorname nachname familienname
            anschrift adresse strasse telefon versicherung krankenkasse naissance prenom nacimiento apellido
            direccion""");

    /** A calendar date of something; a column that is only called so has a message of its own. */
    private static final Set<String> DATE = Set.of("date", "datum", "fecha");

    private static final String CYRILLIC =
            "\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u043A\u043C\u043D\u0442\u0432";
    private static final String LOOKING_LIKE = "aeopcyxijskmhtb";

    private IdentifyingColumns() {}

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }

    /** Whether a column of this name (in small letters) would identify people. */
    public static boolean contains(String name) {
        List<String> words = Stream.of(plain(name).split("[^\\p{L}\\p{N}]+"))
                .map(word -> word.replaceAll("\\p{N}+$", ""))
                .filter(word -> !word.isEmpty())
                .toList();
        String whole = String.join("", words);
        return WHOLE.contains(whole)
                || WORD.contains(whole)
                || PART.stream().anyMatch(whole::contains)
                || words.stream().anyMatch(WORD::contains)
                || (words.size() > 1 && words.stream().anyMatch(DATE::contains));
    }

    /** Without accents, and with Latin letters in place of Cyrillic ones that look the same. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replace("\u00DF", "ss")
                .chars()
                .map(c -> CYRILLIC.indexOf(c) < 0 ? c : LOOKING_LIKE.charAt(CYRILLIC.indexOf(c)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** What is said about such columns. */
    public static String refusal(List<String> columns) {
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
