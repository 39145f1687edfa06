package org.infusionoutcomes.intake.mapping.reading;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infusionoutcomes.intake.mapping.CanonicalTable;
import org.infusionoutcomes.intake.mapping.DateFormat;
import org.infusionoutcomes.intake.mapping.Declared;
import org.infusionoutcomes.intake.mapping.Mapping;
import org.infusionoutcomes.intake.mapping.SourceMap;

/** Makes a mapping of its settings, and refuses those that do not go together. */
final class WholeMapping {

    private final Settings settings;
    private final Declared declared;

    WholeMapping(Settings settings, Declared declared) {
        this.settings = settings;
        this.declared = declared;
    }

    Mapping read() {
        settings.word("extends");
        Optional<Settings> dates = settings.part("dates");
        Optional<DateFormat> format = dates.flatMap(WholeMapping::format).or(declared::dates);
        Optional<String> origin =
                dates.flatMap(of -> of.choice("count_from", Map.of("infusions", "infusions", "patients", "patients")));
        Optional<LocalDate> cutoff = declared.cutoff().or(() -> dates.flatMap(WholeMapping::cutoff));
        dates.ifPresent(Settings::done);
        SourceDefaults defaults = new SourceDefaults(
                settings.word("encoding").map(word -> SourceSettings.charset(settings, "encoding", word)),
                settings.word("delimiter").map(word -> SourceSettings.delimiter(settings, word)),
                settings.flag("decimal_comma"),
                settings.choice("day_numbering", SourceSettings.NUMBERINGS),
                settings.pairs("visits"),
                settings.words("missing"),
                format);
        SourceSettings.checkVisits(settings);
        List<String> drop = settings.words("drop");
        boolean unused = settings.choice("unused_lines", Map.of("refused", false, "allowed", true))
                .orElse(false);
        Map<String, List<SourceMap>> tables = new LinkedHashMap<>();
        for (CanonicalTable table : CanonicalTable.values()) {
            List<SourceMap> sources = sources(table, defaults);
            if (!sources.isEmpty()) {
                tables.put(table.key(), sources);
            }
        }
        settings.done();
        InstrumentWords instruments = new InstrumentWords(declared.instruments(), settings.file());
        tables.values().forEach(sources -> sources.forEach(instruments::check));
        Mapping mapping = new Mapping(tables, origin.or(() -> dayZero(tables)), cutoff, drop, unused, settings.file());
        new Effect(mapping, settings).check();
        return mapping;
    }

    /** A table that only the preset has, and without a file, is a form for the user's own: not read. */
    private List<SourceMap> sources(CanonicalTable table, SourceDefaults defaults) {
        return settings.several(table.key()).stream()
                .filter(of -> of.has("file") || settings.file().has("/" + table.key()))
                .map(of -> new SourceSettings(table, of, defaults, declared.subgroups()).read())
                .toList();
    }

    /** Days count from the dates of infusions where these have any, else from those of patients. */
    private static Optional<String> dayZero(Map<String, List<SourceMap>> tables) {
        return List.of("infusions", "patients").stream()
                .filter(table -> tables.getOrDefault(table, List.of()).stream()
                        .anyMatch(source -> source.columns().containsKey(CanonicalTable.DATE) || source.sameNames()))
                .findFirst();
    }

    private static Optional<DateFormat> format(Settings dates) {
        return dates.word("format").map(word -> SourceSettings.format(dates, "format", word));
    }

    private static Optional<LocalDate> cutoff(Settings dates) {
        return dates.word("cutoff")
                .map(word -> DateFormat.plain(word)
                        .orElseThrow(() ->
                                dates.mistake("cutoff", "'" + word + "' is no date", "write it like 2026-03-31")));
    }
}
