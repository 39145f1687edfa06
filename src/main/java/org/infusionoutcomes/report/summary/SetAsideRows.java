package org.infusionoutcomes.report.summary;

import java.util.List;
import java.util.Optional;
import org.infusionoutcomes.check.finding.TableCount;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.report.material.Material;
import org.infusionoutcomes.report.material.Phrases;

/** The warning that much of a table was set aside, before any number that is made of the rest. */
final class SetAsideRows {

    private SetAsideRows() {}

    /** One sentence for each table with more rows set aside than the plan lets pass. */
    static Optional<String> of(Material m) {
        List<String> sentences = m.quality().tables().stream()
                .filter(table -> table.isLargelySetAside(m.reporting().setAsidePercentAtMost()))
                .map(SetAsideRows::sentence)
                .toList();
        return sentences.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(" ", sentences)
                        + " The numbers below are made of the rest and may be wrong; Data quality tells why rows were left"
                        + " out.");
    }

    private static String sentence(TableCount table) {
        return "Of " + Phrases.many(table.told(), "row", "rows") + " of " + name(table) + " "
                + NumberText.count(table.setAside()) + " were left out.";
    }

    /** The table without the files that it comes from, of which there may be many. */
    private static String name(TableCount table) {
        return table.file().replaceFirst(" from .*|\\.csv(\\.gz)?$", "").replace('_', ' ');
    }
}
