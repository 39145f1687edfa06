package org.infusionoutcomes.intake.mapped.file;

import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.intake.UnreadableTable;
import org.infusionoutcomes.intake.mapping.SourceMap;
import org.infusionoutcomes.intake.store.Container;

/**
 * One file that a source is read from.
 *
 * @param name its path inside the export
 * @param source what the mapping says of it
 * @param options how it is read
 * @param shown what outputs call it
 * @param label what outputs call it with the sheet, where it has any
 */
public record SourceFile(String name, SourceMap source, ReadOptions options, String shown, String label) {

    /** A file of which nothing is put out. */
    public SourceFile(String name, SourceMap source, ReadOptions options) {
        this(name, source, options, name, name);
    }

    /** Its records, from wherever the files lie. */
    public Format format(Container container) {
        try {
            Format format = Format.of(container, this);
            return new Format(
                    handler -> {
                        try {
                            format.records().read(handler);
                        } catch (UnreadableTable e) {
                            throw told(e);
                        }
                    },
                    format.decimalComma(),
                    format.isoDates());
        } catch (UnreadableTable e) {
            throw told(e);
        }
    }

    /** What is wrong, told of the file as outputs call it; of a row with its sheet. */
    private UnreadableTable told(UnreadableTable e) {
        return e.file().equals(name) ? e.in(e.line() > 0 ? label : shown) : e;
    }
}
