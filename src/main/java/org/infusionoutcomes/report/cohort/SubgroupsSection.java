package org.infusionoutcomes.report.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.comparison.result.Subgroup;
import org.infusionoutcomes.figure.text.CharacteristicText;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.report.document.Block;
import org.infusionoutcomes.report.document.Grid;
import org.infusionoutcomes.report.document.Grid.Cell;
import org.infusionoutcomes.report.document.Grid.Line;
import org.infusionoutcomes.report.document.Section;
import org.infusionoutcomes.report.material.Cells;
import org.infusionoutcomes.report.material.Material;
import org.infusionoutcomes.report.material.Phrases;
import org.infusionoutcomes.report.reading.Share;

/** Who responds and who relapses. */
public final class SubgroupsSection {

    private static final int MOST_TRIALS = 12;

    private SubgroupsSection() {}

    /**
     * The section on subgroups; a sentence where no characteristic divides the patients, tests of interaction only
     * where two cohorts are compared.
     */
    public static Section write(Material m) {
        List<Block> blocks = new ArrayList<>();
        if (m.comparison().subgroups().isEmpty()) {
            blocks.add(new Block.Paragraph("This export gives no characteristic that divides its patients."));
        } else {
            if (m.compares()) {
                blocks.add(new Block.Points(List.of(
                        interactions(
                                "difference in response",
                                tests(m, k -> k),
                                m.plan().confidence()),
                        interactions(
                                "hazard ratio of relapse",
                                tests(m, relapse(m)),
                                m.plan().confidence()))));
            }
            blocks.add(new Block.Note(
                    "Looking often",
                    "The more subgroups are looked at, the likelier one of them differs by chance. None of these"
                            + " characteristics was randomised; they say where to look again, not what to do."));
            List<String> notes = notes(m);
            if (!notes.isEmpty()) {
                blocks.add(new Block.Points(notes));
            }
            blocks.addAll(m.pictures("subgroups-response"));
            blocks.addAll(m.pictures("subgroups-relapse"));
            trials(m).ifPresent(blocks::add);
        }
        return new Section("subgroups", "Who responds, who relapses", blocks);
    }

    /** What two divisions of the figures mean that their names do not say. */
    private static List<String> notes(Material m) {
        List<Subgroup> subgroups = m.comparison().subgroups();
        List<String> notes = new ArrayList<>();
        if (subgroups.stream().anyMatch(s -> s.name().equals("trials_and_erp"))) {
            notes.add(
                    "Two trials and ERP: \u201Cyes\u201D is at least two earlier trials and ERP completed, \u201Cno\u201D,"
                            + " the reference, is whoever lacks one of them.");
        }
        Optional<Subgroup> before = named(subgroups, "psychotherapy");
        Optional<Subgroup> after = named(subgroups, "psychotherapy_at_endpoint");
        if (before.isPresent() && after.isPresent() && sameCounts(m, before.get(), after.get())) {
            notes.add(
                    "Psychotherapy and Psychotherapy by the endpoint have the same responders and relapses on every level:"
                            + " no patient changed, as far as the counts show.");
        }
        return notes;
    }

    private static Optional<Subgroup> named(List<Subgroup> subgroups, String name) {
        return subgroups.stream().filter(s -> s.name().equals(name)).findFirst();
    }

    private static boolean sameCounts(Material m, Subgroup one, Subgroup other) {
        Function<Key, Key> relapse = relapse(m);
        return one.levels().equals(other.levels())
                && m.plan().compare().stream()
                        .allMatch(c -> IntStream.range(0, one.levels().size())
                                .allMatch(level -> counts(m, relapse, c, one.group(level))
                                        .equals(counts(m, relapse, c, other.group(level)))));
    }

    private static List<Long> counts(Material m, Function<Key, Key> relapse, String cohort, String group) {
        Key key = relapse.apply(Key.of("subgroup", cohort).group(group));
        return List.of(m.numbers().count(key, "n"), m.numbers().count(key, "events"));
    }

    /** A division that was tested, and its p-values. */
    public record Tested(String name, double p, double holm) {}

    /** Names the divisions whose test stands after Holm's correction; where none does, the one with the smallest p. */
    public static String interactions(String what, List<Tested> tests, double confidence) {
        if (tests.isEmpty()) {
            return "Whether the cohorts\u2019 " + what + " depends on the subgroup: " + Phrases.INSUFFICIENT + ".";
        }
        List<String> found = tests.stream()
                .filter(t -> t.holm() <= 1 - confidence)
                .map(t -> t.name() + " (" + Phrases.p(t.p()) + ", after Holm " + Phrases.p(t.holm()) + ")")
                .toList();
        String of = Phrases.many(tests.size(), "characteristic", "characteristics") + " tested";
        if (!found.isEmpty()) {
            return "The cohorts\u2019 " + what + " was not the same on every level of " + Phrases.and(found)
                    + ", among " + of + ".";
        }
        Tested least = tests.stream().reduce((a, b) -> b.p() < a.p() ? b : a).orElseThrow();
        return "In none of " + of + " did the cohorts\u2019 " + what
                + " depend on the subgroup beyond what chance can give; the smallest p was that of " + least.name()
                + " ("
                + Phrases.p(least.p()) + ", after Holm " + Phrases.p(least.holm()) + ").";
    }

    private static Function<Key, Key> relapse(Material m) {
        return key -> key.rule(m.plan().durability().primaryRule().key())
                .estimand(m.plan().durability().estimand().key());
    }

    private static List<Tested> tests(Material m, Function<Key, Key> measure) {
        List<Tested> tests = new ArrayList<>();
        for (Subgroup subgroup : m.comparison().subgroups()) {
            Key key = measure.apply(m.difference("subgroup").group(subgroup.name()));
            OptionalDouble p = m.numbers().value(key, "interaction_p");
            OptionalDouble holm = m.numbers().value(key, "interaction_p_holm");
            if (p.isPresent() && holm.isPresent()) {
                tests.add(new Tested(CharacteristicText.name(subgroup.name()), p.getAsDouble(), holm.getAsDouble()));
            }
        }
        return tests;
    }

    private static Optional<Block> trials(Material m) {
        Numbers numbers = m.numbers();
        List<Line> lines = new ArrayList<>();
        for (int n = 0; n <= MOST_TRIALS; n++) {
            String group = "ssri_trials=" + n;
            if (m.cohorts().stream().anyMatch(c -> numbers.has(of(c).group(group), "n"))) {
                String name = n == MOST_TRIALS ? n + " or more" : Integer.toString(n);
                lines.add(new Line(
                        name, m.cohorts().stream().map(c -> share(m, c, group)).toList()));
            }
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        lines.add(new Line("Trend", m.cohorts().stream().map(c -> trend(m, c)).toList()));
        List<String> header = new ArrayList<>(List.of("Trials"));
        header.addAll(m.cohorts());
        return Optional.of(new Grid(
                "Response by the number of earlier trials",
                Grid.Kind.NARROW,
                header,
                lines,
                List.of("All analysed patients of whom the number is known. Trend: Cochran-Armitage, exact up to 1,000"
                        + " patients.")));
    }

    private static Key of(String cohort) {
        return Key.of("response_by_trials", cohort);
    }

    private static Cell share(Material m, String cohort, String group) {
        Key key = of(cohort).group(group);
        return m.numbers().has(key, "n") ? Cells.share(Share.read(m.numbers(), key), m.reporting()) : Cells.NONE;
    }

    private static Cell trend(Material m, String cohort) {
        OptionalDouble p = m.numbers().value(of(cohort), "trend_p");
        OptionalDouble z = m.numbers().value(of(cohort), "trend_z");
        if (p.isEmpty() || z.isEmpty()) {
            return Cells.NONE;
        }
        String direction = z.getAsDouble() < 0 ? "falling" : "rising";
        return new Cell(Phrases.p(p.getAsDouble()), direction + ", z " + NumberText.decimal(z.getAsDouble(), 2));
    }
}
