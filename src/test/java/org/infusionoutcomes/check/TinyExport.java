package org.infusionoutcomes.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infusionoutcomes.check.accepted.Checked;
import org.infusionoutcomes.check.finding.Finding;
import org.infusionoutcomes.check.finding.Findings;
import org.infusionoutcomes.check.finding.Refused;
import org.infusionoutcomes.intake.Export;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.PlanReader;
import org.infusionoutcomes.plan.PlanRefused;

/**
 * An export of two patients, P1 with OCD and P2 with depression, each with one infusion, a baseline and one later
 * total; tests replace what they are about.
 */
final class TinyExport {

    private final Path folder;
    private Plan plan = PlanReader.defaultPlan();
    private ReadOptions options = new ReadOptions(Optional.empty(), Set.of(), 100);

    TinyExport(Path folder) {
        this.folder = folder;
        folder.toFile().mkdirs();
        put("patients.csv", "patient_id,cohort\nP1,OCD\nP2,MDD\n");
        put("infusions.csv", "patient_id,day\nP1,0\nP2,0\n");
        put(
                "assessments.csv",
                "patient_id,day,instrument,total\nP1,-1,YBOCS,30\nP1,20,YBOCS,20\nP2,-1,MADRS,30\nP2,20,MADRS,20\n");
    }

    TinyExport put(String file, String text) {
        return put(file, text.getBytes(StandardCharsets.UTF_8));
    }

    TinyExport put(String file, byte[] bytes) {
        try {
            Files.write(folder.resolve(file), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    TinyExport without(String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Lays YAML over the default plan. */
    TinyExport plan(String yaml) {
        try {
            plan = PlanReader.read("plan.yaml", yaml);
        } catch (PlanRefused e) {
            throw new IllegalArgumentException(e);
        }
        return this;
    }

    TinyExport dropping(String... columns) {
        options = new ReadOptions(options.encoding(), Set.of(columns), options.expandedMegabytesAtMost());
        return this;
    }

    TinyExport encoded(String charset) {
        options = new ReadOptions(
                Optional.of(Charset.forName(charset)), options.drop(), options.expandedMegabytesAtMost());
        return this;
    }

    TinyExport expandingTo(int megabytes) {
        options = new ReadOptions(options.encoding(), options.drop(), megabytes);
        return this;
    }

    Checked check() {
        return check(folder);
    }

    Checked check(Path export) {
        try (Export opened = Export.open(export, options)) {
            return Checks.apply(opened, plan);
        }
    }

    /** The listed findings as {@code rule file:line:column message}, whether the export is refused or not. */
    List<String> findings() {
        return findings(folder);
    }

    List<String> findings(Path export) {
        return told(export).listed().stream().map(TinyExport::line).toList();
    }

    private Findings told(Path export) {
        try {
            return check(export).findings();
        } catch (Refused e) {
            return e.findings();
        }
    }

    private static String line(Finding of) {
        return of.severity().label() + " " + of.rule() + " " + of.file() + ":" + of.line() + ":" + of.column() + " "
                + of.message();
    }
}
