package org.infusionoutcomes.press.research;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.press.folder.Folder;
import org.infusionoutcomes.press.table.ShortestDecimal;
import org.infusionoutcomes.report.material.Provenance;
import org.infusionoutcomes.report.material.Quality;
import org.infusionoutcomes.report.research.ResearchMethods;

/** Writes what a researcher needs beside a report. */
public final class ResearchFiles {

    private ResearchFiles() {}

    /** Adds the three files to a report's folder. */
    public static void addTo(Folder folder, Comparison comparison, Quality quality, Provenance provenance)
            throws IOException {
        folder.text("methods.md", ResearchMethods.of(comparison, quality, provenance));
        addDictionary(folder);
        folder.text("redraw.R", redraw(comparison.plan()));
    }

    /** Adds the meaning of every column to a folder of tables. */
    public static void addDictionary(Folder folder) throws IOException {
        folder.text("dictionary.csv", resource("dictionary.csv"));
    }

    /** The script with the settings that ran; no text of the user's own is among them. */
    private static String redraw(Plan plan) throws IOException {
        return resource("redraw.R")
                .replace("@rule@", plan.durability().primaryRule().key())
                .replace("@estimand@", plan.durability().estimand().key())
                .replace("@solid_at_risk@", Integer.toString(plan.reporting().solidAtRisk()))
                .replace("@solid_percent@", number(plan.reporting().solidPercent()))
                .replace("@horizon@", Integer.toString(plan.durability().restrictedMeanDays()));
    }

    private static String number(double value) {
        return ShortestDecimal.of(value);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = ResearchFiles.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
