package org.infusionoutcomes.intake.mapped.column;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.intake.UnreadableTable;
import org.infusionoutcomes.intake.mapped.file.Format;
import org.infusionoutcomes.intake.mapped.file.SourceFile;
import org.infusionoutcomes.intake.mapping.DayForm;
import org.infusionoutcomes.intake.mapping.FileForm;
import org.infusionoutcomes.intake.mapping.SourceMap;
import org.infusionoutcomes.intake.record.RecordSource;
import org.infusionoutcomes.intake.store.Container;
import org.infusionoutcomes.intake.store.Glance;
import org.infusionoutcomes.intake.workbook.WorkbookRecords;

/** The headers of a file that no mapping names yet. */
public final class SourceHeader {

    private SourceHeader() {}

    /**
     * A sheet of a workbook, or a file without sheets.
     *
     * @param name the sheet's
     * @param header its columns, where it has any
     * @param problem why they cannot be told
     */
    public record Sheet(Optional<String> name, Optional<List<String>> header, Optional<String> problem) {}

    /** Looks at a file of an export. */
    public static List<Sheet> sheets(Container container, String file, ReadOptions options) {
        if (!file.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            return List.of(sheet(container, file, Optional.empty(), options));
        }
        try {
            return WorkbookRecords.sheets(new Glance(container), file, options).stream()
                    .map(name -> sheet(container, file, Optional.of(name), options))
                    .toList();
        } catch (UnreadableTable e) {
            return List.of(new Sheet(Optional.empty(), Optional.empty(), Optional.of(e.getMessage())));
        }
    }

    private static Sheet sheet(Container container, String file, Optional<String> name, ReadOptions options) {
        try {
            Format format = format(new Glance(container), file, name, options);
            Optional<Headers.Names> header = Headers.of(format.records());
            return new Sheet(
                    name,
                    header.map(Headers.Names::names),
                    header.isPresent() ? Optional.empty() : Optional.of("no header found"));
        } catch (UnreadableTable e) {
            return new Sheet(name, Optional.empty(), Optional.of(e.getMessage()));
        }
    }

    /**
     * The records of a file of which nothing is declared, for a look.
     *
     * @throws UnreadableTable if files of its kind are not read
     */
    public static RecordSource records(Container container, String file, ReadOptions options) {
        return format(new Glance(container), file, options).records();
    }

    /** How a file is read of which nothing is declared. */
    static Format format(Container container, String file, ReadOptions options) {
        return format(container, file, Optional.empty(), options);
    }

    private static Format format(Container container, String file, Optional<String> sheet, ReadOptions options) {
        return new SourceFile(file, bare(file, sheet), options).format(container);
    }

    private static SourceMap bare(String file, Optional<String> sheet) {
        FileForm form = new FileForm(
                file,
                sheet,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.of(false));
        DayForm days = new DayForm(Optional.empty(), Map.of(), false, Optional.empty());
        return new SourceMap(
                "", form, Map.of(), Map.of(), Map.of(), List.of(), List.of(), days, Set.of(), false, false);
    }
}
