package org.infusionoutcomes.intake.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.intake.mapped.column.SourceHeader;
import org.infusionoutcomes.intake.store.Container;

/**
 * The files of an export that may hold tables.
 *
 * @param tables with a header
 * @param others files, and why no table was found in them
 */
record FoundFiles(List<FoundTable> tables, List<String> others) {

    private static final Pattern TABLE =
            Pattern.compile("[^.].*\\.(csv|tsv|txt|xlsx|xpt|ndjson)(\\.gz)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern EXPORT_AS_CSV =
            Pattern.compile(".*\\.(sav|zsav|por|dta|sas7bdat|rds|rdata|xls|ods|numbers)", Pattern.CASE_INSENSITIVE);
    private static final List<String> FOLDERS = List.of("", "phenotype/");

    static FoundFiles in(Container container, ReadOptions options) {
        FoundFiles found = new FoundFiles(new ArrayList<>(), new ArrayList<>());
        for (String folder : FOLDERS) {
            names(container, folder).stream().sorted().forEach(name -> found.add(container, options, folder + name));
        }
        return found;
    }

    private static List<String> names(Container container, String folder) {
        try {
            return container.names(folder);
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private void add(Container container, ReadOptions options, String file) {
        if (EXPORT_AS_CSV.matcher(file).matches()) {
            others.add(file + ": not read; export it as CSV, or a workbook as .xlsx");
        } else if (TABLE.matcher(file.toLowerCase(Locale.ROOT)).matches()) {
            for (SourceHeader.Sheet sheet : SourceHeader.sheets(container, file, options)) {
                Optional<List<String>> names = sheet.header();
                names.ifPresent(columns -> tables.add(new FoundTable(file, sheet.name(), columns)));
                sheet.problem().ifPresent(problem -> others.add(file + ": " + problem));
            }
        }
    }
}
