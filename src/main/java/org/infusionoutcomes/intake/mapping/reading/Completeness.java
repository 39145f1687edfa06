package org.infusionoutcomes.intake.mapping.reading;

import static org.infusionoutcomes.intake.mapping.file.MappingFile.step;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.infusionoutcomes.intake.mapping.CanonicalTable;
import org.infusionoutcomes.intake.mapping.SourceMap;
import org.infusionoutcomes.intake.mapping.WideColumn;
import org.infusionoutcomes.intake.mapping.file.MappingRefused;

/** Whether a source fills its table, each column from one place, and nothing is declared in vain. */
final class Completeness {

    private static final String EXAMPLE = "add it under columns (target: source column) or constants (target: value)";

    /** An instrument with a number behind it, where an {@code @} was forgotten. */
    private static final Pattern JOINED = Pattern.compile("(.*\\D)\\s+(-?\\d+)");

    private final CanonicalTable table;
    private final SourceMap source;
    private final Settings settings;

    Completeness(CanonicalTable table, SourceMap source, Settings settings) {
        this.table = table;
        this.source = source;
        this.settings = settings;
    }

    void check() {
        source.columns().keySet().stream()
                .filter(source.constants()::containsKey)
                .findFirst()
                .ifPresent(twice -> {
                    throw settings.file()
                            .atKey(at("constants", twice), "is under columns too", "leave it in one place");
                });
        checkWide();
        checkDay();
        if (source.columns().containsKey(CanonicalTable.OBSERVED_UNTIL) && isFilled("observable_days")) {
            throw settings.file()
                    .atKey(
                            at("columns", CanonicalTable.OBSERVED_UNTIL),
                            "tells observable_days, which is declared too",
                            "leave one of them");
        }
        if (!source.sameNames()) {
            for (String column : table.required()) {
                if (!fills(column)) {
                    throw settings.file().atValue(settings.path(), "lacks " + column, EXAMPLE);
                }
            }
        }
        new ValueUse(source, settings.file()).check();
        checkFormats();
    }

    private boolean fills(String column) {
        return switch (column) {
            case "day" -> true; // judged by itself
            case "instrument", "total" ->
                isFilled(column) || !source.wide().isEmpty() || (column.equals("total") && hasItems());
            default -> isFilled(column);
        };
    }

    private boolean isFilled(String column) {
        return source.columns().containsKey(column) || source.constants().containsKey(column);
    }

    private boolean hasItems() {
        return source.columns().keySet().stream().anyMatch(column -> column.startsWith("item_"));
    }

    private void checkWide() {
        if (source.wide().isEmpty()) {
            return;
        }
        if (table != CanonicalTable.ASSESSMENTS) {
            throw settings.file()
                    .atKey(settings.path() + "/wide", "belongs to assessments only", "write a source for each column");
        }
        for (String column : List.of("instrument", "total")) {
            if (isFilled(column)) {
                throw settings.file()
                        .atKey(settings.path() + "/wide", "fills " + column + ", which is declared too", "leave one");
            }
        }
    }

    private void checkDay() {
        List<String> declared = Stream.of("columns/day", "columns/date", "constants/day", "visit")
                .filter(this::isDeclared)
                .toList();
        boolean needed = table.required().contains("day") && !source.sameNames();
        boolean byColumn = !source.wide().isEmpty() && source.wide().stream().allMatch(WideColumn::hasDay);
        if (declared.size() > 1) {
            throw settings.file()
                    .atValue(
                            settings.path() + "/" + declared.get(1),
                            "the day is told twice, by "
                                    + String.join(" and ", declared).replace('/', '.'),
                            "leave one of them");
        }
        if (byColumn) {
            refuseVainDays(declared);
        }
        if (declared.isEmpty() && needed && !byColumn && !source.wide().isEmpty()) {
            throw dayless();
        }
        if (declared.isEmpty() && needed && !byColumn) {
            throw settings.file()
                    .atValue(
                            settings.path(),
                            "lacks the day",
                            "add day or date under columns, a visit column with visits, or constants: {day: 0}");
        }
        if (source.days().visitColumn().isPresent() && source.days().visits().isEmpty()) {
            throw settings.mistake("visit", "there are no visits to tell its days", "add visits: {label: day}");
        }
    }

    private MappingRefused dayless() {
        WideColumn wide = source.wide().stream()
                .filter(column -> !column.hasDay())
                .findFirst()
                .orElseThrow();
        String path = settings.path() + "/wide" + step(wide.column());
        Matcher joined = JOINED.matcher(wide.instrument());
        return settings.file()
                .atValue(
                        path,
                        "has no day",
                        joined.matches()
                                ? "write @ before it, as in " + joined.group(1) + " @ " + joined.group(2)
                                : "add it behind @, as in " + wide.instrument() + " @ 23; or where the row has its day,"
                                        + " day or date under columns or a visit column with visits");
    }

    private void refuseVainDays(List<String> declared) {
        for (String said : declared) {
            String path = settings.path() + "/" + said;
            if (settings.file().has(path)) {
                throw settings.file()
                        .atKey(path, "is never used: every wide column has a day of its own", "take it out");
            }
        }
    }

    private boolean isDeclared(String path) {
        return switch (path) {
            case "columns/day" -> source.columns().containsKey("day");
            case "columns/date" ->
                table != CanonicalTable.PATIENTS && source.columns().containsKey("date");
            case "constants/day" -> source.constants().containsKey("day");
            default -> source.days().visitColumn().isPresent();
        };
    }

    private void checkFormats() {
        boolean dated = source.columns().keySet().stream().anyMatch(CanonicalTable::isDate)
                || source.wide().stream().anyMatch(wide -> wide.dateColumn().isPresent());
        if (dated && source.days().format().isEmpty()) {
            throw settings.file()
                    .atValue(
                            settings.path()
                                    + source.columns().keySet().stream()
                                            .filter(CanonicalTable::isDate)
                                            .findFirst()
                                            .map(column -> "/columns/" + column)
                                            .orElse("/wide"),
                            "the format of the dates is not declared",
                            "add dates: {format: yyyy-MM-dd}, or --dates; the format is never guessed");
        }
        if (!dated && !source.sameNames() && settings.file().has(settings.path() + "/date_format")) {
            throw settings.file()
                    .atKey(settings.path() + "/date_format", "is never used: no date is read", "take it out");
        }
    }

    private String at(String key, String target) {
        return settings.path() + "/" + key + step(target);
    }
}
