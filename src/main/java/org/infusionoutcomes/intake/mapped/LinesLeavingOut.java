package org.infusionoutcomes.intake.mapped;

import static org.infusionoutcomes.intake.mapping.file.MappingFile.step;

import java.util.IdentityHashMap;
import org.infusionoutcomes.intake.LeftOut;
import org.infusionoutcomes.intake.mapped.file.SourceFile;
import org.infusionoutcomes.intake.mapping.RowRule;
import org.infusionoutcomes.intake.mapping.SourceMap;
import org.infusionoutcomes.intake.mapping.file.MappingFile;

/** The lines of a mapping by which rows of one source are left out, each with no row so far. */
final class LinesLeavingOut {

    private final SourceMap source;
    private final MappingFile mapping;
    private final String said;
    private final IdentityHashMap<RowRule, LeftOut> rules = new IdentityHashMap<>();
    private final LeftOut once;
    private final LeftOut patient;
    private final LeftOut aboveData;

    LinesLeavingOut(SourceFile file, MappingFile mapping) {
        this.source = file.source();
        this.mapping = mapping;
        this.said = said(file);
        this.once = line("/once", "write once: false in the mapping");
        this.aboveData = line("/data_row", "write the line of the first row there");
        this.patient = new LeftOut(said, "leaving out their patients", "look at rows of patients in it", 0);
    }

    LeftOut of(RowRule rule) {
        return rules.computeIfAbsent(
                rule,
                none -> line(
                        "/rows" + step(rule.column()),
                        rule.whereThere() ? "write a rule of that column in the mapping" : "look at its values"));
    }

    LeftOut once() {
        return once;
    }

    /** A line between the header and the first row. */
    LeftOut aboveData() {
        return aboveData;
    }

    /** That a patient is left out leaves the patient's other rows out. */
    LeftOut patient() {
        return patient;
    }

    private LeftOut line(String setting, String remedy) {
        return new LeftOut(said, mapping.called(source.path() + setting), remedy, 0);
    }

    /** The parts of a bulk export, which one pattern names, are told together. */
    private static String said(SourceFile file) {
        String pattern = file.source().form().file();
        return pattern.contains("*") ? pattern : file.label();
    }
}
