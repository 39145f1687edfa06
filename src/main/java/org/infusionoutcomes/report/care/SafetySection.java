package org.infusionoutcomes.report.care;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.report.document.Block;
import org.infusionoutcomes.report.document.Grid;
import org.infusionoutcomes.report.document.Grid.Cell;
import org.infusionoutcomes.report.document.Grid.Line;
import org.infusionoutcomes.report.document.Section;
import org.infusionoutcomes.report.durability.DurabilitySentences;
import org.infusionoutcomes.report.material.Cells;
import org.infusionoutcomes.report.material.Material;
import org.infusionoutcomes.report.material.Phrases;
import org.infusionoutcomes.report.reading.Harm;
import org.infusionoutcomes.report.response.ResponseSection;

/** Harm: adverse events per infusion and per patient, suicidal thoughts, and scores that got worse. */
public final class SafetySection {

    private static final String ANALYSIS = "safety";
    private static final String PENDING = "safety_pending";
    private static final String ANY = "events=any";
    private static final String SERIOUS = "events=serious";
    private static final String SUICIDAL = "suicidal thoughts";
    private static final Cell NOT_RECORDED = new Cell("\u2013", "not recorded");

    private SafetySection() {}

    /**
     * The section {@code safety}. An export without a table of adverse events gets a note in place of their rates, and
     * the scores that got worse all the same.
     */
    public static Section write(Material m) {
        List<Block> blocks = new ArrayList<>();
        if (m.cohorts().stream().noneMatch(c -> m.numbers().has(Key.of(ANALYSIS, c), "n"))) {
            blocks.add(new Block.Note("Adverse events were not given", SafetySentences.NOT_GIVEN));
        } else {
            addEvents(m, blocks);
        }
        blocks.add(new Block.Subheading("Scores that got worse"));
        blocks.add(worse(m));
        return new Section("safety", "Safety", blocks);
    }

    private static void addEvents(Material m, List<Block> blocks) {
        blocks.add(new Block.Paragraph(
                "Counted are all patients with an infusion whose endpoint window has closed, scored or"
                        + " not, and all infusions of their first series, the further ones too. An event is set beside the last"
                        + " infusion on or before its day, up to the day before the next one: that is an order in time and says"
                        + " nothing of the cause."));
        blocks.add(new Block.Points(sentences(m)));
        blocks.add(
                new Block.Note("What is not written down", SafetySentences.NO_ROW + " " + String.join(" ", rows(m))));
        blocks.add(table(m));
        blocks.add(new Block.Points(m.cohorts().stream().map(c -> leftOut(m, c)).toList()));
    }

    private static List<String> sentences(Material m) {
        List<String> sentences = new ArrayList<>();
        m.cohorts().forEach(c -> add(sentences, m, "Any adverse event", c, ANY));
        m.cohorts().forEach(c -> addSerious(sentences, m, c));
        if (events(m).contains(SUICIDAL)) {
            m.cohorts().forEach(c -> add(sentences, m, "Suicidal thoughts", c, "event=" + SUICIDAL));
        } else {
            sentences.add(
                    "Suicidal thoughts are not among the plan\u2019s words for adverse events: they would be counted"
                            + " as other.");
        }
        m.cohorts().forEach(c -> neverSeen(m, c).ifPresent(sentences::add));
        m.cohorts().forEach(c -> otherWords(m, c).ifPresent(sentences::add));
        return sentences;
    }

    private static void add(List<String> sentences, Material m, String what, String cohort, String group) {
        harm(m, cohort, group)
                .ifPresent(h -> sentences.add(
                        SafetySentences.occurred(what, cohort, h, m.reporting(), Phrases.level(m.plan()))));
    }

    private static void addSerious(List<String> sentences, Material m, String cohort) {
        Key key = Key.of(ANALYSIS, cohort).group(SERIOUS);
        if (m.numbers().has(key, "n")) {
            add(sentences, m, "Serious adverse events", cohort, SERIOUS);
        } else {
            sentences.add(SafetySentences.seriousNotRecorded(
                    cohort,
                    m.numbers().count(key, "rows_recorded"),
                    m.numbers().count(Key.of(ANALYSIS, cohort).group(ANY), "event_rows"),
                    m.numbers().count(key, "events")));
        }
    }

    private static Optional<String> otherWords(Material m, String cohort) {
        Key key = Key.of(ANALYSIS, cohort);
        return SafetySentences.otherWords(
                cohort,
                m.numbers().count(key.group("event=other"), "event_rows"),
                m.numbers().count(key.group(ANY), "event_rows"));
    }

    private static Optional<Harm> harm(Material m, String cohort, String group) {
        return Harm.read(m.numbers(), Key.of(ANALYSIS, cohort).group(group));
    }

    /** The plan's words, and what is none of them. */
    private static List<String> events(Material m) {
        Stream<String> words = m.plan().reading().adverseEvents().stream().filter(word -> !word.equals("other"));
        return Stream.concat(words, Stream.of("other")).toList();
    }

    /** All but suicidal thoughts, of which there is a sentence in any case. */
    private static Optional<String> neverSeen(Material m, String cohort) {
        List<String> never = events(m).stream()
                .filter(event -> !event.equals(SUICIDAL))
                .filter(event ->
                        harm(m, cohort, "event=" + event).map(Harm::isNone).orElse(false))
                .toList();
        return never.isEmpty()
                ? Optional.empty()
                : harm(m, cohort, "event=" + never.get(0))
                        .flatMap(h ->
                                SafetySentences.neverSeen(cohort, never, h, m.reporting(), Phrases.level(m.plan())));
    }

    private static List<String> rows(Material m) {
        return m.cohorts().stream()
                .map(c -> SafetySentences.rows(
                        c,
                        m.numbers().count(Key.of(ANALYSIS, c), "with_row"),
                        m.numbers().count(Key.of(ANALYSIS, c), "n")))
                .toList();
    }

    private static String leftOut(Material m, String cohort) {
        Key pending = Key.of(PENDING, cohort);
        return SafetySentences.leftOut(
                cohort,
                m.numbers().count(Key.of(ANALYSIS, cohort), "outside_series"),
                m.numbers().count(pending, "n"),
                m.numbers().count(pending, "infusions"),
                m.numbers().count(pending.group(ANY), "events"),
                m.numbers().has(pending.group(SERIOUS), "events")
                        ? OptionalLong.of(m.numbers().count(pending.group(SERIOUS), "events"))
                        : OptionalLong.empty());
    }

    private static Grid table(Material m) {
        List<String> header = new ArrayList<>(List.of("Event"));
        m.cohorts().forEach(c -> {
            header.add(c + ": patients");
            header.add(c + ": per 100 infusions");
        });
        List<Line> lines = new ArrayList<>();
        lines.add(line(m, "Any", ANY));
        lines.add(line(m, "Serious", SERIOUS));
        events(m).forEach(event -> lines.add(line(m, DurabilitySentences.capital(event), "event=" + event)));
        return new Grid(
                "Adverse events, first series",
                Grid.Kind.SIDE_BY_SIDE,
                header,
                lines,
                List.of(
                        "Patients: share with Wilson\u2019s " + Phrases.level(m.plan())
                                + " interval. Infusions: those followed by the event before the next infusion, per 100 given, with"
                                + " the exact Poisson (Garwood) interval; infusions of one patient are not independent, so these"
                                + " intervals are somewhat too narrow. \u201COther\u201D: any word that the plan does not list."));
    }

    private static Line line(Material m, String name, String group) {
        List<Cell> cells = new ArrayList<>();
        for (String cohort : m.cohorts()) {
            Optional<Harm> harm = harm(m, cohort, group);
            cells.add(harm.isEmpty() ? NOT_RECORDED : Cells.share(harm.map(Harm::patients), m.reporting()));
            cells.add(harm.map(h -> rate(m, h)).orElse(NOT_RECORDED));
        }
        return new Line(name, cells);
    }

    private static Cell rate(Material m, Harm harm) {
        String counts = NumberText.count(harm.infusionsWith()) + " of " + NumberText.count(harm.infusions());
        return harm.isEnough(m.reporting())
                ? new Cell(SafetySentences.rate(harm), SafetySentences.limits(harm) + "; " + counts)
                : Cells.insufficient(counts);
    }

    private static Grid worse(Material m) {
        String rise = Phrases.plain(m.plan().response().worsePercent());
        return new Grid(
                "Worse at the endpoint than before the first infusion",
                Grid.Kind.SIDE_BY_SIDE,
                m.header(
                        "Analysed patients with an endpoint",
                        "Difference " + m.first() + "\u00A0\u2212\u00A0" + m.second()),
                List.of(ResponseSection.shares(m, "Score higher by " + rise + "% or more", "worse_observed")),
                List.of("Patients without a score at the endpoint are not among them; some may have stayed away because"
                        + " they were worse."));
    }
}
