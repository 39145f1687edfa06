package org.infusionoutcomes.intake.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.intake.UnreadableTable;
import org.infusionoutcomes.intake.identifying.UnreadTable;
import org.infusionoutcomes.intake.store.Container;

/**
 * What was seen in the sheets of a workbook that nobody reads.
 *
 * @param tables one a sheet
 * @param whole whether all such sheets could be looked at
 */
public record WorkbookLook(List<UnreadTable> tables, boolean whole) {

    private static final int SHEETS = 200;
    private static final int TEXT_MEGABYTES = 64;
    private static final long BYTES = 500_000_000;

    /** Copies the tables, so that nobody can change them later. */
    public WorkbookLook {
        tables = List.copyOf(tables);
    }

    /** Looks at all sheets of a workbook that no source is read from, whether they are to be seen or not. */
    public static WorkbookLook ofUnread(Container container, String file, ReadOptions options) {
        long limit = Math.min(BYTES, options.expandedMegabytesAtMost() * 1_000_000L);
        try (Workbook workbook = Workbook.open(container, file, limit, TEXT_MEGABYTES)) {
            return of(workbook, workbook.sheets().all(), options.drop());
        } catch (UnreadableTable | IOException e) {
            return new WorkbookLook(List.of(), false);
        }
    }

    /** Looks at the sheets that no source is read from and that are to be seen: others refuse the workbook. */
    public static WorkbookLook ofRead(Container container, String file, ReadOptions options, Predicate<String> isRead) {
        try {
            Workbook workbook = Workbook.shared(container, file, options);
            List<SheetList.Sheet> others = workbook.sheets().visible().stream()
                    .filter(sheet -> !isRead.test(sheet.name()))
                    .toList();
            return of(workbook, others, options.drop());
        } catch (UnreadableTable e) {
            return new WorkbookLook(List.of(), true); // whoever reads it hears why
        }
    }

    private static WorkbookLook of(Workbook workbook, List<SheetList.Sheet> sheets, Set<String> drop) {
        List<UnreadTable> seen = new ArrayList<>();
        boolean whole = sheets.size() <= SHEETS;
        for (SheetList.Sheet sheet : sheets.subList(0, Math.min(sheets.size(), SHEETS))) {
            if (!drop.contains(ReadOptions.columnName(sheet.name()))) {
                try {
                    seen.add(SheetLook.of(workbook, sheet, drop));
                } catch (UnreadableTable e) {
                    whole = false;
                }
            }
        }
        return new WorkbookLook(seen, whole);
    }
}
