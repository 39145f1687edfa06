package org.infusionoutcomes.command.report;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.infusionoutcomes.check.accepted.Checked;
import org.infusionoutcomes.comparison.disclosure.Disclosure;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.press.Press;
import org.infusionoutcomes.press.folder.OutputFolder;
import org.infusionoutcomes.press.page.Paper;
import org.infusionoutcomes.report.material.Provenance;
import org.infusionoutcomes.report.material.Quality;

/** Who may see a report. */
enum Disclosed {

    /** Those who may see the export. */
    INTERNAL {
        @Override
        void print(
                OutputFolder folder,
                Comparison comparison,
                Quality quality,
                Provenance provenance,
                Optional<Paper> pdf) {
            Press.print(folder, comparison, quality, provenance, pdf);
        }

        @Override
        void summarise(Comparison comparison, Checked checked, Path folder, PrintWriter out) {
            Summary.print(comparison, checked, folder, out);
        }
    },

    /** Everybody. */
    PUBLISH {
        @Override
        void print(
                OutputFolder folder,
                Comparison comparison,
                Quality quality,
                Provenance provenance,
                Optional<Paper> pdf) {
            int hiddenAtMost = comparison.plan().reporting().hiddenAtMost();
            Press.print(
                    folder,
                    Disclosure.publish(comparison),
                    quality.published(hiddenAtMost),
                    provenance.published(),
                    pdf);
        }

        @Override
        void summarise(Comparison comparison, Checked checked, Path folder, PrintWriter out) {
            out.println("hidden: counts from 1 to "
                    + comparison.plan().reporting().hiddenAtMost()
                    + " and what they could be had from (see hidden.csv)");
            Summary.warn(comparison, checked, out);
            out.println("report: " + folder.resolve("report.html"));
        }
    };

    /** Prints what they may see of a report. */
    abstract void print(
            OutputFolder folder, Comparison comparison, Quality quality, Provenance provenance, Optional<Paper> pdf);

    /** Says on the terminal what was printed. */
    abstract void summarise(Comparison comparison, Checked checked, Path folder, PrintWriter out);
}
