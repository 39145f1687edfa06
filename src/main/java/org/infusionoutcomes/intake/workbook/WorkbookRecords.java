package org.infusionoutcomes.intake.workbook;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.intake.UnreadableTable;
import org.infusionoutcomes.intake.identifying.ShownName;
import org.infusionoutcomes.intake.record.RecordHandler;
import org.infusionoutcomes.intake.record.RecordSource;
import org.infusionoutcomes.intake.store.Container;
import org.infusionoutcomes.intake.store.Glance;

/**
 * A sheet of a workbook as records; a record's line is its row in the sheet.
 *
 * @param container where the workbook lies
 * @param file its name
 * @param options columns and sheets to leave unread among them
 * @param sheet its name; empty: the only one
 * @param headerLine row of the header; empty: the first one with text
 */
public record WorkbookRecords(
        Container container, String file, ReadOptions options, Optional<String> sheet, OptionalInt headerLine)
        implements RecordSource {

    /**
     * A tab of a workbook.
     *
     * @param name of its sheet
     * @param shown what messages call it
     * @param hidden whether it is not to be seen
     */
    public record Tab(String name, String shown, boolean hidden) {}

    /** All sheets of a workbook, hidden ones too, in their order. */
    public static List<Tab> tabs(Container container, String file, ReadOptions options) {
        return Workbook.shared(container, file, options).sheets().all().stream()
                .map(sheet -> new Tab(sheet.name(), sheet.shown(), sheet.hidden()))
                .toList();
    }

    /** What outputs call a sheet, or a data set of a transport file: its name, or its place where the name could tell of a person. */
    public static String shown(Container container, String file, ReadOptions options, String sheet) {
        if (!ShownName.isOfSomebody(sheet)) {
            return sheet;
        }
        try {
            return "sheet "
                    + Workbook.shared(new Glance(container), file, options).sheets().all().stream()
                            .filter(of -> of.name().equals(sheet))
                            .map(of -> Integer.toString(of.number()))
                            .findFirst()
                            .orElse("?");
        } catch (UnreadableTable e) {
            return "sheet ?"; // told when it is read
        }
    }

    /** The bytes that are hashed before and after are the same, so that what was read is what the hash is of. */
    @Override
    public void read(RecordHandler handler) {
        Workbook workbook = Workbook.shared(container, file, options);
        workbook.count(container);
        workbook.refuseHidden(options.drop());
        SheetRecords rows = new SheetRecords(file, headerLine, options.drop(), handler);
        workbook.read(chosen(workbook.sheets()), rows);
        rows.finish();
        workbook.count(container);
    }

    private SheetList.Sheet chosen(SheetList sheets) {
        List<SheetList.Sheet> fitting = sheets.visible().stream()
                .filter(of -> sheet.isEmpty() || sheet.get().equals(of.name()))
                .toList();
        if (fitting.size() == 1) {
            return fitting.get(0);
        }
        String names = sheets.visible().stream().map(SheetList.Sheet::shown).collect(Collectors.joining(", "));
        throw new UnreadableTable(
                "sheet-not-there",
                file,
                0,
                "",
                (sheet.isPresent()
                                ? "the workbook has no sheet "
                                        + (ShownName.isOfSomebody(sheet.get())
                                                ? "of the name that the mapping says"
                                                : sheet.get())
                                : "the workbook has several sheets and the mapping names none")
                        + "; name one of " + names);
    }
}
