package org.infusionoutcomes.intake.mapped;

import java.util.Map;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.intake.mapping.SourceMap;
import org.infusionoutcomes.intake.store.Container;

/**
 * One file that a source is read from.
 *
 * @param name its path inside the export
 * @param source what the mapping says of it
 * @param options how it is read
 */
record SourceFile(String name, SourceMap source, ReadOptions options) {

    /** What findings call it: its name, with the sheet where it has any. */
    String label() {
        return name + source.form().sheet().map(sheet -> "[" + sheet + "]").orElse("");
    }

    /** Its records, from wherever the files lie. */
    Format format(Container container) {
        return Format.of(container, this);
    }

    /** The canonical name of the column that stands at a place, else its own. */
    String column(Binding binding, int place) {
        return binding.columns().entrySet().stream()
                .filter(entry -> entry.getValue() == place)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> binding.header().names().get(place));
    }
}
