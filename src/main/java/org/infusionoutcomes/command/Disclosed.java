package org.infusionoutcomes.command;

import java.util.Optional;
import org.infusionoutcomes.comparison.Comparison;
import org.infusionoutcomes.comparison.disclosure.Disclosure;
import org.infusionoutcomes.press.Press;
import org.infusionoutcomes.press.folder.OutputFolder;
import org.infusionoutcomes.press.page.Paper;
import org.infusionoutcomes.report.Provenance;
import org.infusionoutcomes.report.Quality;

/** Who may see a report. */
enum Disclosed {

    /** Those who may see the export. */
    INTERNAL {
        @Override
        void print(OutputFolder folder, Comparison comparison, Quality quality, Provenance provenance, Optional<Paper> pdf) {
            Press.print(folder, comparison, quality, provenance, pdf);
        }
    },

    /** Everybody. */
    PUBLISH {
        @Override
        void print(OutputFolder folder, Comparison comparison, Quality quality, Provenance provenance, Optional<Paper> pdf) {
            int hiddenAtMost = comparison.plan().reporting().hiddenAtMost();
            Press.print(
                    folder,
                    Disclosure.publish(comparison),
                    quality.published(hiddenAtMost),
                    provenance.published(),
                    pdf);
        }
    };

    /** Prints what they may see of a report. */
    abstract void print(OutputFolder folder, Comparison comparison, Quality quality, Provenance provenance, Optional<Paper> pdf);
}
