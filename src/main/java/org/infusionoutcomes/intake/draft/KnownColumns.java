package org.infusionoutcomes.intake.draft;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infusionoutcomes.intake.mapping.CanonicalTable;

/** Names that columns of exports commonly have, by what they probably are. */
final class KnownColumns {

    private static final Map<String, List<String>> NAMES = Map.ofEntries(
            names("patient_id", """
                    patientid participantid recordid usubjid subjectid subjectkey srcsubjectid personid patient subject
                    clientid ptid pid patientcode patientencode patientennummer pat studycode intakeqid id codigo studyid
                    subjid code pseudonym"""),
            names("cohort", """
                    cohort group diagnosis diagnose primarydiagnosis indication dx diag gruppe diagnosegruppe arm armcd"""),
            names("day", """
                    day studyday daysbaseline dayssincefirstinfusion qsdy rsdy ady exstdy astdy aestdy aedy tag"""),
            names("date", """
                    date visitdate assessmentdate interviewdate infusiondate treatmentdate datesubmitted datesubmited
                    measurementdate drugexposurestartdate whencreated effectivedate datum start qsdtc rsdtc adt exstdtc
                    aestdtc"""),
            names("visit", "sessionid redcapeventname eventname visit avisit timepoint messzeitpunkt zeitpunkt event"),
            names("instrument", """
                    instrument scale skala fragebogen questionnaire paramcd qstestcd rstestcd code measurementconceptid"""),
            names("total", """
                    total totalscore score sumscore summenwert summe gesamtwert aval qsstresn rsstresn value valueasnumber"""),
            names("dose_mg_per_kg", "dosemgperkg dosemgkg mgperkg mgkg dosismgkg infusionmgkg"),
            names("duration_min", "durationmin minutes duration infusionduration dauermin dauer"),
            names("sex", "sex gender geschlecht"),
            names("site", "site siteid clinic klinik zentrum"),
            names("age_band", "ageband agegroup agegr1"),
            names("rater", "rater source beurteiler"),
            names("severity", "severity aesev"),
            names("serious", "serious aeser"),
            names("event", "aedecod aeterm adverseevent"));

    private static final String DATE = ".*(date|datum|fecha).*|.*dtc|.*dtm|.*timestamp.*|[a-z]{0,4}(st|en|s|e)dt|adt"
            + "|whencreated|.*when|.*infused|.*beginn|(first|last|erste|letzte).*(infusion|treatment|behandlung).*";
    private static final String FREE_TEXT = ".*(note|comment|remark|bemerk|kommentar|freetext|narrative).*";

    private KnownColumns() {}

    private static Map.Entry<String, List<String>> names(String target, String names) {
        return Map.entry(target, List.of(names.strip().split("\\s+", -1)));
    }

    /** The column of a table that is probably the canonical one. */
    static Optional<String> of(String target, FoundTable table) {
        return table.column(NAMES.getOrDefault(target, List.of(FoundTable.plain(target))));
    }

    /** What a column of a table is recognised as, if it is. */
    static Optional<String> target(String column, FoundTable table) {
        return NAMES.keySet().stream()
                .sorted()
                .filter(target -> of(target, table).equals(Optional.of(column)))
                .findFirst()
                .or(() -> ScoreColumn.of(column)
                        .map(score -> score.isTotal()
                                ? "a total of " + score.instrument()
                                : score.item().orElseThrow() + " of " + score.instrument()))
                .or(() -> isDate(FoundTable.plain(column)) ? Optional.of("date") : Optional.empty());
    }

    /** Whether a plain name is that of dates, other than of birth and death. */
    static boolean isDate(String plain) {
        return plain.matches(DATE) && !plain.matches(".*(birth|geb|death|dth|brth|update).*");
    }

    /** Whether a plain name is that of free text. */
    static boolean isFreeText(String plain) {
        return plain.matches(FREE_TEXT);
    }

    /** The column of dates that tells the day of a table's rows. */
    static Optional<String> date(CanonicalTable as, FoundTable table) {
        String hint = switch (as) {
            case INFUSIONS -> ".*(infus|treat|dos|exposure|procedure|administ|behandl|exst|^first).*";
            case ASSESSMENTS -> ".*(assess|interview|visit|measure|score|rating|submit|qsdtc|rsdtc).*";
            case ADVERSE_EVENTS -> ".*(ae|event|onset).*";
            case PATIENTS -> "-";
        };
        List<String> dates = table.columns(KnownColumns::isDate);
        return dates.stream()
                .filter(name -> FoundTable.plain(name).matches(hint))
                .findFirst()
                .or(() -> of(CanonicalTable.DATE, table))
                .or(() -> dates.size() == 1 && as != CanonicalTable.PATIENTS
                        ? Optional.of(dates.get(0))
                        : Optional.empty());
    }

    /** The columns that hold totals and items of instruments. */
    static List<ScoreColumn> scores(FoundTable table) {
        return table.columns().stream()
                .distinct()
                .flatMap(name -> ScoreColumn.of(name).stream())
                .toList();
    }

    /** Whether a table is of scores: has columns of instruments, or totals beside what tells the instrument. */
    static boolean isOfScores(FoundTable table) {
        return !scores(table).isEmpty()
                || (of("total", table).isPresent()
                        && (of("instrument", table).isPresent()
                                || ScoreColumn.instrument(table.label()).isPresent()
                                || isNamed(CanonicalTable.ASSESSMENTS, table)));
    }

    /** How well a table's columns and name serve as a canonical table; 0: not at all. */
    static int fit(FoundTable table, CanonicalTable as) {
        if (of("patient_id", table).isEmpty()) {
            return 0;
        }
        boolean fits = switch (as) {
            case PATIENTS -> of("cohort", table).isPresent();
            case INFUSIONS ->
                of("dose_mg_per_kg", table).isPresent()
                        || !table.columns(plain -> isDate(plain) && plain.matches(".*(infus|dosing).*"))
                                .isEmpty();
            case ASSESSMENTS -> isOfScores(table);
            case ADVERSE_EVENTS -> of("event", table).isPresent() && isNamed(CanonicalTable.ADVERSE_EVENTS, table);
        };
        boolean named = isNamed(as, table) && as != CanonicalTable.ADVERSE_EVENTS;
        return (named ? 2 : 0) + (fits ? (as == CanonicalTable.PATIENTS ? 3 : 1) : 0);
    }

    private static boolean isNamed(CanonicalTable as, FoundTable table) {
        String name = FoundTable.plain(table.label());
        return switch (as) {
            case PATIENTS -> name.matches(".*(patient|participant|person|subject|demograph|adsl|^dm|client).*");
            case INFUSIONS ->
                name.matches(
                        ".*(infus|treatment|exposure|procedure|medication|adex|^ex(csv|xpt)|session|dosing|drug).*");
            case ASSESSMENTS ->
                name.matches(
                        ".*(assess|score|phenotype|observation|measure|adqs|^qs|^rs|rating|phq|madrs|bocs|scale|frage).*");
            case ADVERSE_EVENTS -> name.matches(".*(adverse|^ae(csv|xpt)|sideeffect).*");
        };
    }
}
