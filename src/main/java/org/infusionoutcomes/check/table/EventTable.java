package org.infusionoutcomes.check.table;

import java.util.ArrayList;
import java.util.List;
import org.infusionoutcomes.check.accepted.EventWord;
import org.infusionoutcomes.check.cell.MissingWords;
import org.infusionoutcomes.check.cell.OptionalWord;
import org.infusionoutcomes.check.cell.Vocabulary;
import org.infusionoutcomes.check.column.DayColumn;
import org.infusionoutcomes.check.column.PatientColumn;
import org.infusionoutcomes.check.identity.PatientRegister;
import org.infusionoutcomes.intake.Header;
import org.infusionoutcomes.intake.Layout;
import org.infusionoutcomes.intake.Row;
import org.infusionoutcomes.plan.Plan;

/** Reads {@code adverse_events.csv} row by row. A word that the plan does not list is counted as {@code other}. */
public final class EventTable extends PatientRows {

    /** The columns that the table may have; severity and serious may be absent. */
    public static final Layout LAYOUT = new Layout(
            "adverse_events", List.of(PatientColumn.NAME, DayColumn.NAME, "event"), List.of("severity", "serious"));

    private static final String OTHER = "other";
    private static final int EVENT = 2;
    private static final int SEVERITY = 3;
    private static final int SERIOUS = 4;

    private final Plan plan;
    private final Vocabulary words = new Vocabulary();
    private final int other;
    private DayColumn days;
    private MissingWords missing;
    private OptionalWord severities;
    private OptionalWord serious;
    private long others;

    /** Reads rows of the register's patients and counts events under the plan's words. */
    public EventTable(Plan plan, PatientRegister register, TableReading reading) {
        super(register, reading);
        this.plan = plan;
        List<String> names = words(plan);
        this.other = names.size() - 1;
        for (int i = 0; i < names.size(); i++) {
            words.add(names.get(i), i);
        }
        plan.reading().adverseEventSpellings().forEach((word, spellings) -> {
            int number = names.indexOf(word);
            spellings.stream().filter(spelling -> number >= 0).forEach(spelling -> words.add(spelling, number));
        });
    }

    /** The words under which events are counted, the last being {@code other}. */
    public static List<String> words(Plan plan) {
        List<String> words = new ArrayList<>(plan.reading().adverseEvents());
        words.removeIf(OTHER::equals);
        words.add(OTHER);
        return words;
    }

    @Override
    public void begin(Header header) {
        missing = new MissingWords(plan.reading().missing());
        days = new DayColumn(header, plan.reading(), findings);
        severities = new OptionalWord("severity", SEVERITY, missing, findings, "mild", "moderate", "severe");
        serious = OptionalWord.yesOrNo("serious", SERIOUS, missing, findings);
    }

    /** Tells how many events are counted as other, once all rows were read. */
    public void noteOthers() {
        long used = tally.countUsed();
        if (others > 0) {
            findings.notice(
                    "events-other",
                    0,
                    "event",
                    () -> "of " + used + " events " + others
                            + " are none of the plan's words and are counted as other; add"
                            + " words or spellings to adverse_events of a plan if they should be told apart");
        }
    }

    @Override
    void row(int patient, Row row) {
        if (patient == PatientColumn.NOBODY || !days.reads(row)) {
            tally.setAside();
        } else if (missing.isMissing(row, EVENT)) {
            tally.missing();
        } else {
            tally.used();
            int word = words.number(row, EVENT);
            others += word < 0 ? 1 : 0;
            columns.add(
                    patient,
                    (long) Math.floor(days.day()),
                    EventWord.of(word < 0 ? other : word, severities.number(row), serious.number(row), row.line()));
        }
    }
}
