package org.infusionoutcomes.intake.identifying;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words that names of files and sheets are made of and that name nobody. */
final class FamiliarWords {

    private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}']+");

    private static final Set<String> WORDS =
            Set.copyOf(Arrays.asList("""
            patient patients participant participants subject subjects person people persons client clients member members
            id ids code codes key keys number numbers study trial research clinic clinics clinical hospital center centre
            site cohort cohorts arm group groups demographics demographic enrollment enrolment randomization baseline
            screening intake history medication medications medicine concomitant diagnosis diagnoses condition conditions
            infusion infusions injection injections dose doses dosing dosage session sessions treatment treatments
            therapy procedure procedures encounter encounters visit visits appointment appointments schedule induction
            maintenance booster boosters foundational ketamine esketamine spravato midazolam placebo saline tms ect
            assessment assessments score scores scoring scored total totals sum sums item items rating ratings scale
            scales questionnaire questionnaires survey surveys form forms instrument instruments measure measures
            measurement measurements observation observations phenotype outcome outcomes result results response
            responses responder responders remission relapse change endpoint endpoints symptom symptoms severity
            adverse event events effect effects side safety vitals vital signs blood pressure laboratory labs lab
            depression depressive mood anxiety obsessive compulsive disorder disorders ptsd ocd mdd gad bipolar suicide
            suicidality suicidal pain wellness health mental care quality life insomnia sleep
            madrs hamd ham hdrs hrsd qids ids phq gad bdi ybocs bocs ocir oci cgi pcl cssrs ssrs csrs qol panas hads moca
            dass cesd epds bai promis mfq sr rating self clinician rated report reported
            export exports exported import data dataset datasets database records record table tables tab sheet sheets
            list lists log logs tracker tracking tracked raw clean cleaned final draft copy new old master main summary
            overview report reports view views grid wide long short full all part file files workbook book info
            information notes note readme legend variables dictionary codebook description status test tests sample
            example demo synthetic simulated simulation mapping plan template archive backup update updated version
            extract download output input analysis master row rows column columns field fields value values
            inf pre post before after during follow followup up last first second third next week weeks wk day days month
            months year years quarter daily weekly monthly date dates time point points timepoint hour hours
            january february march april may june july august september october november december jan feb mar apr jun
            jul aug sep sept oct nov dec spring summer autumn fall winter
            questionnaireresponse questionnaireresponses medicationadministration smart vignette repeating repeated
            repeats repeat longitudinal validation type types sparse single multiple wave waves cross sectional open
            controlled randomised randomized observational retrospective prospective registry real world pilot phase
            outpatient inpatient ward provider providers practice program programme project team staff department
            office university institute psychiatry psychiatric psychiatrist psychology brain mind treatment resistant
            chart charts review audit billing insurance payment payments invoice invoices calendar contact contacts
            consent eligibility inclusion exclusion completion completed complete incomplete pending active inactive
            current previous past future present due missing unknown other others misc various random selection
            subset combined merged joined split wide stacked pivot pivoted transposed filtered sorted unique counts
            drug drugs exposure exposures device devices specimen death episode episodes concept note cost era
            heart rate pulse oxygen saturation body mass index systolic diastolic height weight temperature age sex
            gender race ethnicity employment marital education smoking alcohol comorbidity comorbidities duration onset
            number route staff comments comment remark remarks reason reasons location entry created modified by
            redcap redcapr label labels labelled intakeq airtable osmind excel csv tsv xlsx txt xpt fhir bids omop cdisc sdtm adam
            camcops synthea
            and or of the for in on to by with from per at as a an not is no yes our my
            blad tabelle daten feuil feuille hoja foglio patienten werte scorewerte
            """.strip().split("\\s+", -1)));

    private FamiliarWords() {}

    /** How many words of two letters and more are none of these. */
    static long others(String name) {
        return Stream.of(NO_LETTERS.split(CAMEL.matcher(name).replaceAll(" "), -1))
                .map(word -> word.replace("'", "").toLowerCase(Locale.ROOT))
                .filter(word -> word.length() > 1 && !WORDS.contains(word))
                .count();
    }
}
