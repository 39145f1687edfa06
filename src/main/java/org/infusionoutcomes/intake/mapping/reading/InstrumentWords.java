package org.infusionoutcomes.intake.mapping.reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.infusionoutcomes.intake.mapping.SourceMap;
import org.infusionoutcomes.intake.mapping.file.MappingFile;
import org.infusionoutcomes.plan.setting.Spelling;

/** Instruments that a mapping itself writes must be the plan's: else all that it makes of them would be set aside. */
final class InstrumentWords {

    private final List<String> known;
    private final MappingFile file;

    InstrumentWords(List<String> known, MappingFile file) {
        this.known = known;
        this.file = file;
    }

    void check(SourceMap source) {
        source.wide()
                .forEach(wide -> check(wide.instrument(), source.path() + "/wide" + MappingFile.step(wide.column())));
        String constant = source.constants().get("instrument");
        if (constant != null) {
            check(constant, source.path() + "/constants/instrument");
        }
        source.values()
                .getOrDefault("instrument", Map.of())
                .forEach((cell, word) -> check(word, source.path() + "/values/instrument" + MappingFile.step(cell)));
    }

    private void check(String word, String path) {
        if (!known.isEmpty()
                && file.has(path)
                && known.stream().noneMatch(name -> plain(name).equals(plain(word)))) {
            throw file.atValue(
                    path,
                    "'" + word + "' is no instrument of the plan",
                    Spelling.nearest(word, known)
                            .map(near -> "did you mean " + near + "?")
                            .orElse("write one that it has, or add it to the plan"));
        }
    }

    /** As checks compare words: case, blanks and the kind of hyphen do not count. */
    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}]", "")
                .replaceAll("[\u2010-\u2015\u2212\uFE63\uFF0D]", "-");
    }
}
