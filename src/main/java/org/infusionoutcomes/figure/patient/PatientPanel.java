package org.infusionoutcomes.figure.patient;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.comparison.result.SinglePatients;
import org.infusionoutcomes.comparison.result.SinglePatients.OfCohort;
import org.infusionoutcomes.comparison.result.SinglePatients.Sample;
import org.infusionoutcomes.figure.drawing.Sheet;
import org.infusionoutcomes.figure.drawing.TextStyle;
import org.infusionoutcomes.figure.look.CohortLook;
import org.infusionoutcomes.figure.picture.Figure;
import org.infusionoutcomes.figure.text.NumberText;

/**
 * What a figure draws of one cohort's single patients.
 *
 * @param look the cohort
 * @param of how many there are
 * @param shown those that are drawn; nobody where {@code lack} says why
 * @param lack a few words, empty where patients are drawn
 */
record PatientPanel<T>(CohortLook look, int of, List<T> shown, String lack) {

    /** One panel a cohort that has patients, in the plan's order. */
    static <T> List<PatientPanel<T>> of(Comparison comparison, Function<OfCohort, Sample<T>> sample) {
        List<OfCohort> cohorts =
                comparison.singlePatients().map(SinglePatients::cohorts).orElse(List.of());
        return CohortLook.present(comparison).stream()
                .flatMap(look -> cohorts.stream()
                        .filter(c -> c.cohort().equals(look.name()))
                        .map(c -> panel(look, sample.apply(c), comparison)))
                .toList();
    }

    private static <T> PatientPanel<T> panel(CohortLook look, Sample<T> sample, Comparison comparison) {
        Optional<String> lack = lack(sample, comparison.plan().reporting().leastPatients());
        return new PatientPanel<>(look, sample.of(), lack.isPresent() ? List.of() : sample.shown(), lack.orElse(""));
    }

    private static Optional<String> lack(Sample<?> sample, int least) {
        if (sample.of() < least) {
            return Optional.of("insufficient data");
        }
        return sample.shown().isEmpty() ? Optional.of("too many patients to be drawn one by one") : Optional.empty();
    }

    /** Whether anybody is drawn in one of the panels. */
    static <T> boolean isDrawn(List<PatientPanel<T>> panels) {
        return panels.stream().anyMatch(p -> p.lack().isEmpty());
    }

    /** Writes the cohort with how many of how many are drawn below {@code top}. */
    void heading(Sheet sheet, double top) {
        String counts = shown.size() == of
                ? "n = " + NumberText.count(of)
                : NumberText.count(shown.size()) + " of " + NumberText.count(of) + " patients";
        String behind = lack.isEmpty() ? " (" + counts + ")" : ": " + lack;
        String heading = look.label(behind, TextStyle.STRONG, Figure.WIDTH - 16);
        sheet.text(heading, 8, top + 17, TextStyle.STRONG, look.textColour());
    }

    /** How the patients were chosen, a sentence; empty where all are drawn. */
    static <T> String rule(List<PatientPanel<T>> panels, String order) {
        boolean all = panels.stream().allMatch(p -> p.shown().size() == p.of());
        if (all) {
            return "";
        }
        return " Drawn are so many as can be read, at even ranks of all " + order + ": "
                + String.join("; ", panels.stream().map(PatientPanel::counts).toList()) + ".";
    }

    private String counts() {
        return look.name() + " " + NumberText.count(shown.size()) + " of " + NumberText.count(of);
    }
}
