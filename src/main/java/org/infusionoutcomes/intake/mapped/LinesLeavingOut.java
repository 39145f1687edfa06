package org.infusionoutcomes.intake.mapped;

import static org.infusionoutcomes.intake.mapping.file.MappingFile.step;

import java.util.IdentityHashMap;
import java.util.Map;
import org.infusionoutcomes.intake.LeftOut;
import org.infusionoutcomes.intake.mapped.file.SourceFile;
import org.infusionoutcomes.intake.mapping.FileForm;
import org.infusionoutcomes.intake.mapping.RowRule;
import org.infusionoutcomes.intake.mapping.SourceMap;
import org.infusionoutcomes.intake.mapping.file.MappingFile;

/** The lines of a mapping by which rows of one source are left out, each with no row so far. */
final class LinesLeavingOut {

    private final SourceMap source;
    private final MappingFile mapping;
    private final Map<RowRule, LeftOut> rules = new IdentityHashMap<>();
    private final LeftOut once;
    private final LeftOut patient;

    LinesLeavingOut(SourceFile file, MappingFile mapping) {
        this.source = file.source();
        this.mapping = mapping;
        this.once = line("/once", "write once: false in the mapping");
        this.patient =
                new LeftOut(said(source.form()), "leaving out their patients", "look at rows of patients in it", 0);
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

    /** That a patient is left out leaves the patient's other rows out. */
    LeftOut patient() {
        return patient;
    }

    private LeftOut line(String setting, String remedy) {
        return new LeftOut(said(source.form()), mapping.called(source.path() + setting), remedy, 0);
    }

    private static String said(FileForm form) {
        return form.file() + form.sheet().map(sheet -> "[" + sheet + "]").orElse("");
    }
}
