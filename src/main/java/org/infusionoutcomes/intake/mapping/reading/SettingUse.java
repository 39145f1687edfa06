package org.infusionoutcomes.intake.mapping.reading;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.infusionoutcomes.intake.mapping.CanonicalTable;
import org.infusionoutcomes.intake.mapping.SourceMap;
import org.infusionoutcomes.intake.mapping.file.MappingFile;

/** Whether settings about how files are written have an effect on any: a workbook, for one, has no delimiter. */
final class SettingUse {

    private static final List<String> OF_SOURCES =
            List.of("sheet", "encoding", "delimiter", "header_row", "day_numbering");
    private static final List<String> OF_ALL = List.of("encoding", "delimiter", "decimal_comma", "day_numbering");

    private final MappingFile file;

    SettingUse(MappingFile file) {
        this.file = file;
    }

    /** Refuses what the file says of sources that have no use for it. */
    void check(Collection<SourceMap> sources) {
        for (SourceMap source : sources) {
            for (String key : OF_SOURCES) {
                if (file.has(source.path() + "/" + key) && !serves(key, source)) {
                    throw file.atKey(source.path() + "/" + key, "is never used: " + reason(key), "take it out");
                }
            }
        }
        for (String key : OF_ALL) {
            if (file.has("/" + key) && sources.stream().noneMatch(of -> takesOver(key, of))) {
                throw file.atKey("/" + key, "is never used: no source takes it over", "take it out");
            }
        }
        boolean dated = sources.stream().anyMatch(of -> isDated(of) && !file.has(of.path() + "/date_format"));
        if (file.has("/dates/format") && !dated) {
            throw file.atKey("/dates/format", "is never used: each source with dates has its own", "take it out");
        }
    }

    /** Whether a source reads dates. */
    static boolean isDated(SourceMap source) {
        return source.columns().keySet().stream().anyMatch(CanonicalTable::isDate)
                || source.sameNames()
                || source.wide().stream().anyMatch(wide -> wide.dateColumn().isPresent());
    }

    private boolean takesOver(String key, SourceMap source) {
        return serves(key, source) && !file.has(source.path() + "/" + key);
    }

    private static boolean serves(String key, SourceMap source) {
        String name = source.form().file().toLowerCase(Locale.ROOT);
        boolean workbook = name.endsWith(".xlsx");
        boolean transport = name.endsWith(".xpt");
        boolean text = !workbook && !transport && !name.matches(".*\\.ndjson(\\.gz)?");
        boolean unknown = name.endsWith("*"); // whatever has the name
        return unknown
                || switch (key) {
                    case "sheet" -> workbook || transport;
                    case "encoding" -> !workbook;
                    case "delimiter" -> text;
                    case "header_row" -> text || workbook;
                    case "day_numbering" -> source.columns().containsKey("day") || source.sameNames();
                    default -> true;
                };
    }

    private static String reason(String key) {
        return key.equals("day_numbering")
                ? "no column of days is read"
                : "files of this kind have no " + key.replace('_', ' ');
    }
}
