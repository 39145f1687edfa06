package org.infusionoutcomes.intake.mapped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.infusionoutcomes.intake.Export;
import org.infusionoutcomes.intake.Header;
import org.infusionoutcomes.intake.Layout;
import org.infusionoutcomes.intake.ReadCount;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.intake.Row;
import org.infusionoutcomes.intake.RowHandler;
import org.infusionoutcomes.intake.RowPlace;
import org.infusionoutcomes.intake.UnreadableTable;
import org.infusionoutcomes.intake.mapping.DateFormat;
import org.infusionoutcomes.intake.mapping.Declared;

/** An export of any layout for tests, and what its tables become. */
final class MappedExport {

    private static final Layout PATIENTS =
            new Layout("patients", List.of("patient_id", "cohort"), List.of("start_quarter", "observable_days", "sex"));
    private static final Layout INFUSIONS = new Layout("infusions", List.of("patient_id", "day"), List.of());
    private static final Layout ASSESSMENTS =
            new Layout("assessments", List.of("patient_id", "day", "instrument", "total"), List.of("timing"));

    private final Path folder;
    private Declared declared = Declared.nothing();

    MappedExport(Path folder) {
        this.folder = folder;
    }

    MappedExport put(String file, String text) {
        return put(file, text.getBytes(StandardCharsets.UTF_8));
    }

    MappedExport put(String file, byte[] bytes) {
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.write(folder.resolve(file), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    MappedExport mapping(String yaml) {
        return put("mapping.yaml", yaml);
    }

    MappedExport declaring(String dates, String cutoff) {
        declared = new Declared(
                Optional.empty(),
                Optional.ofNullable(dates).flatMap(DateFormat::of),
                Optional.ofNullable(cutoff).map(LocalDate::parse),
                List.of());
        return this;
    }

    List<String> patients() {
        return rows(PATIENTS);
    }

    List<String> infusions() {
        return rows(INFUSIONS);
    }

    List<String> assessments() {
        return rows(ASSESSMENTS);
    }

    private List<String> rows(Layout wanted) {
        try (Export export = Export.open(folder, new ReadOptions(Optional.empty(), Set.of(), 100), declared)) {
            Notes patients = new Notes(export, PATIENTS);
            if (!wanted.equals(PATIENTS)) {
                export.read(PATIENTS, patients);
            }
            Notes notes = new Notes(export, wanted);
            ReadCount count = export.read(wanted, notes);
            if (count.skipped() > 0) {
                notes.told.add("skipped " + count.skipped() + ", left out " + count.leftOut());
            }
            return notes.told;
        } catch (UnreadableTable e) {
            return List.of("refused " + e.rule() + " " + e.file() + ":" + e.line() + ":" + e.column());
        }
    }

    /** Each row as {@code file:line:column of the total or cohort  cells}. */
    private static final class Notes implements RowHandler {

        private final List<String> told = new ArrayList<>();
        private final Export export;
        private final Layout layout;

        Notes(Export export, Layout layout) {
            this.export = export;
            this.layout = layout;
        }

        @Override
        public void begin(Header header) {
            // what it has is tested with whole runs
        }

        @Override
        public void rows(Row[] rows, int count) {
            for (int i = 0; i < count; i++) {
                Row row = rows[i];
                String cells = IntStream.range(0, layout.columns().size())
                        .mapToObj(row::text)
                        .collect(Collectors.joining(","));
                List<String> required = layout.required();
                told.add(place(row.line(), required.get(required.size() - 1)) + " " + cells.replaceAll(",+$", ""));
            }
        }

        @Override
        public void ragged(long line, int cells, int expected) {
            told.add(place(line, "") + " " + cells + " cells for " + expected);
        }

        @Override
        public void setAside(String rule, long line, String column, String message) {
            told.add(place(line, column) + " " + rule);
        }

        private String place(long line, String column) {
            RowPlace at = export.place(layout.table(), line, column);
            return at.file() + ":" + at.line() + ":" + at.column();
        }
    }
}
