package org.infusionoutcomes.intake.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.infusionoutcomes.plan.setting.Spelling;

/**
 * The labels of visits that a mapping names. A cell is a label if it is the same word; or, as with cohorts and
 * instruments, if it differs in capitals only and no other label does.
 */
public final class VisitLabels {

    private static final int SHORTEST = 4;

    private final Map<String, List<String>> bySmallLetters = new HashMap<>();
    private final List<String> labels;

    public VisitLabels(Collection<String> labels) {
        this.labels = List.copyOf(labels);
        labels.forEach(label -> bySmallLetters
                .computeIfAbsent(small(label), none -> new ArrayList<>())
                .add(label));
    }

    /** The label that a cell is. */
    public Optional<String> of(String cell) {
        List<String> alike = bySmallLetters.getOrDefault(small(cell), List.of());
        return alike.contains(cell)
                ? Optional.of(cell)
                : alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }

    /** The label that a cell nearly is: with the same digits, and but for one letter, blanks and punctuation the same. */
    public Optional<String> near(String cell) {
        return labels.stream()
                .filter(label -> digits(label).equals(digits(cell)))
                .filter(label -> bare(label).length() >= SHORTEST && Spelling.distance(bare(label), bare(cell)) <= 1)
                .findFirst();
    }

    private static String digits(String label) {
        return label.replaceAll("\\D", "");
    }

    private static String bare(String label) {
        return small(label).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String small(String label) {
        return label.toLowerCase(Locale.ROOT);
    }
}
