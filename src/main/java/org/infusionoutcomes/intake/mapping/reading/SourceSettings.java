package org.infusionoutcomes.intake.mapping.reading;

import static org.infusionoutcomes.intake.mapping.file.MappingFile.step;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infusionoutcomes.intake.mapping.CanonicalTable;
import org.infusionoutcomes.intake.mapping.DateFormat;
import org.infusionoutcomes.intake.mapping.DayForm;
import org.infusionoutcomes.intake.mapping.FileForm;
import org.infusionoutcomes.intake.mapping.RowRule;
import org.infusionoutcomes.intake.mapping.SourceMap;
import org.infusionoutcomes.intake.mapping.WideColumn;
import org.infusionoutcomes.intake.mapping.file.MappingFile;

/** Makes one source of its settings. */
final class SourceSettings {

    static final Map<String, Boolean> NUMBERINGS = Map.of("sdtm", true, "from_0", false);

    private static final Map<String, Character> DELIMITERS =
            Map.of("comma", ',', "semicolon", ';', "tab", '\t', "pipe", '|', "space", ' ');

    private final CanonicalTable table;
    private final Settings settings;
    private final SourceDefaults defaults;
    private final List<String> subgroups;

    SourceSettings(CanonicalTable table, Settings settings, SourceDefaults defaults, List<String> subgroups) {
        this.table = table;
        this.settings = settings;
        this.defaults = defaults;
        this.subgroups = subgroups;
    }

    SourceMap read() {
        Set<String> missing = new LinkedHashSet<>(defaults.missing());
        missing.addAll(settings.words("missing"));
        SourceMap source = new SourceMap(
                settings.path(),
                form(),
                targets("columns"),
                targets("constants"),
                values(),
                rules(),
                wide(),
                days(),
                missing,
                settings.flag("once").orElse(false),
                settings.flag("same_names").orElse(false));
        settings.done();
        new Completeness(table, source, settings).check();
        return source;
    }

    private FileForm form() {
        String file = settings.word("file")
                .orElseThrow(() -> settings.file()
                        .atValue(settings.path(), "lacks file", "name the file, as in file: scores.csv"));
        if (file.isBlank() || file.startsWith("/") || file.matches(".*(\\\\|:|(^|/)\\.\\.(/|$)).*")) {
            throw settings.mistake("file", "is not a file inside the export", "name one, without .. and drives");
        }
        return new FileForm(
                file,
                settings.word("sheet"),
                settings.word("encoding")
                        .map(word -> charset(settings, "encoding", word))
                        .or(defaults::encoding),
                settings.word("delimiter")
                        .map(word -> delimiter(settings, word))
                        .or(defaults::delimiter),
                settings.number("header_row", 1),
                settings.flag("decimal_comma").or(defaults::decimalComma));
    }

    private Map<String, String> targets(String key) {
        Map<String, String> pairs = settings.pairs(key);
        pairs.keySet().forEach(target -> checkTarget(key, target));
        return pairs;
    }

    private void checkTarget(String key, String target) {
        boolean constantDate = key.equals("constants") && CanonicalTable.isDate(target);
        if (!table.has(target, subgroups) || constantDate) {
            throw settings.file()
                    .atKey(
                            settings.path() + "/" + key + step(target),
                            table.key() + " has no such column",
                            MappingFile.nearest(target, table.columns()));
        }
    }

    private Map<String, Map<String, String>> values() {
        Map<String, Map<String, String>> values = new LinkedHashMap<>();
        for (String target : settings.parts("values").keySet()) {
            checkTarget("values", target);
            values.put(target, settings.part("values").orElseThrow().pairs(target));
        }
        return values;
    }

    private List<RowRule> rules() {
        List<RowRule> rules = new ArrayList<>();
        settings.parts("rows").forEach((column, said) -> {
            if (said.has("take") == said.has("leave")) {
                throw settings.file()
                        .atValue(said.path(), "needs take or leave, and not both", "write take: [A, B] or leave: [C]");
            }
            boolean take = said.has("take");
            boolean ofPreset = !settings.file().has(said.path());
            rules.add(new RowRule(column, Set.copyOf(said.words(take ? "take" : "leave")), take, ofPreset));
            said.done();
        });
        return rules;
    }

    private List<WideColumn> wide() {
        List<WideColumn> wide = new ArrayList<>();
        settings.pairs("wide")
                .forEach((column, said) -> wide.add(WideColumn.of(column, said)
                        .orElseThrow(() -> settings.file()
                                .atValue(
                                        settings.path() + "/wide" + step(column),
                                        "is no instrument with a day",
                                        "write it like YBOCS @ 5, or YBOCS where the row has its day"))));
        return wide;
    }

    private DayForm days() {
        Map<String, String> visits = new LinkedHashMap<>(defaults.visits());
        visits.putAll(settings.pairs("visits"));
        checkVisits(settings);
        return new DayForm(
                settings.word("visit"),
                visits,
                settings.choice("day_numbering", NUMBERINGS)
                        .or(defaults::noDayZero)
                        .orElse(false),
                settings.word("date_format")
                        .map(word -> format(settings, "date_format", word))
                        .or(defaults::format));
    }

    static void checkVisits(Settings settings) {
        settings.pairs("visits").forEach((label, day) -> {
            if (!DayForm.isDay(day)) {
                throw settings.file()
                        .atValue(
                                settings.path() + "/visits" + step(label),
                                "'" + day + "' is no day",
                                "write the days from the first infusion as a number");
            }
        });
    }

    static DateFormat format(Settings settings, String key, String word) {
        return DateFormat.of(word)
                .orElseThrow(() -> settings.mistake(
                        key, "'" + word + "' is no date format", "write it like yyyy-MM-dd, dd/MM/yyyy or M/d/yy"));
    }

    static Charset charset(Settings settings, String key, String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw settings.mistake(
                    key, "there is no encoding '" + name + "'", "name one such as UTF-8 or windows-1252");
        }
    }

    static char delimiter(Settings settings, String word) {
        return Optional.ofNullable(DELIMITERS.get(word))
                .or(() -> word.length() == 1 && !word.matches("[\\p{L}\\p{N}\\p{Cs}\\p{Cc}\"&&[^\\t]]")
                        ? Optional.of(word.charAt(0))
                        : Optional.empty())
                .orElseThrow(() -> settings.mistake(
                        "delimiter", "'" + word + "' is no delimiter", "write comma, semicolon, tab or pipe"));
    }
}
