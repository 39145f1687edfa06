package org.infusionoutcomes.report.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.report.care.SafetySentences;
import org.infusionoutcomes.report.material.Material;
import org.infusionoutcomes.report.material.Phrases;
import org.infusionoutcomes.report.reading.Limits;
import org.infusionoutcomes.report.reading.Share;

/** The claim on common and rare effects. */
final class SafetyClaims {

    private static final List<String> COMMON = List.of("dizziness", "nausea", "confusion");
    private static final List<String> RARE = List.of("seizure", "hallucination", "blood pressure");

    private SafetyClaims() {}

    static List<String> effects(Material m) {
        if (m.cohorts().stream().noneMatch(c -> m.numbers().has(Key.of("safety", c), "n"))) {
            return List.of(Said.CANNOT + "the export has no table of adverse events (adverse_events.csv).");
        }
        List<String> answers = new ArrayList<>();
        for (String cohort : m.cohorts()) {
            answers.add(cohort + ", called common: " + events(m, cohort, COMMON) + ".");
            answers.add(cohort + ", called rare: " + events(m, cohort, RARE) + ".");
            otherWords(m, cohort).ifPresent(answers::add);
        }
        answers.add("Events are counted as they were written down; who asks more often finds more.");
        return answers;
    }

    private static Optional<String> otherWords(Material m, String cohort) {
        Key key = Key.of("safety", cohort);
        long other = m.numbers().count(key.group("event=other"), "event_rows");
        long rows = m.numbers().count(key.group("events=any"), "event_rows");
        return SafetySentences.otherWords(cohort, other, rows);
    }

    private static String events(Material m, String cohort, List<String> words) {
        return String.join(
                "; ", words.stream().map(word -> event(m, cohort, word)).toList());
    }

    private static String event(Material m, String cohort, String word) {
        Key key = Key.of("safety", cohort).group("event=" + word);
        Optional<Share> patients = Share.read(m.numbers(), key);
        if (patients.isEmpty()) {
            return word + " is not among the plan\u2019s events";
        }
        OptionalDouble rate = m.numbers().value(key, "per_100_infusions");
        Optional<Limits> limits = Limits.read(m.numbers(), key, "per_100_infusions_lower", "per_100_infusions_upper");
        if (!patients.get().isEnough(m.reporting()) || rate.isEmpty() || limits.isEmpty()) {
            return word + " " + Phrases.INSUFFICIENT;
        }
        return word + " " + Said.share(m, patients.get()) + " of patients, per 100 infusions "
                + NumberText.decimal(rate.getAsDouble(), 1) + " (" + Phrases.decimals(limits.get(), 1) + ")";
    }
}
