package org.infusionoutcomes.intake.draft;

import java.util.List;
import java.util.Optional;
import org.infusionoutcomes.intake.mapping.CanonicalTable;

/** Drafts how the rows of one table tell their day: by a column of days, of dates or of labels of visits. */
final class DraftedDay {

    private static final String DAY =
            "the column of days from the first infusion; or instead of this line date: a column of"
                    + " dates, or without columns constants: {day: 0}";

    private final CanonicalTable as;
    private final FoundTable table;
    private final PresetForm preset;

    DraftedDay(CanonicalTable as, FoundTable table, PresetForm preset) {
        this.as = as;
        this.table = table;
        this.preset = preset;
    }

    private record Day(String by, String column) {}

    /** Whether each row of the table has a day, as far as names tell. */
    boolean isKnown(SourceDraft source) {
        return isPreset(source) || found().isPresent();
    }

    /** Unless the preset tells it. */
    void add(SourceDraft source) {
        if (!isPreset(source)) {
            ask(source);
        }
    }

    /** The same where a table may have a column of dates for each instrument. */
    void add(SourceDraft source, String instrument) {
        if (!isPreset(source)) {
            write(
                    source,
                    dateOf(instrument)
                            .map(column -> new Day(CanonicalTable.DATE, column))
                            .or(this::found));
        }
    }

    /** Whatever the preset tells. */
    void ask(SourceDraft source) {
        write(source, found());
    }

    /** The column of dates that has an instrument in its name, where a table has several. */
    Optional<String> dateOf(String instrument) {
        return table.columns(KnownColumns::isDate).stream()
                .filter(name -> ScoreColumn.instrument(name).equals(Optional.of(instrument))
                        && !FoundTable.plain(name).contains("timestamp"))
                .findFirst();
    }

    private boolean isPreset(SourceDraft source) {
        if (preset.visit(as).filter(table::has).isPresent()) {
            source.needVisits();
            return true;
        }
        return List.of("day", CanonicalTable.DATE).stream().anyMatch(source::isPreset)
                || preset.has(as, "constants/day");
    }

    private Optional<Day> found() {
        Optional<Day> day = KnownColumns.of("day", table).map(column -> new Day("day", column));
        Optional<Day> date = KnownColumns.date(as, table).map(column -> new Day(CanonicalTable.DATE, column));
        Optional<Day> visit = KnownColumns.of("visit", table).map(column -> new Day("visit", column));
        return day.or(() -> date).or(() -> visit);
    }

    private static void write(SourceDraft source, Optional<Day> day) {
        if (day.isEmpty()) {
            source.ask("day", DAY);
        } else if (day.get().by().equals("visit")) {
            source.visit(day.get().column());
        } else {
            source.column(day.get().by(), day.get().column());
            if (day.get().by().equals(CanonicalTable.DATE)) {
                source.readDates();
            }
        }
    }
}
