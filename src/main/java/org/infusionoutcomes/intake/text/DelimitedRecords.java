package org.infusionoutcomes.intake.text;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.intake.record.RecordHandler;
import org.infusionoutcomes.intake.record.RecordSource;
import org.infusionoutcomes.intake.store.Container;
import org.infusionoutcomes.intake.text.decoding.Decoding;
import org.infusionoutcomes.intake.text.decoding.TextFile;
import org.infusionoutcomes.intake.text.header.Dialect;

/**
 * Delimited text of any shape as records.
 *
 * @param container where the file lies
 * @param file its name
 * @param options its encoding among them
 * @param delimiter between cells; empty: as the first line tells
 * @param headerLine physical line of the header; empty: the first one with text
 */
public record DelimitedRecords(
        Container container, String file, ReadOptions options, Optional<Character> delimiter, OptionalInt headerLine)
        implements RecordSource {

    @Override
    public void read(RecordHandler handler) {
        TextFile.read(container, file, options, text -> read(text, handler));
    }

    /** Whether numbers may have a decimal comma: only where cells are not separated by commas. */
    public boolean mayHaveDecimalComma() {
        return TextFile.read(container, file, options, text -> dialect(text).delimiter() != ',');
    }

    private Object read(Decoding text, RecordHandler handler) throws IOException {
        Dialect dialect = dialect(text);
        RecordParser parser = new RecordParser(file, handler, dialect.separatorLine(), headerLine);
        TableReader.run(file, text, dialect.delimiter(), parser, parser);
        parser.finish();
        return handler;
    }

    private Dialect dialect(Decoding text) {
        Dialect seen = Dialect.of(text.head());
        return delimiter.map(said -> new Dialect(said, seen.separatorLine())).orElse(seen);
    }
}
