package org.infusionoutcomes.intake.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infusionoutcomes.intake.mapping.CanonicalTable;

/** Drafts the sources of a canonical table that one table of the export makes. */
final class DraftedTable {

    private static final String COHORT =
            "the column that tells OCD, MDD or BD, with values: {cohort: {1: OCD, 2: MDD}} where"
                    + " it has other words; or instead of this line constants: {cohort: OCD}";
    private static final String FORM = "(?i).*(infus|treatment|ketamin|dosing|administ).*_complete";

    /** Fewer columns that look like items are something else. */
    private static final int ITEMS = 3;

    private final CanonicalTable as;
    private final FoundTable table;
    private final PresetForm preset;
    private final boolean shared;
    private final DraftedDay day;

    /**
     * Of one table.
     *
     * @param shared whether other canonical tables are made of it too
     */
    DraftedTable(CanonicalTable as, FoundTable table, PresetForm preset, boolean shared) {
        this.as = as;
        this.table = table;
        this.preset = preset;
        this.shared = shared;
        this.day = new DraftedDay(as, table, preset);
    }

    List<SourceDraft> sources() {
        return switch (as) {
            case PATIENTS -> List.of(patients());
            case INFUSIONS -> List.of(infusions());
            case ASSESSMENTS -> assessments();
            case ADVERSE_EVENTS -> List.of(events());
        };
    }

    private SourceDraft begun() {
        SourceDraft source = new SourceDraft(as, table, preset);
        KnownColumns.of("patient_id", table)
                .ifPresentOrElse(
                        id -> source.column("patient_id", id),
                        () -> source.ask("patient_id", "the column of patients' codes"));
        return source;
    }

    private SourceDraft patients() {
        SourceDraft source = begun();
        KnownColumns.of("cohort", table)
                .ifPresentOrElse(cohort -> source.column("cohort", cohort), () -> source.ask("cohort", COHORT));
        List.of("sex", "site", "age_band").forEach(source::columnIfAny);
        if (shared && !preset.has(as, "once") && !hasVisits()) {
            source.other("once: true   # ? the first row of each patient");
        }
        return source;
    }

    private SourceDraft infusions() {
        SourceDraft source = begun();
        day.add(source);
        List.of("dose_mg_per_kg", "duration_min").forEach(source::columnIfAny);
        repeating(true).ifPresent(source::other);
        return source;
    }

    private SourceDraft events() {
        SourceDraft source = begun();
        day.add(source);
        List.of("event", "severity", "serious").forEach(source::columnIfAny);
        return source;
    }

    private List<SourceDraft> assessments() {
        List<SourceDraft> sources = new ArrayList<>();
        Optional<String> total = KnownColumns.of("total", table);
        boolean inRows = total.isPresent()
                && (KnownColumns.of("instrument", table).isPresent()
                        || KnownColumns.scores(table).isEmpty());
        if (inRows || preset.columns(as).containsKey("total")) {
            sources.add(inRows(total));
        } else {
            List<ScoreColumn> inWide = new ArrayList<>();
            groups().forEach((key, columns) -> {
                boolean fewItems =
                        columns.stream().filter(score -> !score.isTotal()).count() < ITEMS;
                if (fewItems || (!key.visit().isEmpty() && hasTotal(columns))) {
                    columns.stream().filter(ScoreColumn::isTotal).forEach(inWide::add);
                } else {
                    sources.add(withItems(key, columns));
                }
            });
            if (!inWide.isEmpty()) {
                sources.add(0, wide(inWide));
            }
        }
        if (sources.isEmpty()) {
            SourceDraft source = begun();
            day.ask(source);
            source.ask("total", "the column of totals");
            source.constant("instrument", "FILL_IN");
            sources.add(source);
        }
        sources.forEach(source -> repeating(false).ifPresent(source::other));
        return sources;
    }

    private record Group(String instrument, String visit) {}

    private Map<Group, List<ScoreColumn>> groups() {
        Map<Group, List<ScoreColumn>> groups = new LinkedHashMap<>();
        KnownColumns.scores(table)
                .forEach(score -> groups.computeIfAbsent(
                                new Group(score.instrument(), score.visit()), none -> new ArrayList<>())
                        .add(score));
        return groups;
    }

    private boolean hasVisits() {
        return groups().keySet().stream().anyMatch(group -> !group.visit().isEmpty());
    }

    private static boolean hasTotal(List<ScoreColumn> columns) {
        return columns.stream().anyMatch(ScoreColumn::isTotal);
    }

    /** Totals one below the other. */
    private SourceDraft inRows(Optional<String> total) {
        SourceDraft source = begun();
        day.add(source);
        total.ifPresent(column -> source.column("total", column));
        Optional<String> named = ScoreColumn.instrument(table.label());
        if (preset.has(as, "constants/instrument")) {
            named.ifPresent(instrument -> source.constant("instrument", instrument));
        } else if (KnownColumns.of("instrument", table).isPresent()) {
            source.columnIfAny("instrument");
            if (preset.name().isEmpty()) {
                source.other("# values: {instrument: {YOUR_WORD: YBOCS}}   # where it has other words than the plan's");
            }
        } else {
            source.constant("instrument", named.orElse("FILL_IN"));
        }
        return source;
    }

    private SourceDraft withItems(Group group, List<ScoreColumn> columns) {
        SourceDraft source = begun();
        if (!group.visit().isEmpty()) {
            source.constant("day", "FILL_IN");
        } else {
            day.add(source, group.instrument());
        }
        columns.forEach(score -> source.column(score.item().orElse("total"), score.name()));
        source.constant("instrument", group.instrument());
        return source;
    }

    private SourceDraft wide(List<ScoreColumn> totals) {
        SourceDraft source = begun();
        boolean ofRow = false;
        boolean rowHasDay = day.isKnown(source);
        for (ScoreColumn score : totals) {
            boolean oneOfMany = totals.stream()
                            .filter(other -> other.instrument().equals(score.instrument()))
                            .count()
                    > 1;
            Optional<String> own = day.dateOf(score.instrument());
            if (oneOfMany || (own.isEmpty() && !rowHasDay)) {
                source.wide(
                        score,
                        " @ FILL_IN",
                        score.visit().isEmpty() ? " fill in its day" : " the day of " + score.visit());
            } else if (own.isPresent()) {
                String date = source.reference(own.get());
                source.wide(score, " @ " + date, "");
                source.readDates();
            } else {
                source.wide(score, "", "");
                ofRow = true;
            }
        }
        if (ofRow) {
            day.add(source);
        }
        return source;
    }

    /** Which rows of a REDCap export are infusions, by the name of a form. */
    private Optional<String> repeating(boolean take) {
        Optional<String> column = table.column(List.of("redcaprepeatinstrument", "repeatinstrument"));
        if (column.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> form = table.columns().stream()
                .filter(name -> name.matches(FORM))
                .findFirst()
                .map(name -> name.replaceAll("_complete$", ""));
        if (form.isEmpty() && !take) {
            return Optional.empty();
        }
        return Optional.of("rows: {" + YamlWord.of(table.reference(column.get())) + ": {" + (take ? "take" : "leave")
                + ": [" + form.orElse("FILL_IN") + "]}}   # " + (form.isPresent() ? "?" : "fill in:")
                + " the form of infusions");
    }
}
