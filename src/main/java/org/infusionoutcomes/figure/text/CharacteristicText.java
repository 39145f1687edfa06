package org.infusionoutcomes.figure.text;

import java.util.Locale;
import java.util.Map;

/** How a patient's characteristics are called in figures and tables. */
public final class CharacteristicText {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("ssri_trials", "Earlier trials"),
            Map.entry("erp_completed", "ERP completed"),
            Map.entry("trials_and_erp", "Two trials and ERP"),
            Map.entry("benzodiazepine", "Benzodiazepine"),
            Map.entry("lamotrigine_mg", "Lamotrigine"),
            Map.entry("psychotherapy", "Psychotherapy"),
            Map.entry("psychotherapy_at_endpoint", "Psychotherapy by the endpoint"),
            Map.entry("comorbid_depression", "Comorbid depression"),
            Map.entry("sex", "Sex"),
            Map.entry("age_band", "Age"),
            Map.entry("site", "Site"),
            Map.entry("baseline_severity", "Baseline on own scale"));

    private CharacteristicText() {}

    /** The name of a group: {@code Sex: male}; of a characteristic that is a number, its name. */
    public static String group(String group) {
        int at = group.indexOf('=');
        return at < 0 ? name(group) + " (number)" : name(group.substring(0, at)) + ": " + group.substring(at + 1);
    }

    /** The name of a characteristic; one of the plan's own is called as its column. */
    public static String name(String characteristic) {
        String known = NAMES.get(characteristic);
        if (known != null) {
            return known;
        }
        String words = characteristic.replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
