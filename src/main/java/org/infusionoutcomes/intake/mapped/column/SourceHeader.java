package org.infusionoutcomes.intake.mapped.column;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.intake.mapped.file.Format;
import org.infusionoutcomes.intake.mapped.file.SourceFile;
import org.infusionoutcomes.intake.mapping.DayForm;
import org.infusionoutcomes.intake.mapping.FileForm;
import org.infusionoutcomes.intake.mapping.SourceMap;
import org.infusionoutcomes.intake.record.RecordSource;
import org.infusionoutcomes.intake.store.Container;
import org.infusionoutcomes.intake.store.Glance;

/** Files that no mapping names yet. */
public final class SourceHeader {

    private SourceHeader() {}

    /**
     * The records of a file of which nothing is declared, for a look.
     *
     * @throws org.infusionoutcomes.intake.UnreadableTable if files of its kind are not read
     */
    public static RecordSource records(Container container, String file, ReadOptions options) {
        return format(new Glance(container), file, options).records();
    }

    /** How a file is read of which nothing is declared. */
    static Format format(Container container, String file, ReadOptions options) {
        FileForm form = new FileForm(
                file,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.of(false));
        return new SourceFile(file, bare(form), options).format(container);
    }

    /** The same of a sheet, and if the header stood in a line. */
    public static RecordSource records(
            Container container, String file, Optional<String> sheet, OptionalInt headerLine, ReadOptions options) {
        FileForm form = new FileForm(
                file, sheet, Optional.empty(), Optional.empty(), headerLine, OptionalInt.empty(), Optional.of(false));
        return new SourceFile(file, bare(form), options)
                .format(new Glance(container))
                .records();
    }

    private static SourceMap bare(FileForm form) {
        DayForm days = new DayForm(Optional.empty(), Map.of(), false, Optional.empty());
        return new SourceMap(
                "", form, Map.of(), Map.of(), Map.of(), List.of(), List.of(), days, Set.of(), false, false);
    }
}
