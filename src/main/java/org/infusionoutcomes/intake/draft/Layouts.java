package org.infusionoutcomes.intake.draft;

import java.util.List;
import java.util.Optional;

/** Recognises the layouts that presets are for, by their columns. */
final class Layouts {

    private Layouts() {}

    /** The preset to extend, if the files look like one. */
    static Optional<String> preset(List<FoundTable> tables) {
        return tables.stream().flatMap(table -> preset(table).stream()).findFirst();
    }

    private static Optional<String> preset(FoundTable table) {
        if (table.file().matches(".*\\.ndjson(\\.gz)?")) {
            return Optional.of("fhir-observations");
        }
        if (has(table, "qstestcd")) {
            return Optional.of("sdtm-qs");
        }
        if (has(table, "rstestcd")) {
            return Optional.of("sdtm-rs");
        }
        if (has(table, "paramcd") && has(table, "usubjid")) {
            return Optional.of("adam");
        }
        if (has(table, "measurementconceptid")) {
            return Optional.of("omop");
        }
        if (has(table, "patient") && has(table, "encounter") && has(table, "code") && has(table, "value")) {
            return Optional.of("synthea-csv");
        }
        if (has(table, "participantid") && has(table, "sessionid")) {
            return Optional.of("bids");
        }
        if (has(table, "targetobsession1") || has(table, "q6b")) {
            return Optional.of("camcops");
        }
        boolean redcap = has(table, "redcapeventname")
                || has(table, "redcaprepeatinstrument")
                || (has(table, "recordid") && table.columns().stream().anyMatch(name -> name.endsWith("_complete")));
        return redcap ? Optional.of("redcap") : Optional.empty();
    }

    private static boolean has(FoundTable table, String plain) {
        return table.columns().stream().anyMatch(name -> FoundTable.plain(name).equals(plain));
    }
}
