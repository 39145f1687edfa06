package org.infusionoutcomes.command;

import org.infusionoutcomes.comparison.Comparison;
import org.infusionoutcomes.comparison.disclosure.Disclosure;
import org.infusionoutcomes.press.OutputFolder;
import org.infusionoutcomes.press.Press;
import org.infusionoutcomes.report.Provenance;
import org.infusionoutcomes.report.Quality;

/** Who may see a report. */
enum Disclosed {

    /** Those who may see the export. */
    INTERNAL {
        @Override
        void print(OutputFolder folder, Comparison comparison, Quality quality, Provenance provenance) {
            Press.print(folder, comparison, quality, provenance);
        }
    },

    /** Everybody. */
    PUBLISH {
        @Override
        void print(OutputFolder folder, Comparison comparison, Quality quality, Provenance provenance) {
            int hiddenAtMost = comparison.plan().reporting().hiddenAtMost();
            Press.print(
                    folder, Disclosure.publish(comparison), quality.published(hiddenAtMost), provenance.published());
        }
    };

    /** Prints what they may see of a report. */
    abstract void print(OutputFolder folder, Comparison comparison, Quality quality, Provenance provenance);
}
