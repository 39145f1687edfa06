package org.infusionoutcomes.check.column;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.infusionoutcomes.check.cell.Vocabulary;
import org.infusionoutcomes.check.identity.PatientRegister;
import org.infusionoutcomes.plan.setting.Spelling;

/**
 * Which unknown words of a column a message may show: those that stand for a scale or a diagnosis, or differ in one
 * character from a word of the plan. Where columns have shifted, a cell may hold an id, a name or a date of birth.
 */
public final class ShownWord {

    /** Scales that the default plan does not know, without blanks and hyphens. */
    static final Set<String> SCALES = Set.of(
            "ybocsii",
            "ybocs2",
            "cybocs",
            "ybocssr",
            "oci",
            "ocir",
            "hamd",
            "hamd6",
            "hamd7",
            "hamd21",
            "hamd24",
            "hdrs",
            "hrsd",
            "hama",
            "madrss",
            "phq2",
            "phq8",
            "phq15",
            "gad7",
            "bdi",
            "bdiii",
            "bdi2",
            "ids",
            "idsc",
            "idssr",
            "qidssr",
            "qidsc",
            "qidssr16",
            "qidsc16",
            "pcl5",
            "caps5",
            "cssrs",
            "ymrs",
            "cgi",
            "cgis",
            "cgii",
            "cadss",
            "bprs",
            "panss",
            "dass21",
            "hads",
            "stai",
            "epds",
            "cesd",
            "isi",
            "gaf",
            "whodas",
            "sds",
            "lsas");

    /** Diagnoses that the default plan does not know. */
    public static final Set<String> DIAGNOSES = Set.of(
            "trd",
            "mde",
            "depression",
            "depressed",
            "ptsd",
            "gad",
            "bd",
            "bipolar",
            "bpd",
            "bdd",
            "sud",
            "aud",
            "adhd",
            "anxiety",
            "sad",
            "panic",
            "chronicpain",
            "crps",
            "ocdmdd",
            "mddocd",
            "both",
            "comorbid",
            "other",
            "mixed");

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9 /+-]{1,20}");

    private final Set<String> known;
    private final List<String> names;
    private final PatientRegister patients;

    /**
     * Words that may be shown whole, and the plan's own, near which a misspelling may be; no word that is a patient's
     * id is ever shown.
     */
    public ShownWord(Set<String> known, Collection<String> names, PatientRegister patients) {
        this.known = known;
        this.names = names.stream().map(ShownWord::plain).collect(Collectors.toUnmodifiableList());
        this.patients = patients;
    }

    /** The word with a blank before it; nothing where it may not be shown. */
    public String of(String cell) {
        if (!CODE.matcher(cell).matches() || patients.isId(cell)) {
            return "";
        }
        String word = plain(cell);
        boolean shown = known.contains(word) || names.stream().anyMatch(name -> Spelling.distance(word, name) <= 1);
        return shown ? " " + cell : "";
    }

    private static String plain(String word) {
        return Vocabulary.plain(word).replaceAll("[/+-]", "");
    }
}
