package org.infusionoutcomes.intake.mapping.reading;

import static org.infusionoutcomes.intake.mapping.file.MappingFile.step;

import java.util.Collection;
import java.util.List;
import org.infusionoutcomes.intake.mapping.CanonicalTable;
import org.infusionoutcomes.intake.mapping.Mapping;
import org.infusionoutcomes.intake.mapping.SourceMap;

/** Whether what a mapping says for all of its sources has an effect on any of them. */
final class Effect {

    private final Mapping mapping;
    private final Settings settings;

    Effect(Mapping mapping, Settings settings) {
        this.mapping = mapping;
        this.settings = settings;
    }

    void check() {
        List<SourceMap> sources =
                mapping.tables().values().stream().flatMap(Collection::stream).toList();
        if (sources.isEmpty()) {
            throw settings.file()
                    .atValue(
                            "",
                            "the mapping names no source of any table",
                            "add patients, infusions and assessments; the command mapping draft prints an example");
        }
        boolean visits = sources.stream().anyMatch(of -> of.days().visitColumn().isPresent());
        if (!visits && settings.file().has("/visits")) {
            throw settings.file()
                    .atKey("/visits", "is never used: no source names a visit column", "add visit: column");
        }
        refuseOverriddenVisits(sources);
        boolean dates = sources.stream().anyMatch(SettingUse::isDated);
        if (!dates && settings.file().has("/dates")) {
            throw settings.file().atKey("/dates", "is never used: no source reads a date", "take it out");
        }
        checkDayZero(dates);
        new SettingUse(settings.file()).check(sources);
    }

    private void refuseOverriddenVisits(List<SourceMap> sources) {
        for (String label : settings.pairs("visits").keySet()) {
            boolean used = sources.stream()
                    .filter(of -> of.days().visitColumn().isPresent())
                    .anyMatch(of -> !settings.file().has(of.path() + "/visits" + step(label)));
            if (!used && settings.file().has("/visits" + step(label))) {
                throw settings.file()
                        .atKey(
                                "/visits" + step(label),
                                "is never used: each source with a visit column has this label itself",
                                "leave it in one place");
            }
        }
    }

    private static boolean tellsDayZero(SourceMap source) {
        return source.columns().containsKey(CanonicalTable.DATE) || source.sameNames();
    }

    private void checkDayZero(boolean dates) {
        boolean zero = mapping.dayZero()
                .filter(table -> mapping.sources(table).stream().anyMatch(Effect::tellsDayZero))
                .isPresent();
        if ((dates && !zero) || (mapping.dayZero().isPresent() && !zero)) {
            throw settings.file()
                    .atValue(
                            "/dates",
                            "dates are read, but no table has the dates that days count from",
                            "read date in infusions, or in patients (the date of each patient's day 0)");
        }
        if (mapping.cutoff().isPresent() && !zero) {
            throw settings.file()
                    .atValue(
                            "/dates/cutoff",
                            "without dates of infusions a cut-off says nothing",
                            "read the date of each patient's day 0 in patients (columns: {date: ...}), or observable_days");
        }
    }
}
