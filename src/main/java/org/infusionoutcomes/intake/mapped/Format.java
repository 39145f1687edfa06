package org.infusionoutcomes.intake.mapped;

import org.infusionoutcomes.intake.mapping.FileForm;
import org.infusionoutcomes.intake.record.RecordSource;
import org.infusionoutcomes.intake.store.Container;
import org.infusionoutcomes.intake.store.Glance;
import org.infusionoutcomes.intake.text.DelimitedRecords;

/**
 * How a file is read, as its name tells.
 *
 * @param records its records
 * @param decimalComma whether its numbers may have one
 * @param isoDates whether it has cells that are dates in themselves, told as {@code 2025-03-31}
 */
record Format(RecordSource records, boolean decimalComma, boolean isoDates) {

    static Format of(Container container, SourceFile file) {
        FileForm form = file.source().form();
        DelimitedRecords text = new DelimitedRecords(
                container, file.name(), file.options(), form.delimiter(), form.headerLine());
        DelimitedRecords beginning = new DelimitedRecords(
                new Glance(container), file.name(), file.options(), form.delimiter(), form.headerLine());
        return new Format(text, form.decimalComma().orElseGet(beginning::mayHaveDecimalComma), false);
    }
}
