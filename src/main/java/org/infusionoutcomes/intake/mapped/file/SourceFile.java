package org.infusionoutcomes.intake.mapped.file;

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
public record SourceFile(String name, SourceMap source, ReadOptions options) {

    /** What findings call it: its name, with the sheet where it has any. */
    public String label() {
        return name + source.form().sheet().map(sheet -> "[" + sheet + "]").orElse("");
    }

    /** Its records, from wherever the files lie. */
    public Format format(Container container) {
        return Format.of(container, this);
    }
}
