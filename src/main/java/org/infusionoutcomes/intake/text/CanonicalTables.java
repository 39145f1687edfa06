package org.infusionoutcomes.intake.text;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.infusionoutcomes.intake.Export;
import org.infusionoutcomes.intake.Layout;
import org.infusionoutcomes.intake.ReadCount;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.intake.RowHandler;
import org.infusionoutcomes.intake.RowPlace;
import org.infusionoutcomes.intake.Tables;
import org.infusionoutcomes.intake.UnreadableTable;
import org.infusionoutcomes.intake.store.Container;
import org.infusionoutcomes.intake.text.decoding.TextFile;

/**
 * Tables that lie in the export under their own names and with their own columns.
 *
 * @param container where they lie
 * @param options how they are read
 */
public record CanonicalTables(Container container, ReadOptions options) implements Tables {

    /** The name of a table's file, such as {@code patients.csv.gz}; the one it should have where it is absent. */
    @Override
    public String fileName(String table) {
        String packed = table + ".csv.gz";
        return container.has(packed) && !container.has(table + ".csv") ? packed : table + ".csv";
    }

    @Override
    public boolean has(String table) {
        return container.has(fileName(table));
    }

    @Override
    public ReadCount read(Layout layout, RowHandler handler) {
        String file = fileName(layout.table());
        if (file.endsWith(".csv") && container.has(file + ".gz")) {
            throw new UnreadableTable(
                    "two-files", file, 0, "", "the table is here twice, as .csv and as .csv.gz; take one of them away");
        }
        return TextFile.read(
                container, file, options, text -> TableReader.read(file, text, layout, options.drop(), handler));
    }

    @Override
    public RowPlace place(String table, long line, String column) {
        return new RowPlace(fileName(table), line, column);
    }

    @Override
    public Set<String> files() {
        return Export.TABLES.stream()
                .flatMap(table -> List.of(table + ".csv", table + ".csv.gz").stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
