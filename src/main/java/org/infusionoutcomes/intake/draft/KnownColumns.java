package org.infusionoutcomes.intake.draft;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infusionoutcomes.intake.mapping.CanonicalTable;

/** Names that columns of exports often have. A draft proposes by them; nothing is ever read by them. */
final class KnownColumns {

    private static final Map<String, List<String>> NAMES = Map.ofEntries(
            Map.entry(
                    "patient_id",
                    List.of(
                            "patientid",
                            "participantid",
                            "recordid",
                            "studyid",
                            "usubjid",
                            "subjid",
                            "subjectid",
                            "subjectkey",
                            "srcsubjectid",
                            "personid",
                            "patient",
                            "subject",
                            "clientid",
                            "ptid",
                            "pid",
                            "id",
                            "codigo")),
            Map.entry("cohort", List.of("cohort", "group", "diagnosis", "diagnose", "indication", "arm", "armcd")),
            Map.entry(
                    "day",
                    List.of(
                            "day",
                            "studyday",
                            "daysbaseline",
                            "dayssincefirstinfusion",
                            "qsdy",
                            "rsdy",
                            "ady",
                            "exstdy")),
            Map.entry(
                    "date",
                    List.of(
                            "date",
                            "visitdate",
                            "assessmentdate",
                            "interviewdate",
                            "infusiondate",
                            "treatmentdate",
                            "datesubmitted",
                            "datesubmited",
                            "measurementdate",
                            "drugexposurestartdate",
                            "whencreated",
                            "effectivedate",
                            "start",
                            "qsdtc",
                            "rsdtc",
                            "adt",
                            "exstdtc")),
            Map.entry("visit", List.of("sessionid", "redcapeventname", "visit", "avisit", "timepoint", "event")),
            Map.entry(
                    "instrument",
                    List.of("instrument", "scale", "paramcd", "qstestcd", "rstestcd", "code", "measurementconceptid")),
            Map.entry(
                    "total",
                    List.of(
                            "total",
                            "totalscore",
                            "score",
                            "sumscore",
                            "aval",
                            "qsstresn",
                            "rsstresn",
                            "value",
                            "valueasnumber")),
            Map.entry("dose_mg_per_kg", List.of("dosemgperkg", "dosemgkg", "mgperkg")),
            Map.entry("duration_min", List.of("durationmin", "minutes", "duration")),
            Map.entry("sex", List.of("sex", "gender")),
            Map.entry("site", List.of("site", "siteid", "clinic")),
            Map.entry("age_band", List.of("ageband", "agegroup", "agegr1")),
            Map.entry("rater", List.of("rater", "source")),
            Map.entry("event", List.of("aeterm", "aedecod", "adverseevent")));

    private static final Map<String, String> INSTRUMENTS = Map.of(
            "ybocs", "YBOCS", "madrs", "MADRS", "hamd17", "HAMD17", "ham17", "HAMD17", "phq9", "PHQ9", "qids", "QIDS");

    private KnownColumns() {}

    /** The column of a table that is probably the canonical one. */
    static Optional<String> of(String target, FoundTable table) {
        return table.column(NAMES.getOrDefault(target, List.of(FoundTable.plain(target))));
    }

    /** Whether a table's columns look like those that hold an instrument's totals. */
    static List<String> wide(FoundTable table) {
        return table.columns(KnownColumns::isTotal);
    }

    private static boolean isTotal(String plain) {
        return INSTRUMENTS.keySet().stream()
                .anyMatch(name -> plain.matches(".*" + name + "(total|tot|sum|sumscore|totalscore|score|post|pre)?.*")
                        && !plain.matches(".*" + name + "(item|q)?\\d{1,2}[a-z]?$")
                        && !plain.matches(".*(complete|timestamp|date).*"));
    }

    /** The instrument that a column's name tells. */
    static String instrument(String column) {
        String plain = FoundTable.plain(column);
        return INSTRUMENTS.keySet().stream()
                .sorted()
                .filter(plain::contains)
                .findFirst()
                .map(INSTRUMENTS::get)
                .orElse("INSTRUMENT");
    }

    /** What a column is recognised as, if it is. */
    static Optional<String> target(String column) {
        String plain = FoundTable.plain(column);
        return NAMES.entrySet().stream()
                .filter(entry -> entry.getValue().contains(plain))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .or(() -> isTotal(plain) ? Optional.of("a total of " + instrument(column)) : Optional.empty());
    }

    /** How well a table's columns and name serve as a canonical table; 0: not at all. */
    static int fit(FoundTable table, CanonicalTable as) {
        String name = FoundTable.plain(table.label());
        boolean id = of("patient_id", table).isPresent();
        boolean named = switch (as) {
            case PATIENTS -> name.matches(".*(patient|participant|person|subject|demograph|adsl|^dm|client).*");
            case INFUSIONS ->
                name.matches(".*(infus|treatment|exposure|procedure|medication|^ex(csv|xpt)|session|dosing).*");
            case ASSESSMENTS ->
                name.matches(
                        ".*(assess|score|phenotype|observation|measure|adqs|^qs|^rs|rating|phq|madrs|bocs|scale).*");
            case ADVERSE_EVENTS -> name.matches(".*(adverse|^ae(csv|xpt)|sideeffect).*");
        };
        boolean fits = switch (as) {
            case PATIENTS -> of("cohort", table).isPresent();
            case INFUSIONS -> of("dose_mg_per_kg", table).isPresent();
            case ASSESSMENTS -> of("total", table).isPresent() || !wide(table).isEmpty();
            case ADVERSE_EVENTS -> of("event", table).isPresent() && named;
        };
        return id ? (named ? 2 : 0) + (fits ? 1 : 0) : 0;
    }
}
