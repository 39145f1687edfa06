package org.infusionoutcomes.report.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.result.Subgroup;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.report.material.Material;
import org.infusionoutcomes.report.material.Phrases;
import org.infusionoutcomes.report.reading.Share;

/** Claims on whom it helps: earlier treatment, drugs and therapy beside it, depression beside OCD. */
final class PatientClaims {

    private static final String NOT_ASSIGNED =
            "Nobody was assigned to these groups; they may differ in more than this.";

    private PatientClaims() {}

    static List<String> resistant(Material m) {
        List<String> answers = new ArrayList<>();
        for (String cohort : m.cohorts()) {
            trials(m, cohort).ifPresent(answers::add);
            fullDefinition(m, cohort).ifPresent(answers::add);
        }
        return answers.isEmpty()
                ? List.of(Said.CANNOT + "the export has no column ssri_trials.")
                : List.copyOf(answers);
    }

    /** The shares at the fewest and the most trials that enough patients have, and the test for trend over all numbers. */
    private static Optional<String> trials(Material m, String cohort) {
        Key key = Key.of("response_by_trials", cohort);
        OptionalDouble p = m.numbers().value(key, "trend_p");
        List<String> shares = new ArrayList<>();
        for (int n = 0; m.numbers().has(key, "trend_p") && n <= 12; n++) {
            Optional<Share> share = Share.read(m.numbers(), key.group("ssri_trials=" + n));
            if (share.isPresent() && share.get().isEnough(m.reporting())) {
                shares.add(Said.share(m, share.get()) + " with " + Phrases.many(n, "earlier trial", "earlier trials"));
            }
        }
        if (!m.numbers().has(key, "trend_p")) {
            return Optional.empty();
        }
        if (shares.size() < 2 || p.isEmpty()) {
            return Optional.of(cohort + ", response by the number of trials: " + Phrases.INSUFFICIENT + ".");
        }
        return Optional.of(cohort + ", response: " + shares.get(0) + ", " + shares.get(shares.size() - 1)
                + "; trend over all numbers of trials " + Phrases.p(p.getAsDouble()) + " (exact).");
    }

    private static Optional<String> fullDefinition(Material m, String cohort) {
        Key key = Key.of("trials_and_erp", cohort);
        if (!m.numbers().has(key, "n")) {
            return Optional.empty();
        }
        if (m.numbers().count(key, "n") == 0) {
            return Optional.of(cohort
                    + ", full definition: cannot be judged, as trials and ERP are recorded together of" + " nobody.");
        }
        return Optional.of(cohort + ", full definition (two trials or more, and ERP): met by "
                + Said.share(m, key) + " of those of whom both are recorded; of these responded "
                + Said.share(m, Key.of("subgroup", cohort).group("trials_and_erp=yes")) + ".");
    }

    static List<String> interfering(Material m) {
        List<String> answers = new ArrayList<>();
        for (String column : List.of("benzodiazepine", "lamotrigine_mg")) {
            Optional<Subgroup> division = Levels.division(m, column);
            if (division.isEmpty()) {
                answers.add(Levels.notGiven(column));
            } else {
                m.cohorts().forEach(c -> answers.addAll(both(new Levels(m, c, division.get()))));
            }
        }
        answers.add(NOT_ASSIGNED);
        return answers;
    }

    private static List<String> both(Levels levels) {
        return levels.others().stream()
                .map(level -> levels.lead(level) + levels.response(level) + "; " + levels.relapse(level) + ".")
                .toList();
    }

    static List<String> psychotherapy(Material m) {
        Optional<Subgroup> atEndpoint = Levels.division(m, "psychotherapy_at_endpoint");
        Optional<Subgroup> division = atEndpoint.isPresent() ? atEndpoint : Levels.division(m, "psychotherapy");
        if (division.isEmpty()) {
            return List.of(Levels.notGiven("psychotherapy"));
        }
        List<String> answers = new ArrayList<>();
        for (String cohort : m.cohorts()) {
            Levels levels = new Levels(m, cohort, division.get());
            levels.others().forEach(level -> answers.add(levels.lead(level) + levels.relapse(level) + "."));
        }
        answers.add(NOT_ASSIGNED);
        return answers;
    }

    static List<String> comorbid(Material m) {
        String cohort = m.first();
        List<String> answers = new ArrayList<>();
        Optional<Subgroup> division = Levels.division(m, "comorbid_depression");
        if (division.isEmpty()) {
            answers.add(Levels.notGiven("comorbid_depression"));
        } else {
            Levels levels = new Levels(m, cohort, division.get());
            levels.others().forEach(level -> answers.add(levels.lead(level) + levels.response(level) + "."));
        }
        Key mood = Key.of("both_scales", cohort).group("scale=other");
        long n = m.numbers().count(mood, "n");
        answers.add(
                n == 0
                        ? Said.CANNOT + "no " + cohort + " patient has a baseline and an endpoint on a scale of "
                                + m.second() + " too."
                        : cohort + " patients, response on the " + m.second() + " scale: " + Said.share(m, mood)
                                + "; of the same " + NumberText.count(n) + " on their own scale: "
                                + Said.share(m, Key.of("both_scales", cohort).group("scale=own")) + ".");
        return answers;
    }
}
