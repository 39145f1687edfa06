package org.infusionoutcomes.report.research;

import java.util.List;

/**
 * The items of STROBE (cohort studies; von Elm and others 2007) and of RECORD (Benchimol and others 2015), and where a
 * report answers each.
 */
final class Checklist {

    private static final String YOURS = "yours to say";

    private static final List<Item> ITEMS = List.of(
            new Item("STROBE 1", "Title and abstract", YOURS),
            new Item("RECORD 1.1", "Kind of data named in the title", YOURS + ": a clinic's routine score export"),
            new Item("RECORD 1.2", "Region and years", YOURS + ": the export has no dates"),
            new Item("RECORD 1.3", "Linkage between databases", "none was made"),
            new Item("STROBE 2", "Background", YOURS),
            new Item("STROBE 3", "Objectives", YOURS + "; what is computed: #methods"),
            new Item("STROBE 4", "Study design", "Design, above"),
            new Item("STROBE 5", "Setting and dates", YOURS + "; days count from the first infusion"),
            new Item("STROBE 6", "Participants", "Participants, above; #flow"),
            new Item("RECORD 6.1", "How the population was selected", "#flow; who is in the export: " + YOURS),
            new Item("RECORD 6.2", "Validation of codes", "cohorts are the clinic's own words; #quality"),
            new Item("RECORD 6.3", "Flow of linkage", "none was made"),
            new Item("STROBE 7", "Outcomes, exposures, confounders", "Outcomes, above; #methods"),
            new Item("RECORD 7.1", "Complete list of codes", "#methods; plan in manifest.json; dictionary.csv"),
            new Item("STROBE 8", "Sources and measurement", "Data, above; #methods, #provenance"),
            new Item("STROBE 9", "Bias", "#caution, #missing, #intervals, #sensitivity"),
            new Item("STROBE 10", "Study size", "all patients of the export; #flow"),
            new Item("STROBE 11", "Quantitative variables", "#methods"),
            new Item("STROBE 12a", "Statistical methods", "Statistics, above; #methods"),
            new Item("STROBE 12b", "Subgroups and interactions", "#subgroups"),
            new Item("STROBE 12c", "Missing data", "Missing data, above; #missing"),
            new Item("STROBE 12d", "Loss to follow-up", "censored; #durability"),
            new Item("STROBE 12e", "Sensitivity analyses", "#sensitivity, #rules, #intervals"),
            new Item("RECORD 12.1", "Access to the database", YOURS),
            new Item("RECORD 12.2", "Data cleaning", "Data, above; #quality; findings.csv"),
            new Item("RECORD 12.3", "Methods of linkage", "none was made"),
            new Item("STROBE 13", "Participants at each stage", "#flow"),
            new Item("RECORD 13.1", "Selection of persons", "#flow, #quality"),
            new Item("STROBE 14", "Descriptive data", "#comparable, #durability (follow-up)"),
            new Item("STROBE 15", "Outcome data", "#response, #durability; estimates.csv"),
            new Item("STROBE 16", "Main results", "#summary, #response, #durability; adjusted: #comparable"),
            new Item("STROBE 17", "Other analyses", "#subgroups, #sensitivity, #both-scales"),
            new Item("STROBE 18", "Key results", "#summary"),
            new Item("STROBE 19", "Limitations", "#caution"),
            new Item("RECORD 19.1", "Data not collected for this question", "#caution"),
            new Item("STROBE 20", "Interpretation", YOURS + "; what not to conclude: #caution"),
            new Item("STROBE 21", "Generalisability", YOURS + "; beside published work: #published"),
            new Item("STROBE 22", "Funding", YOURS),
            new Item(
                    "RECORD 22.1",
                    "Protocol, data and code",
                    "plan and checksums in manifest.json; redraw.R; data: " + YOURS));

    private Checklist() {}

    /**
     * An item.
     *
     * @param number such as {@code STROBE 12a}
     * @param asks what it asks for
     * @param where a heading of the methods, {@code #} and a section of {@code report.html}, a file, or the user's own word
     */
    record Item(String number, String asks, String where) {}

    static List<Item> items() {
        return ITEMS;
    }
}
