package org.infusionoutcomes.intake.mapping.reading;

import static org.infusionoutcomes.intake.mapping.file.MappingFile.step;

import java.util.List;
import org.infusionoutcomes.intake.mapping.CanonicalTable;
import org.infusionoutcomes.intake.mapping.SourceMap;
import org.infusionoutcomes.intake.mapping.file.MappingFile;

/** Whether any cell can come to the value maps and visit labels of a source, whatever its file holds. */
final class ValueUse {

    private static final List<String> LEFT_AS_THEY_ARE =
            List.of("patient_id", CanonicalTable.DATE, CanonicalTable.OBSERVED_UNTIL);

    private final SourceMap source;
    private final MappingFile file;

    ValueUse(SourceMap source, MappingFile file) {
        this.source = source;
        this.file = file;
    }

    /** Refuses what the file itself says in vain; a preset's maps wait for columns that a file may add. */
    void check() {
        for (String target : source.values().keySet()) {
            String path = source.path() + "/values" + step(target);
            if (file.has(path)) {
                checkColumn(target, path);
                checkCells(target, path);
            }
        }
        String visits = source.path() + "/visits";
        if (source.days().visitColumn().isEmpty() && file.has(visits)) {
            throw file.atKey(visits, "is never used: no visit column is named", "add visit: column");
        }
    }

    private void checkColumn(String target, String path) {
        if (LEFT_AS_THEY_ARE.contains(target)) {
            throw file.atKey(path, "is never used: ids and dates stay as they are", "take it out");
        }
        if (!source.columns().containsKey(target) && !source.sameNames()) {
            throw file.atKey(path, "is never used: no column is read into it", "take it out or add the column");
        }
    }

    private void checkCells(String target, String path) {
        for (String cell : source.values().get(target).keySet()) {
            if (source.missing().contains(cell) && file.has(path + step(cell))) {
                throw file.atKey(path + step(cell), "is never used: this is a missing code", "leave one of them");
            }
        }
    }
}
