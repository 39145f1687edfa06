package org.infusionoutcomes.intake.draft;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.intake.identifying.ShownName;

/**
 * What is printed of a column's name. Some tables have a column a patient: a name that could be an id or a person's is
 * told by its number only, and of a question's text the beginning.
 */
final class ShownColumn {

    private static final int LONGEST = 60;

    /** Two or three words of letters, all written large, all small, or each with a large first letter. */
    private static final Pattern LIKE_PERSON = Pattern.compile(
            "\\p{Lu}[\\p{Ll}'\u2019-]+(,? \\p{Lu}[\\p{L}'\u2019-]*\\.?){1,2}|\\p{Lu}+(,? \\p{Lu}+){1,2}|\\p{Ll}+(,? \\p{Ll}+){1,2}");

    /** Words that columns of scores and of clinics have, and names of people have not. */
    private static final Set<String> FIELD = new TreeSet<>(List.of("""
            id name code number nr no date datum day time year month week wk visit event record study subject patient client
            case instance instrument survey form status total sum score scale item items question rating rater form arm group
            cohort diagnosis primary secondary diagnose condition site clinic center centre sex gender age race ethnicity
            birth first last number infusion infusions treatment dose dosis duration rate route drug start end stop baseline
            basal pre post before after follow up comment comments note notes complete completed type value values unit units
            reason phase session repeat test result source response change percent index notes series band quarter
            ybocs madrs phq qids hamd cgi sadness tension sleep appetite concentration lassitude feel thoughts mood guilt
            anxiety insomnia weight energy interest suicidal suicide obsessions compulsions control resistance distress
            interference depression ocd bipolar medication medications severity serious adverse effect effects
            vorname nachname geburtsdatum geschlecht gruppe alter summe summenwert dauer beurteiler skala ketamine registry data
            export tracker list label grid view drug exposure condition measurement observation participant clinical trial
            """.strip().split("\\s+", -1)));

    private ShownColumn() {}

    /** What stands for a column's name. */
    static String of(String column) {
        String name = ReadOptions.visible(column);
        if (name.isBlank()) {
            return "(no name)";
        }
        if (ShownName.isLikeId(name)) {
            return "(a name with a number, not shown)";
        }
        if (isLikePerson(name)) {
            return "(could be a person's name, not shown)";
        }
        return name.length() > LONGEST ? name.substring(0, LONGEST - 3).strip() + "..." : name;
    }

    /** Whether a name is printed as it is. */
    static boolean isShownWhole(String column) {
        return of(column).equals(column);
    }

    /** Whether a file's name, without its ending, could be a person's, with a number or a word of the field beside. */
    static boolean mayBePerson(String file) {
        List<String> words = Arrays.stream(file.split("[^\\p{L}\\p{N}'\u2019]+", -1))
                .filter(word -> word.matches("\\p{Lu}[\\p{L}'\u2019]+"))
                .toList();
        return words.size() > 1 && isLikePerson(String.join(" ", words));
    }

    private static boolean isLikePerson(String name) {
        return LIKE_PERSON.matcher(name).matches()
                && Arrays.stream(name.toLowerCase(Locale.ROOT).split("[ ,]+", -1))
                        .noneMatch(word -> FIELD.contains(word) || FIELD.contains(word.replaceAll("s$", "")));
    }
}
