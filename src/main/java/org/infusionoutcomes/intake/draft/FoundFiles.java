package org.infusionoutcomes.intake.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.intake.UnreadableTable;
import org.infusionoutcomes.intake.mapped.column.SourceHeader;
import org.infusionoutcomes.intake.record.RecordSource;
import org.infusionoutcomes.intake.store.Container;
import org.infusionoutcomes.intake.store.Glance;
import org.infusionoutcomes.intake.workbook.WorkbookRecords;

/**
 * The files of an export that may hold tables.
 *
 * @param tables with a header
 * @param notes what is to be said of files: why no table was found in one, what is hidden
 * @param unread names of hidden sheets and columns, which stop a run unless they are dropped
 * @param whole whether all files that may be tables could be looked into
 */
record FoundFiles(List<FoundTable> tables, List<String> notes, Set<String> unread, boolean whole) {

    private static final Pattern TABLE =
            Pattern.compile("[^.].*\\.(csv|tsv|txt|xlsx|xpt|ndjson)(\\.gz)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern EXPORT_AS_CSV =
            Pattern.compile(".*\\.(sav|zsav|por|dta|sas7bdat|rds|rdata|xls|ods|numbers)", Pattern.CASE_INSENSITIVE);
    private static final List<String> FOLDERS = List.of("", "phenotype/");
    private static final int HIDDEN_AT_MOST = 20;

    /** What an export without declared encodings most often has in place of UTF-8. */
    private static final String COMMON = "windows-1252";

    static FoundFiles in(Container container, ReadOptions options) {
        Looking looking = new Looking(container, options);
        for (String folder : FOLDERS) {
            names(container, folder).stream().sorted().forEach(name -> looking.at(folder + name));
        }
        return new FoundFiles(looking.tables, looking.notes, looking.unread, looking.whole);
    }

    private static List<String> names(Container container, String folder) {
        try {
            return container.names(folder);
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static final class Looking {

        private final Container container;
        private final ReadOptions options;
        private final List<FoundTable> tables = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private final Set<String> unread = new LinkedHashSet<>();
        private boolean whole = true;

        Looking(Container container, ReadOptions options) {
            this.container = container;
            this.options = options;
        }

        void at(String file) {
            if (EXPORT_AS_CSV.matcher(file).matches()) {
                problem(file, "not read; export it as CSV, or a workbook as .xlsx");
            } else if (TABLE.matcher(file).matches()) {
                try {
                    look(file);
                } catch (UnreadableTable e) {
                    problem(file, e.getMessage());
                }
            }
        }

        private void look(String file) {
            noteName(file);
            if (file.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
                List<WorkbookRecords.Tab> tabs = WorkbookRecords.tabs(new Glance(container), file, options);
                tabs.stream().filter(WorkbookRecords.Tab::hidden).forEach(tab -> hidden(file, tab));
                tabs.stream().filter(tab -> !tab.hidden()).forEach(tab -> sheet(file, tab));
            } else {
                add(file, Optional.empty());
            }
        }

        private void hidden(String file, WorkbookRecords.Tab tab) {
            boolean named = tab.name().equals(tab.shown());
            notes.add(
                    file + ": the sheet " + tab.shown() + " is hidden, and a run stops at it: delete it or show it, or"
                            + " leave it unread with drop" + (named ? ", as below" : " and its name"));
            if (named) {
                unread.add(tab.name());
            }
        }

        private void sheet(String file, WorkbookRecords.Tab tab) {
            try {
                add(file, Optional.of(tab));
            } catch (UnreadableTable e) {
                problem(file + ", sheet " + tab.shown(), e.getMessage());
            }
        }

        private void add(String file, Optional<WorkbookRecords.Tab> tab) {
            Optional<String> encoding = Optional.empty();
            HeaderGuess header;
            try {
                header = guess(file, tab, options);
            } catch (UnreadableTable e) {
                if (!e.rule().equals("encoding") || options.encoding().isPresent()) {
                    throw e;
                }
                notes.add(file + (e.line() > 0 ? ":" + e.line() : "") + ": " + e.getMessage());
                encoding = Optional.of(COMMON);
                header = guess(file, tab, options.with(Optional.of(Charset.forName(COMMON)), Set.of()));
            }
            FoundTable table = new FoundTable(
                    pattern(file),
                    tab.map(WorkbookRecords.Tab::name),
                    tab.map(WorkbookRecords.Tab::shown),
                    header.names(),
                    header.first() ? OptionalInt.empty() : OptionalInt.of((int) header.line()),
                    encoding,
                    header.ofValues());
            if (tables.stream().noneMatch(other -> other.label().equals(table.label()))) {
                tables.add(table);
            }
        }

        /** Hidden columns stop the reading one by one: each is told and left unread. */
        private HeaderGuess guess(String file, Optional<WorkbookRecords.Tab> tab, ReadOptions with) {
            Optional<String> sheet = tab.map(WorkbookRecords.Tab::name);
            for (int hidden = 0; ; hidden++) {
                ReadOptions dropping = with.with(Optional.empty(), unread);
                IntFunction<RecordSource> from = line -> SourceHeader.records(
                        container, file, sheet, line == 0 ? OptionalInt.empty() : OptionalInt.of(line), dropping);
                try {
                    return HeaderGuess.of(from);
                } catch (UnreadableTable e) {
                    if (!e.rule().equals("hidden-column") || hidden == HIDDEN_AT_MOST || !unread.add(e.column())) {
                        throw e;
                    }
                    notes.add(file + ": the column " + ShownColumn.of(e.column()) + ": " + e.getMessage());
                }
            }
        }

        /** Bulk exports part a resource into files that differ in a number. */
        private static String pattern(String file) {
            return file.replaceFirst("[._-]?\\d+\\.ndjson(\\.gz)?$", "*.ndjson$1");
        }

        private void noteName(String file) {
            String bare = file.replaceAll("^.*/|\\.\\w+$|\\.\\w+\\.gz$", "");
            if (ShownColumn.mayBePerson(bare)) {
                notes.add(file + ": if this is somebody's name, rename the file: messages, reports and their"
                        + " manifest.json name the files that were read");
            }
        }

        private void problem(String file, String message) {
            notes.add(file + ": " + message);
            whole = false;
        }
    }
}
