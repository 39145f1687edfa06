package org.infusionoutcomes.intake.mapped.file;

import java.util.Locale;
import org.infusionoutcomes.intake.UnreadableTable;
import org.infusionoutcomes.intake.fhir.FhirRecords;
import org.infusionoutcomes.intake.mapping.FileForm;
import org.infusionoutcomes.intake.record.RecordSource;
import org.infusionoutcomes.intake.store.Container;
import org.infusionoutcomes.intake.store.Glance;
import org.infusionoutcomes.intake.text.DelimitedRecords;
import org.infusionoutcomes.intake.transport.TransportRecords;
import org.infusionoutcomes.intake.workbook.WorkbookRecords;

/**
 * How a file is read, as its name tells.
 *
 * @param records its records
 * @param decimalComma whether its numbers may have one
 * @param isoDates whether it has cells that are dates in themselves, told as {@code 2025-03-31}
 */
public record Format(RecordSource records, boolean decimalComma, boolean isoDates) {

    /** That of a file which lies in a container. */
    public static Format of(Container container, SourceFile file) {
        FileForm form = file.source().form();
        String name = file.name().toLowerCase(Locale.ROOT);
        boolean decimalComma = form.decimalComma().orElse(false);
        if (name.endsWith(".xlsx")) {
            return new Format(
                    new WorkbookRecords(container, file.name(), file.options(), form.sheet(), form.headerLine()),
                    decimalComma,
                    true);
        }
        if (name.endsWith(".xpt")) {
            return new Format(
                    new TransportRecords(container, file.name(), file.options(), form.sheet()), decimalComma, true);
        }
        if (name.matches(".*\\.ndjson(\\.gz)?")) {
            return new Format(new FhirRecords(container, file.name(), file.options()), decimalComma, false);
        }
        if (name.matches(".*\\.(sav|zsav|por|dta|sas7bdat)")) {
            throw new UnreadableTable(
                    "export-as-csv",
                    file.name(),
                    0,
                    "",
                    "files of SPSS, Stata and SAS's own are not read; export the table as CSV");
        }
        DelimitedRecords text =
                new DelimitedRecords(container, file.name(), file.options(), form.delimiter(), form.headerLine());
        DelimitedRecords beginning = new DelimitedRecords(
                new Glance(container), file.name(), file.options(), form.delimiter(), form.headerLine());
        return new Format(text, form.decimalComma().orElseGet(beginning::mayHaveDecimalComma), false);
    }
}
